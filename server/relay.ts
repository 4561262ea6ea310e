import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import { closeCodes, type CloseReason } from '../src/protocol/close-codes.ts'
import { MESSAGE_BYTES } from '../src/protocol/limits.ts'
import type { WorkshopId } from '../src/protocol/keys.ts'
import { parseSyncPath, parts, roomId, type RoomId } from '../src/protocol/rooms.ts'
import { offeredKey, SUBPROTOCOL } from '../src/protocol/subprotocol.ts'
import { openConnection } from './connection.ts'
import type { Limits } from './limits.ts'
import { openCounters } from './counters.ts'
import { openRooms } from './open-rooms.ts'
import { peerAddress } from './peer-address.ts'
import { admit, whileClosed, type Admission } from './permissions.ts'
import { failure, type RelayLogger } from './relay-logger.ts'
import { openRoom, type Room } from './room.ts'
import type { Control, RoomLog } from './room-log.ts'

export interface RelayOptions {
  readonly log: RoomLog
  readonly limits: Limits
  /** Milliseconds. */
  readonly now: () => number
  readonly logger: RelayLogger
  /** Whether a proxy in front says, in `X-Forwarded-For`, who is there; otherwise anyone could say so. */
  readonly trustProxy?: boolean
}

export interface Relay {
  /** Takes the sockets of an HTTP server under `/sync`. */
  attach(server: Server): void
  /** In memory. */
  readonly rooms: number
  readonly connections: number
  /** Whether its content may be written. @throws when its log cannot be read */
  standing(workshop: WorkshopId): Promise<Control>
  /** Closes it to writing, or opens it. @throws when that is not on disk */
  setClosed(workshop: WorkshopId, isClosed: boolean): Promise<void>
  /** Deletes it for good: whoever comes is told so from then on. @throws when that is not on disk */
  remove(workshop: WorkshopId): Promise<void>
  /** What it counts and holds, a line each, as Prometheus reads it. */
  metrics(): readonly string[]
  /** Tells every client to come back later, and resolves when everything received is stored. */
  close(): Promise<void>
}

const TICK_MS = 1_000
/** So long a client may take to answer a close. */
const GOODBYE_MS = 1_000
/** Refused ones stay until they have read why; past this many no more are let in even for that. */
const OPEN_FOR_REFUSALS = 1_000

const bytesOf = (data: RawData): Uint8Array =>
  new Uint8Array(Array.isArray(data) ? Buffer.concat(data) : (data as Buffer))

/** Sockets to rooms. Every dependency comes in, so a test opens ten relays in one process. */
export function openRelay({ log, limits, now, logger, trustProxy = false }: RelayOptions): Relay {
  const openSockets = (perMessageDeflate: boolean | object) =>
    new WebSocketServer({
      noServer: true,
      maxPayload: MESSAGE_BYTES,
      perMessageDeflate,
      clientTracking: false,
      handleProtocols: (offers) => (offers.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
    })
  const plain = openSockets(false)
  // One compressed state is made for all who come new, so a message must not lean on those before it. Agreed on only where
  // there is much to send: who agrees compresses whatever it sends itself, which costs the relay time.
  const deflating = openSockets({ serverNoContextTakeover: true, clientNoContextTakeover: true })
  const clients = new Set<WebSocket>()
  const counters = openCounters()
  const present = { facilitators: 0, writers: 0, readers: 0 }
  const connectionsByAddress = new Map<string, number>()
  let bytesInFlight = 0

  const rooms = openRooms((id, onBroken) =>
    openRoom({
      id,
      log,
      now,
      onInFlight: (bytes) => (bytesInFlight += bytes),
      onStored(updates, bytes, ms) {
        counters.add('updates_stored_total', updates)
        counters.add('bytes_stored_total', bytes)
        counters.add('commits_total', 1)
        counters.add('commit_seconds_total', ms / 1_000)
      },
      onTrouble: (what, error) => logger.warn({ room: id, ...(error !== undefined && failure(error)) }, what),
      onBroken,
    }),
  )

  const join = async (socket: WebSocket, raw: Duplex, admitted: Admission) => {
    const { room: id } = admitted
    socket.pause() // nothing is read, and nobody answered, before the room has loaded
    const hold = rooms.hold(id)
    socket.once('close', () => void hold.release())
    const room = await hold.room
    if (socket.readyState !== socket.OPEN) return
    if (room.size >= limits.connectionsARoom) return refuse(socket, 'tooBusy')
    if (room.standing === 'deleted') return refuse(socket, 'movedOrDeleted')
    const admission = room.standing === 'closed' ? whileClosed(admitted) : admitted
    const connection = openConnection({ socket, raw, admission, limits, now, catchUp: room.catchUp })
    const kind = admission.leads ? 'facilitators' : admission.mayWrite ? 'writers' : 'readers'
    present[kind] += 1
    socket.once('close', () => {
      present[kind] -= 1
      room.leave(connection)
    })
    socket.on('message', (data) => {
      if (socket.readyState !== socket.OPEN) return // it has been told to go
      const frame = bytesOf(data)
      connection.heard(frame.length)
      if (bytesInFlight > limits.bytesInFlight) return connection.close('tooBusy')
      try {
        room.receive(connection, frame)
      } catch {
        logger.warn({ room: id }, 'closed a peer for a malformed frame')
        connection.close('malformed')
      }
    })
    room.enter(connection)
    socket.resume()
  }

  const refuse = (socket: WebSocket, reason: CloseReason) => {
    socket.close(closeCodes[reason], reason)
    socket.resume()
  }

  const isFullFor = (id: RoomId, address: string): boolean =>
    clients.size > limits.connections ||
    (connectionsByAddress.get(address) ?? 0) >= limits.connectionsAnAddress ||
    (rooms.size >= limits.rooms && !rooms.has(id))

  const countIn = (socket: WebSocket, address: string) => {
    connectionsByAddress.set(address, (connectionsByAddress.get(address) ?? 0) + 1)
    socket.once('close', () => {
      const left = connectionsByAddress.get(address)! - 1
      if (left > 0) connectionsByAddress.set(address, left)
      else connectionsByAddress.delete(address)
    })
  }

  const onUpgrade = (request: IncomingMessage, raw: Duplex, head: Buffer) => {
    // From here on it is ours to hear: a socket that breaks with nobody listening ends the process.
    raw.on('error', () => raw.destroy())
    const path = parseSyncPath((request.url ?? '').split('?', 1)[0]!)
    const offers = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((offer) => offer.trim())
    if (!path || clients.size > limits.connections + OPEN_FOR_REFUSALS) {
      raw.once('finish', () => raw.destroy()) // it need not wait for the other end
      raw.end(`HTTP/1.1 ${path ? '503 Service Unavailable' : '404 Not Found'}\r\nConnection: close\r\n\r\n`)
      return
    }
    const address = peerAddress(request, trustProxy)
    // A refusal is an accepted upgrade and a close code: refused before it, clients would try for ever.
    const admission = admit(path, offeredKey(offers))
    const isLarge = typeof admission !== 'string' && rooms.find(admission.room)?.isLarge
    const sockets = isLarge ? deflating : plain
    sockets.handleUpgrade(request, raw, head, (socket) => {
      clients.add(socket)
      socket.on('close', (code) => {
        clients.delete(socket)
        counters.add('closed_total', 1, `code="${code}"`)
      })
      socket.on('error', () => undefined) // told by ws itself, 1009 or 1002, and closed
      if (typeof admission === 'string') return refuse(socket, admission)
      if (isFullFor(admission.room, address)) return refuse(socket, 'tooBusy')
      countIn(socket, address)
      join(socket, raw, admission).catch((error: unknown) => {
        logger.warn({ room: admission.room, ...failure(error) }, 'a room could not be opened')
        refuse(socket, 'tooBusy')
      })
    })
  }

  /** What is asked of a room, whether or not anybody is in it. */
  const inRoom = async <Answer>(id: RoomId, ask: (room: Room) => Answer | Promise<Answer>) => {
    if (rooms.size >= limits.rooms && !rooms.has(id)) throw new Error('too many rooms')
    const hold = rooms.hold(id)
    try {
      return await ask(await hold.room)
    } finally {
      void hold.release()
    }
  }

  const ticking = setInterval(() => rooms.tick(now()), TICK_MS)
  ticking.unref()

  return {
    attach: (server) => void server.on('upgrade', onUpgrade),
    get rooms() {
      return rooms.size
    },
    get connections() {
      return clients.size
    },
    standing: (workshop) => inRoom(roomId(workshop, 'content'), (room) => room.standing),
    setClosed: (workshop, isClosed) =>
      inRoom(roomId(workshop, 'content'), (room) => room.setClosed(isClosed)),
    async remove(workshop) {
      // The content last: what it says stands for the workshop, and one that is deleted half is deleted again.
      for (const part of parts.toReversed()) await inRoom(roomId(workshop, part), (room) => room.remove())
    },
    metrics() {
      const waiting = [...clients].reduce((sum, { bufferedAmount }) => sum + bufferedAmount, 0)
      return [
        `tertulia_rooms ${rooms.size}`,
        ...Object.entries(present).map(([kind, many]) => `tertulia_connections{kind="${kind}"} ${many}`),
        `tertulia_bytes_not_yet_stored ${bytesInFlight}`,
        `tertulia_bytes_not_yet_sent ${waiting}`,
        ...counters.lines(),
      ]
    },
    async close() {
      clearInterval(ticking)
      const allGone = Promise.all([...clients].map((socket) => once(socket, 'close')))
      for (const socket of clients) refuse(socket, 'goingDown')
      const impatience = setTimeout(() => clients.forEach((socket) => socket.terminate()), GOODBYE_MS)
      await allGone
      clearTimeout(impatience)
      await rooms.settle()
    },
  }
}
