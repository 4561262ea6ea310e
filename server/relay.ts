import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import { closeCodes, type CloseReason } from '../src/protocol/close-codes.ts'
import { roleOf, type Role, type WorkshopId } from '../src/protocol/keys.ts'
import { MESSAGE_BYTES } from '../src/protocol/limits.ts'
import { mayRead, mayWrite, parseSyncPath, roomId, type Part, type RoomId } from '../src/protocol/rooms.ts'
import { offeredKey, SUBPROTOCOL } from '../src/protocol/subprotocol.ts'
import { openConnection } from './connection.ts'
import type { Limits } from './limits.ts'
import { openRoom, type Room } from './room.ts'
import type { RoomLog } from './room-log.ts'

export interface RelayLogger {
  warn(fields: object, message: string): void
}

export interface RelayOptions {
  readonly log: RoomLog
  readonly limits: Limits
  /** Milliseconds. */
  readonly now: () => number
  readonly logger: RelayLogger
}

export interface Relay {
  /** Takes the sockets of an HTTP server under `/sync`. */
  attach(server: Server): void
  readonly rooms: number
  readonly connections: number
  /** Tells every client to come back later, and resolves when everything received is stored. */
  close(): Promise<void>
}

const TICK_MS = 5_000
const toBytes = (data: RawData): Uint8Array =>
  Array.isArray(data) ? new Uint8Array(Buffer.concat(data)) : new Uint8Array(data as Buffer)

export function openRelay({ log, limits, now, logger }: RelayOptions): Relay {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offers) => (offers.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  })
  /** Opening, open and settling rooms: a room is never in memory twice. */
  const rooms = new Map<RoomId, Promise<Room>>()
  const addresses = new Map<string, number>()
  let bytesInFlight = 0
  let isClosing = false

  const roomOf = (id: RoomId): Promise<Room> => {
    const known = rooms.get(id)
    if (known) return known
    const opening = openRoom({
      id,
      log,
      limits,
      now,
      onInFlight: (bytes) => (bytesInFlight += bytes),
      onLogFailure: (error) => logger.warn({ error: String(error) }, 'a write did not reach the disk'),
    })
    rooms.set(id, opening)
    opening.catch(() => rooms.delete(id))
    return opening
  }

  /** A room leaves memory only after its last write is stored, and only if nobody came meanwhile. */
  const leaveRoom = async (id: RoomId, room: Room) => {
    if (room.size > 0) return
    try {
      await room.settle()
    } catch (error) {
      logger.warn({ error: String(error) }, 'a snapshot did not reach the disk; the log stands')
    }
    if (room.size === 0) rooms.delete(id)
  }

  const join = async (socket: WebSocket, workshop: WorkshopId, part: Part, role: Role) => {
    // Frames that come while the room opens wait here, in order.
    const early: Uint8Array[] = []
    let receive = (frame: Uint8Array): void => void early.push(frame)
    socket.on('message', (data) => receive(toBytes(data)))
    let isGone = false
    socket.once('close', () => (isGone = true))

    const id = roomId(workshop, part)
    const room = await roomOf(id)
    if (isGone) return leaveRoom(id, room)
    if (room.size >= limits.connectionsARoom) return socket.close(closeCodes.tooBusy, 'tooBusy')
    const connection = openConnection({
      socket,
      mayWrite: mayWrite(role, part),
      limits,
      now,
      differenceSince: (vector) => room.differenceSince(vector),
    })
    receive = (frame) => {
      if (bytesInFlight > limits.bytesInFlight) return connection.close('tooBusy')
      try {
        room.receive(connection, frame)
      } catch (error) {
        logger.warn(
          { error: error instanceof Error ? error.message : String(error) },
          'closed a peer for a malformed frame',
        )
        connection.close('malformed')
      }
    }
    room.enter(connection, connection.mayWrite ? '' : role === 'viewer' ? 'viewer' : 'participant')
    early.forEach(receive)
    await new Promise((gone) => socket.once('close', gone))
    room.leave(connection)
    return leaveRoom(id, room)
  }

  const whyNot = (
    workshop: WorkshopId,
    part: Part | undefined,
    role: Role | undefined,
    address: string,
  ): CloseReason | undefined => {
    if (!role) return 'keyDoesNotOpen'
    if (!part || !mayRead(role, part)) return 'noSuchPart'
    const isFull =
      sockets.clients.size > limits.connections ||
      (addresses.get(address) ?? 0) >= limits.connectionsAnAddress ||
      (rooms.size >= limits.rooms && !rooms.has(roomId(workshop, part)))
    if (isClosing) return 'goingDown'
    return isFull ? 'tooBusy' : undefined
  }

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = (request.url ?? '').split('?')[0]!
    const room = parseSyncPath(path)
    if (!room) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
      return
    }
    const offers = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((offer) => offer.trim())
    const key = offeredKey(offers)
    const role = key === undefined ? undefined : roleOf(key, room.workshop)
    const address = request.socket.remoteAddress ?? ''
    // A refusal is an accepted upgrade and a close code: refused here, clients would try for ever.
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      accepted.on('error', () => accepted.terminate())
      const refusal = whyNot(room.workshop, room.part, role, address)
      if (refusal) return accepted.close(closeCodes[refusal], refusal)
      addresses.set(address, (addresses.get(address) ?? 0) + 1)
      accepted.once('close', () => {
        const left = (addresses.get(address) ?? 1) - 1
        if (left > 0) addresses.set(address, left)
        else addresses.delete(address)
      })
      join(accepted, room.workshop, room.part!, role!).catch((error: unknown) => {
        logger.warn({ error: String(error) }, 'a room could not be opened')
        accepted.close(closeCodes.tooBusy, 'tooBusy')
      })
    })
  }

  const ticking = setInterval(() => {
    const at = now()
    for (const opening of rooms.values()) void opening.then((room) => room.tick(at)).catch(() => undefined)
  }, TICK_MS)
  ticking.unref()

  return {
    attach: (server) => server.on('upgrade', onUpgrade),
    get rooms() {
      return rooms.size
    },
    get connections() {
      return sockets.clients.size
    },
    async close() {
      isClosing = true
      clearInterval(ticking)
      const opened = await Promise.allSettled(rooms.values())
      const settled = opened.flatMap((room) => (room.status === 'fulfilled' ? [room.value.settle()] : []))
      await Promise.allSettled(settled)
      for (const socket of sockets.clients) socket.close(closeCodes.goingDown, 'goingDown')
      await new Promise<void>((closed) => sockets.close(() => closed()))
    },
  }
}
