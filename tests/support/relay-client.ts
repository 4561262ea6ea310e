// A client of the relay as any other Yjs program would write it, with its frames in the test's hands.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import {
  MESSAGE_ROLE,
  MESSAGE_STORED,
  MESSAGE_SYNC,
  readRole,
  readStored,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '../../src/protocol/messages.ts'
import { syncPath, type Part } from '../../src/protocol/rooms.ts'
import { keyChain, newFacilitatorKey, type Role, type WorkshopId } from '../../src/protocol/keys.ts'
import { offeredProtocols } from '../../src/protocol/subprotocol.ts'

export function newWorkshop() {
  return keyChain(
    newFacilitatorKey((bytes) => crypto.getRandomValues(new Uint8Array(bytes))),
    'facilitator',
  )
}
export type TestWorkshop = ReturnType<typeof newWorkshop>

function syncFrame(kind: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE_SYNC)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

export interface RelayClient {
  readonly doc: Y.Doc
  readonly socket: WebSocket
  /** Frames with an update sent, and how many of them the relay says are stored. */
  readonly sent: number
  readonly stored: number
  readonly role: { mayWrite: boolean; reason: string } | undefined
  readonly closedWith: number | undefined
  /** Message types in the order they came. */
  readonly heard: readonly number[]
  sendUpdate(update: Uint8Array): void
  /** Any frame. */
  send(frame: Uint8Array): void
  close(): Promise<void>
}

export interface ClientOptions {
  readonly port: number
  readonly workshop: TestWorkshop
  readonly role?: Role
  /** Also one that there is not. */
  readonly part?: string
  /** In place of the role's key and the workshop's own id. */
  readonly key?: string | undefined
  readonly id?: WorkshopId
  readonly doc?: Y.Doc
  readonly headers?: Readonly<Record<string, string>>
  /** Absent: it does. Else what others write stays unread: two hundred phones have two hundred processors, a test has one. */
  readonly hearsOthers?: boolean
  /** Over TLS, whoever signed the certificate. */
  readonly tls?: boolean
}

export function connect(options: ClientOptions): RelayClient {
  const { port, workshop, role = 'participant', part = 'content', doc = new Y.Doc() } = options
  const path = syncPath(options.id ?? workshop.workshopId, part as Part)
  const protocols =
    'key' in options && options.key === undefined ? [] : offeredProtocols(options.key ?? workshop.keys[role]!)
  const { headers = {}, tls = false, hearsOthers = true } = options
  const origin = `${tls ? 'wss' : 'ws'}://127.0.0.1:${port}`
  const socket = new WebSocket(origin + path, protocols, { headers, rejectUnauthorized: false })
  socket.binaryType = 'nodebuffer'
  const state = {
    doc,
    socket,
    sent: 0,
    stored: 0,
    role: undefined as RelayClient['role'],
    closedWith: undefined as number | undefined,
    heard: [] as number[],
    sendUpdate(update: Uint8Array) {
      state.sent += 1
      socket.send(syncFrame(SYNC_UPDATE, update))
    },
    send: (frame: Uint8Array) => socket.send(frame),
    async close() {
      doc.off('update', onUpdate)
      if (socket.readyState === WebSocket.CLOSED) return
      const closed = new Promise((resolve) => socket.once('close', resolve))
      socket.close()
      socket.resume()
      await closed
    },
  }
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin !== socket && socket.readyState === WebSocket.OPEN) state.sendUpdate(update)
  }
  doc.on('update', onUpdate)
  socket.on('open', () => socket.send(syncFrame(SYNC_STEP_1, Y.encodeStateVector(doc))))
  socket.on('error', () => undefined)
  socket.on('close', (code) => (state.closedWith = code))
  socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    const type = decoding.readVarUint(decoder)
    state.heard.push(type)
    if (type === MESSAGE_STORED) state.stored = readStored(decoder)
    else if (type === MESSAGE_ROLE) state.role = readRole(decoder)
    else if (type === MESSAGE_SYNC) {
      const kind = decoding.readVarUint(decoder)
      const payload = decoding.readVarUint8Array(decoder)
      if (kind === SYNC_STEP_1) {
        state.sent += 1
        socket.send(syncFrame(SYNC_STEP_2, Y.encodeStateAsUpdate(doc, payload)))
      } else if (hearsOthers) Y.applyUpdate(doc, payload, socket)
    }
  })
  return state
}
