import { expect, test } from 'vitest'
import { MESSAGE_STORED, MESSAGE_SYNC } from '../../src/protocol/messages.ts'
import type { WorkshopId } from '../../src/protocol/keys.ts'
import { newWorkshop, type ClientOptions } from '../support/relay-client.ts'
import { keysOf, openTestRelay, until, write, type TestRelay } from '../support/test-relay.ts'

test('[RR1] who may write is told so, and writes reach the others', async () => {
  const { joined } = await openTestRelay()
  const [a, b] = [await joined(), await joined()]
  expect([a.role, b.role]).toEqual(Array(2).fill({ mayWrite: true, reason: '' }))
  write(a, 'agua')
  await until(() => expect(keysOf(b)).toEqual(['agua']))
})

test('[RR2] a viewer’s updates are dropped, never acknowledged, and it stays and reads on', async () => {
  const { join, joined } = await openTestRelay()
  const viewer = await joined({ role: 'viewer' })
  expect(viewer.role).toEqual({ mayWrite: false, reason: 'viewer' })
  const writer = await joined()
  write(viewer, 'forged')
  write(writer, 'real')
  await until(() => expect(keysOf(viewer)).toContain('real'))
  const newcomer = join()
  await until(() => expect(keysOf(newcomer)).toEqual(['real']))
  expect(keysOf(writer)).toEqual(['real'])
  expect(viewer.heard).not.toContain(MESSAGE_STORED)
  expect(viewer.closedWith).toBeUndefined()
})

test('[RR3] a participant reads the stage and does not write it; backstage is no part for it', async () => {
  const { join, joined } = await openTestRelay()
  const participant = await joined({ part: 'stage' })
  expect(participant.role).toEqual({ mayWrite: false, reason: 'participant' })
  const facilitator = await joined({ part: 'stage', role: 'facilitator' })
  write(participant, 'forged')
  write(facilitator, 'now')
  await until(() => expect(keysOf(participant)).toContain('now'))
  expect(keysOf(facilitator)).toEqual(['now'])
  const curious = join({ part: 'backstage' })
  await until(() => expect(curious.closedWith).toBe(4404))
  expect(curious.heard).toEqual([])
})

test.each<[string, (relay: TestRelay) => Partial<ClientOptions>]>([
  ['a key of another workshop', () => ({ key: newWorkshop().keys.facilitator! })],
  ['no key at all', () => ({ key: undefined })],
  ['nonsense for a key', () => ({ key: 'x'.repeat(22) })],
  ['the id for a key', ({ workshop }) => ({ key: workshop.workshopId })],
  [
    'a stronger key one step too far',
    ({ workshop }) => ({ id: workshop.keys.viewer as string as WorkshopId }),
  ],
])('[RR4] %s opens nothing: 4401', async (_what, options) => {
  const relay = await openTestRelay()
  const client = relay.join(options(relay))
  await until(() => expect(client.closedWith).toBe(4401))
  expect(client.heard).toEqual([])
})

test('[RR5] a part that is none of ours is 4404', async () => {
  const { join } = await openTestRelay()
  const client = join({ part: 'attic' })
  const cutOff = join({ id: 'a-link-cut-off' as WorkshopId })
  await until(() => expect([client.closedWith, cutOff.closedWith]).toEqual([4404, 4404]))
})

test('[RR6] a viewer is not asked for its document', async () => {
  const { join } = await openTestRelay()
  const viewer = join({ role: 'viewer' })
  await until(() => expect(viewer.heard).toContain(MESSAGE_SYNC))
  expect(viewer.sent).toBe(0)
})
