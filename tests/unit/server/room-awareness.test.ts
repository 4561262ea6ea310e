import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { beforeEach, expect, test } from 'vitest'
import { openRoomAwareness, type Owner, type RoomAwareness } from '../../../server/room-awareness.ts'
import { MESSAGE_AWARENESS } from '../../../src/protocol/messages.ts'

type Said = readonly [client: number, clock: number, state: unknown]

function payload(...said: readonly Said[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, said.length)
  for (const [client, clock, state] of said) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  }
  return encoding.toUint8Array(encoder)
}

function read(frame: Uint8Array | undefined): Said[] {
  if (!frame) return []
  const outer = decoding.createDecoder(frame)
  expect(decoding.readVarUint(outer)).toBe(MESSAGE_AWARENESS)
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(outer))
  return Array.from({ length: decoding.readVarUint(decoder) }, () => [
    decoding.readVarUint(decoder),
    decoding.readVarUint(decoder),
    JSON.parse(decoding.readVarString(decoder)) as unknown,
  ])
}

const connection = () => {
  const owner = { heardAt: 0, leads: false, probes: 0, probe: () => void (owner.probes += 1) }
  return owner satisfies Owner
}

let awareness: RoomAwareness
const rosa = { name: 'Rosa' }
beforeEach(() => {
  awareness = openRoomAwareness()
})

test('[RP4] of several states of a client the newest goes out, once', () => {
  const owner = connection()
  awareness.receive(owner, payload([7, 1, rosa]), 0)
  awareness.receive(owner, payload([7, 3, { name: 'Rosa', x: 3 }]), 0)
  awareness.receive(owner, payload([7, 2, { name: 'Rosa', x: 2 }]), 0)
  expect(read(awareness.takeChanges())).toEqual([[7, 3, { name: 'Rosa', x: 3 }]])
  expect(awareness.takeChanges()).toBeUndefined()
})

test('[RP1] who leaves is said to be gone under the clock it had, so that its next one counts at once', () => {
  const owner = connection()
  awareness.receive(owner, payload([7, 4, rosa]), 0)
  awareness.takeChanges()
  expect(awareness.leave(owner, 0)).toBe(true)
  expect(read(awareness.takeChanges())).toEqual([[7, 4, null]])
  expect(awareness.everyone()).toBeUndefined()
  expect(awareness.receive(connection(), payload([7, 5, rosa]), 1)).toBe(true)
})

test('[RP3] a state that comes back from another after its client left does not bring it to life', () => {
  const [owner, other] = [connection(), connection()]
  awareness.receive(owner, payload([7, 4, rosa]), 0)
  awareness.leave(owner, 0)
  awareness.takeChanges()
  expect(awareness.receive(other, payload([7, 4, rosa]), 100)).toBe(false)
  expect(awareness.takeChanges()).toBeUndefined()
})

test('[RP3] another’s claim on a client is dropped while its owner gives signs of life', () => {
  const [owner, forger] = [connection(), connection()]
  awareness.receive(owner, payload([7, 1, rosa]), 0)
  awareness.takeChanges()
  expect(awareness.receive(forger, payload([7, 99, { name: 'Mallory' }]), 1_000)).toBe(false)
  expect(owner.probes).toBe(1)
  owner.heardAt = 1_050
  expect(awareness.tick(60_000)).toBe(false)
  expect(read(awareness.everyone())).toEqual([[7, 1, rosa]])
})

test('[RP5] a claim on a client whose owner has fallen silent is granted, with its newest state', () => {
  const [old, fresh] = [connection(), connection()]
  awareness.receive(old, payload([7, 1, rosa]), 0)
  awareness.receive(fresh, payload([7, 2, { name: 'Rosa', x: 1 }]), 1_000)
  awareness.receive(fresh, payload([7, 3, { name: 'Rosa', x: 2 }]), 1_500)
  awareness.takeChanges()
  expect(awareness.tick(2_000)).toBe(false)
  expect(awareness.tick(2_500)).toBe(true)
  expect(read(awareness.takeChanges())).toEqual([[7, 3, { name: 'Rosa', x: 2 }]])
  awareness.leave(old, 3_000)
  expect(awareness.takeChanges()).toBeUndefined()
})

test('[RP5] whoever claimed and left is granted nothing', () => {
  const [old, fresh] = [connection(), connection()]
  awareness.receive(old, payload([7, 1, rosa]), 0)
  awareness.receive(fresh, payload([7, 2, rosa]), 1_000)
  awareness.leave(fresh, 1_100)
  expect(awareness.tick(10_000)).toBe(false)
})

test('[RP6] a connection is at most a few clients', () => {
  const owner = connection()
  const many = Array.from({ length: 500 }, (_, client): Said => [client, 1, rosa])
  awareness.receive(owner, payload(...many), 0)
  expect(read(awareness.everyone())).toHaveLength(8)
  awareness.leave(owner, 0)
  expect(awareness.everyone()).toBeUndefined()
})

test.each([
  ['larger than 4 KiB', 'x'.repeat(5_000)],
  ['a text', 'Rosa'],
  ['a list', [1, 2]],
  ['a number', 3],
])('[RP6] a state that is %s is malformed', (_what, state) => {
  expect(() => awareness.receive(connection(), payload([7, 1, state]), 0)).toThrow(Error)
  expect(awareness.everyone()).toBeUndefined()
})

test('[RP6] who is gone is forgotten after a while', () => {
  const owner = connection()
  for (let client = 0; client < 8; client += 1) awareness.receive(owner, payload([client, 9, rosa]), 0)
  awareness.leave(owner, 0)
  awareness.tick(31_000)
  expect(awareness.receive(connection(), payload([3, 1, rosa]), 31_000)).toBe(true)
})
