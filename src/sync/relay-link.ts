// One document's line to the relay: y-websocket, with what it lacks. It counts the frames it sends, hears what is stored
// and which role holds, sends its own presence only, and comes back at once when the device is online again.
import type { Awareness } from 'y-protocols/awareness'
import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import { writeSyncStep1 } from 'y-protocols/sync'
import * as encoding from 'lib0/encoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { closeReasonOf, comesBack, type CloseReason } from '../protocol/close-codes.ts'
import type { Key, WorkshopId } from '../protocol/keys.ts'
import {
  carriesUpdate,
  MESSAGE_AWARENESS,
  MESSAGE_ROLE,
  MESSAGE_STORED,
  MESSAGE_SYNC,
  readRole,
  readStored,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '../protocol/messages.ts'
import type { Part } from '../protocol/rooms.ts'
import { offeredProtocols } from '../protocol/subprotocol.ts'

/** What the relay lets one do; `reason` says `closed` where the workshop is closed to who takes part. */
export interface RoleHere {
  readonly mayWrite: boolean
  readonly reason: string
}

export interface RelayLinkEvents {
  connected(): void
  /** @param reason ours where the relay gave one */
  disconnected(reason: CloseReason | undefined): void
  role(role: RoleHere): void
  /** @param whole the answer to the relay's step 1: all that was here, and not there */
  frameSent(whole: boolean, frame: Uint8Array): void
  stored(frames: number): void
}

export interface RelayLinkOptions {
  /** `wss://tertulia.example` */
  readonly relayUrl: string
  readonly workshop: WorkshopId
  readonly part: Part
  readonly key: Key
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** Asked at each frame with an update: a read-only page sends none and keeps what it has. */
  readonly maySend: () => boolean
  /**
   * Resolves when `maySend` is certain; asked once a connection. Until then frames with an update are held, in their order.
   * @param since when this connection began (ms of `performance.now`): what was heard before may be out of date
   */
  readonly isCertain: (since: number) => Promise<void>
  readonly events: RelayLinkEvents
}

export interface RelayLink {
  /**
   * Resolves when all that the relay had is here.
   * @param since it has said so since then (ms of `performance.now`), else it is asked again: a dead line has said it long ago
   */
  synced(since?: number): Promise<void>
  reconnect(): void
  close(): void
}

/** The parts of y-websocket that its types do not show. */
type Provider = WebsocketProvider & { _awarenessUpdateHandler: (...args: never[]) => void }

/** So long a page waits for what else comes: a reveal brings hundreds of updates, which are taken in and painted together. */
const TOGETHER_MS = 30

/** Outages end for everyone at once: each waits its own time. */
const longestWaitMs = () => 10_000 + Math.random() * 20_000

export function openRelayLink(options: RelayLinkOptions): RelayLink {
  const { relayUrl, workshop, part, key, doc, awareness, maySend, isCertain, events } = options

  class CountingSocket extends WebSocket {
    readonly #since = performance.now()
    /** Frames with an update, until it is certain whether they may go. */
    #held: Uint8Array<ArrayBuffer>[] | undefined = []

    override send(data: Uint8Array<ArrayBuffer>): void {
      if (!carriesUpdate(data)) super.send(data)
      else if (!this.#held) this.#sendUpdate(data)
      else if (this.#held.push(data) === 1) void isCertain(this.#since).then(() => this.#release())
    }
    #release(): void {
      const held = this.#held ?? []
      this.#held = undefined
      for (const data of held) this.#sendUpdate(data)
    }
    #sendUpdate(data: Uint8Array<ArrayBuffer>): void {
      // Of a line that is no longer, nothing is counted: the next one brings it all.
      if (!maySend() || this.readyState !== WebSocket.OPEN) return
      super.send(data)
      events.frameSent(data[1] === SYNC_STEP_2, data)
    }
  }

  let lastReason: CloseReason | undefined
  const provider = new WebsocketProvider(`${relayUrl}/sync/${workshop}`, part, doc, {
    connect: false,
    awareness,
    protocols: offeredProtocols(key),
    WebSocketPolyfill: CountingSocket,
    maxBackoffTime: longestWaitMs(),
    disableBc: true, // what came from another tab this way would be forwarded to nobody
    shouldReconnect: ({ code }) => {
      const reason = closeReasonOf(code)
      return reason ? comesBack[reason] : code < 4400 || code >= 4500
    },
  }) as Provider

  provider.messageHandlers[MESSAGE_ROLE] = (_encoder, decoder) => events.role(readRole(decoder))

  const takeIn = provider.messageHandlers[MESSAGE_SYNC]!
  const arrived: Parameters<typeof takeIn>[] = []
  const takeInArrived = () => {
    if (arrived[0])
      Y.transact(doc, () => arrived.splice(0).forEach((each) => takeIn(...each)), provider, false)
  }
  provider.messageHandlers[MESSAGE_SYNC] = (...message) => {
    const [, { arr, pos }] = message
    if (arr[pos] === SYNC_UPDATE) {
      if (arrived.push(message) === 1) setTimeout(takeInArrived, TOGETHER_MS)
      return
    }
    takeInArrived() // what the relay answers is true once all that it said before is here
    takeIn(...message)
  }

  provider.messageHandlers[MESSAGE_STORED] = (_encoder, decoder) => {
    takeInArrived()
    events.stored(readStored(decoder))
  }

  // The stock handler sends others' states back as well: five useless frames a cursor move among six.
  awareness.off('update', provider._awarenessUpdateHandler)
  const sendOwnPresence = ({
    added,
    updated,
    removed,
  }: Record<'added' | 'updated' | 'removed', number[]>) => {
    const { ws } = provider
    if (![...added, ...updated, ...removed].includes(doc.clientID) || ws?.readyState !== WebSocket.OPEN)
      return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE_AWARENESS)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [doc.clientID]))
    ws.send(encoding.toUint8Array(encoder))
  }
  awareness.on('update', sendOwnPresence)

  provider.on('status', ({ status }) => {
    if (status === 'connected') {
      lastReason = undefined
      events.connected()
      // A clock the relay has seen says nothing new: raised, so that one is back at once.
      if (awareness.getLocalState()) awareness.setLocalState(awareness.getLocalState())
    } else if (status === 'disconnected') events.disconnected(lastReason)
  })
  provider.on('connection-close', (event) => {
    lastReason = event ? closeReasonOf(event.code) : undefined
  })
  provider.on('closed', () => events.disconnected(lastReason))

  let answeredAt = -Infinity
  provider.on('sync', (isSynced) => {
    if (isSynced) answeredAt = performance.now()
  })
  const askAgain = () => {
    provider.synced = false
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE_SYNC)
    writeSyncStep1(encoder, doc)
    provider.ws?.send(encoding.toUint8Array(encoder))
  }

  const reconnect = () => {
    provider.wsUnsuccessfulReconnects = 0
    provider.disconnect()
    provider.connect()
  }
  addEventListener('online', reconnect)
  // A dead socket stays open for half a minute, and what is sent into it is sent to nobody. One to this very device is back
  // at once.
  addEventListener('offline', reconnect)
  provider.connect()

  return {
    async synced(since = -Infinity) {
      if (provider.synced && answeredAt < since) askAgain()
      if (!provider.synced) await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
    },
    reconnect,
    close() {
      removeEventListener('online', reconnect)
      removeEventListener('offline', reconnect)
      awareness.off('update', sendOwnPresence)
      provider.destroy()
    },
  }
}
