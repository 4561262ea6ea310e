import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { MESSAGE_AWARENESS } from '../../src/protocol/messages.ts'
import type { RelayClient } from '../support/relay-client.ts'
import { keysOf, openTestRelay, until, write } from '../support/test-relay.ts'

function sendAwareness(from: RelayClient, client: number, clock: number, state: object | null) {
  const payload = encoding.createEncoder()
  for (const number of [1, client, clock]) encoding.writeVarUint(payload, number)
  encoding.writeVarString(payload, JSON.stringify(state))
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, MESSAGE_AWARENESS)
  encoding.writeVarUint8Array(frame, encoding.toUint8Array(payload))
  from.socket.send(encoding.toUint8Array(frame))
}

test('[RP1] stock y-websocket clients see each other come, change and go', async () => {
  const { joinStock } = await openTestRelay()
  const [a, b] = [joinStock(), joinStock()]
  const seenByB = () => [...b.awareness.getStates().values()].map((state) => state['name'] as unknown)
  a.awareness.setLocalState({ name: 'Rosa' })
  await until(() => expect(seenByB()).toContain('Rosa'))
  a.awareness.setLocalStateField('name', 'Inés')
  await until(() => expect(seenByB()).toContain('Inés'))
  a.destroy()
  await until(() => expect(seenByB()).not.toContain('Inés'))
})

test('[RP2] stock clients and ours write in one room', async () => {
  const { joinStock, joined } = await openTestRelay()
  const stock = joinStock()
  const ours = await joined()
  await until(() => expect(stock.synced).toBe(true))
  stock.doc.getMap('m').set('theirs', 1)
  write(ours, 'ours')
  await until(() => expect([keysOf(ours), keysOf(stock)]).toEqual(Array(2).fill(['ours', 'theirs'])))
})

test('[RP3] a state in another’s name is dropped', async () => {
  const { joinStock, joined } = await openTestRelay()
  const [victim, reader] = [joinStock(), joinStock()]
  const seen = () => reader.awareness.getStates().get(victim.doc.clientID)
  victim.awareness.setLocalState({ name: 'Rosa' })
  await until(() => expect(seen()).toEqual({ name: 'Rosa' }))
  const forger = await joined()
  sendAwareness(forger, victim.doc.clientID, 120, { name: 'Mallory' })
  victim.awareness.setLocalStateField('seen', true)
  await until(() => expect(seen()).toEqual({ name: 'Rosa', seen: true }))
})

test('[RP4] who comes late hears of everyone who is here, and of nobody who has gone', async () => {
  const { joinStock } = await openTestRelay()
  const [stays, leaves] = [joinStock(), joinStock()]
  stays.awareness.setLocalState({ name: 'Rosa' })
  leaves.awareness.setLocalState({ name: 'Inés' })
  await until(() => expect(stays.awareness.getStates().size).toBe(2))
  leaves.destroy()
  await until(() => expect(stays.awareness.getStates().size).toBe(1))
  const late = joinStock()
  await until(() => expect(late.awareness.getStates().get(stays.doc.clientID)).toEqual({ name: 'Rosa' }))
  expect(late.awareness.getStates().has(leaves.doc.clientID)).toBe(false)
})

test('[RP5] who changed network has its presence back within 3 s, though the old connection seems to live', async () => {
  const { joinStock, joined } = await openTestRelay()
  const [reader, old] = [joinStock(), await joined()]
  const seen = () => reader.awareness.getStates().get(77)
  sendAwareness(old, 77, 1, { name: 'Rosa' })
  await until(() => expect(seen()).toEqual({ name: 'Rosa' }))
  old.socket.pause() // answers nothing any more, no ping either
  const startedAt = Date.now()
  sendAwareness(await joined(), 77, 2, { name: 'Rosa', back: true })
  await until(() => expect(seen()).toEqual({ name: 'Rosa', back: true }))
  expect(Date.now() - startedAt).toBeLessThan(3_000)
})

test('[RP7] on the stage who may write there is seen, and nobody else: no participant leads the room', async () => {
  const { joinStock, joined } = await openTestRelay()
  const lead = joinStock(undefined, { role: 'facilitator', part: 'stage' })
  const reader = joinStock(undefined, { part: 'stage' })
  const seen = () => Object.fromEntries(reader.awareness.getStates())
  const mallory = await joined({ part: 'stage' })
  const viewer = await joined({ part: 'stage', role: 'viewer' })
  sendAwareness(mallory, 77, 1, { leads: { seq: 9 } })
  sendAwareness(viewer, 78, 1, { leads: { seq: 9 } })
  lead.awareness.setLocalState({ leads: { seq: 1 } })
  await until(() => expect(seen()[lead.doc.clientID]).toEqual({ leads: { seq: 1 } }))
  // In the leader's own name, above its clock, and taking it away: nothing of it is heard either.
  sendAwareness(mallory, lead.doc.clientID, 99, { leads: { seq: 9 } })
  sendAwareness(mallory, lead.doc.clientID, 100, null)
  lead.awareness.setLocalState({ leads: { seq: 2 } })
  await until(() => expect(seen()[lead.doc.clientID]).toEqual({ leads: { seq: 2 } }))
  const late = joinStock(undefined, { part: 'stage', role: 'viewer' })
  await until(() => expect(late.awareness.getStates().get(lead.doc.clientID)).toEqual({ leads: { seq: 2 } }))
  for (const forger of [77, 78]) expect(late.awareness.getStates().has(forger)).toBe(false)
  expect([mallory.closedWith, viewer.closedWith], 'they stay').toEqual([undefined, undefined])
})

test('[RP8] nobody who takes part can pass for a facilitator', async () => {
  const { joinStock, joined } = await openTestRelay()
  const reader = joinStock()
  const roles = () => [...reader.awareness.getStates().values()].map((state) => state['role'] as unknown)
  const mallory = await joined()
  const lead = await joined({ role: 'facilitator' })
  sendAwareness(mallory, 77, 1, { role: 'participant' })
  await until(() => expect(roles()).toContain('participant'))
  sendAwareness(mallory, 77, 2, { role: 'facilitator' })
  sendAwareness(mallory, 78, 1, { role: 'facilitator' })
  sendAwareness(lead, 79, 1, { role: 'facilitator' })
  await until(() => expect(reader.awareness.getStates().get(79)).toEqual({ role: 'facilitator' }))
  expect(roles().filter((role) => role === 'facilitator')).toHaveLength(1)
})
