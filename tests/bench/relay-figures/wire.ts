// A client as thin as a socket: it opens, says what it has to, and counts. Two hundred phones inflate and decode on two
// hundred processors; done here, that would be what is measured.
import { connect, type Socket } from 'node:net'
import { MESSAGE_SYNC, SYNC_STEP_1, SYNC_STEP_2 } from '../../../src/protocol/messages.ts'
import * as decoding from 'lib0/decoding'
import type { Running } from './peers.ts'

export interface Wire {
  readonly socket: Socket
  readonly bytes: number
  readonly closedWith: number | undefined
  /** It has been sent what it lacked. */
  readonly isAnswered: boolean
  send(message: Uint8Array): void
}

export interface WireOptions {
  /** What it says it has; absent: nothing. */
  readonly stateVector?: Uint8Array
  readonly onOpen?: (wire: Wire) => void
  /** A message as it came; compressed ones stay so. */
  readonly onMessage?: (data: Buffer, isCompressed: boolean) => void
}

/** A masked frame under the mask of zeros. */
function masked(message: Uint8Array): Buffer {
  const { length } = message
  const start = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.alloc(start + 4 + length)
  frame[0] = 0x82
  frame[1] = 0x80 | (start === 2 ? length : start === 4 ? 126 : 127)
  if (start === 4) frame.writeUInt16BE(length, 2)
  if (start === 10) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.set(message, start + 4)
  return frame
}

export function openWire({ dialect, port }: Running, room: number, options: WireOptions = {}): Wire {
  const { stateVector = Uint8Array.of(0), onOpen, onMessage } = options
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const wire = {
    socket,
    bytes: 0,
    isAnswered: false,
    closedWith: undefined as number | undefined,
    send: (message: Uint8Array) => void socket.write(masked(message)),
  }
  const protocols = dialect.protocols(room)
  let isOpen = false
  let waiting: Buffer[] = []
  let have = 0
  let need = 1

  const begin = () => {
    wire.send(dialect.sync(room, SYNC_STEP_1, stateVector))
    onOpen?.(wire)
  }
  const takeFrame = (head: number, data: Buffer) => {
    const operation = head & 15
    if (operation === 8) wire.closedWith = data.readUInt16BE(0)
    if (operation === 9) socket.write(Buffer.concat([Buffer.of(0x8a, 0x80 | data.length, 0, 0, 0, 0), data]))
    if (operation !== 2) return
    const isCompressed = (head & 0x40) !== 0
    if (isCompressed) wire.isAnswered = true
    else {
      const decoder = dialect.message(data)
      const kind = decoding.readVarUint(decoder) === MESSAGE_SYNC ? decoding.readVarUint(decoder) : undefined
      if (kind === SYNC_STEP_2) wire.isAnswered = true
      // Asked for what one has: nothing that the relay lacks.
      if (kind === SYNC_STEP_1) wire.send(dialect.sync(room, SYNC_STEP_2, Uint8Array.of(0, 0)))
    }
    onMessage?.(data, isCompressed)
  }
  const takeAll = (all: Buffer): Buffer => {
    let rest = all
    while (rest.length >= 2) {
      const short = rest[1]! & 127
      const start = short < 126 ? 2 : short === 126 ? 4 : 10
      if (rest.length < start) break
      const length =
        short < 126 ? short : short === 126 ? rest.readUInt16BE(2) : Number(rest.readBigUInt64BE(2))
      need = start + length
      if (rest.length < need) return rest
      takeFrame(rest[0]!, rest.subarray(start, need))
      rest = rest.subarray(need)
    }
    need = rest.length + 1
    return rest
  }
  socket.on('connect', () =>
    socket.write(
      [
        `GET ${dialect.path(room)} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        'Upgrade: websocket',
        'Connection: Upgrade',
        'Sec-WebSocket-Key: dGVydHVsaWEtYmVuY2gtMQ==',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Extensions: permessage-deflate; client_no_context_takeover; server_no_context_takeover',
        ...(protocols.length > 0 ? [`Sec-WebSocket-Protocol: ${protocols.join(', ')}`] : []),
        '\r\n',
      ].join('\r\n'),
    ),
  )
  socket.on('error', () => undefined)
  socket.on('data', (chunk: Buffer) => {
    wire.bytes += chunk.length
    waiting.push(chunk)
    have += chunk.length
    if (have < need) return
    let all = waiting.length === 1 ? chunk : Buffer.concat(waiting)
    if (!isOpen) {
      const end = all.indexOf('\r\n\r\n')
      if (end >= 0) {
        isOpen = true
        all = all.subarray(end + 4)
        const hello = dialect.hello(room)
        if (hello) wire.send(hello)
        begin()
      }
    }
    const rest = isOpen ? takeAll(all) : all
    waiting = [rest]
    have = rest.length
  })
  return wire
}
