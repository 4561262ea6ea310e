// Notes that come to a place that was closed while their device was away.
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { MESSAGE_SYNC, SYNC_STEP_2 } from '../../../src/protocol/messages.ts'
import { markWhatCameLate } from '../../../src/sync/late-notes.ts'
import { openContent, type Content } from '../../../src/workshop/content/content.ts'
import { lateKey, readLate } from '../../../src/workshop/content/late.ts'
import { moveNote } from '../../../src/workshop/content/note-changes.ts'
import { addNote, addNotes } from '../../../src/workshop/content/notes.ts'
import { addDrafts, openDrafts, PUBLICATION } from '../../../src/workshop/drafts.ts'
import type { ActivityId, DeviceId, NoteId, PersonId, WritingId } from '../../../src/workshop/ids.ts'
import { encodePublications, draftsDue, publish } from '../../../src/workshop/publications.ts'
import { closedAt } from '../../../src/workshop/stage/closed.ts'
import { setTimer, startActivity } from '../../../src/workshop/stage/lead.ts'
import { setLock } from '../../../src/workshop/stage/locks.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { revealWriting } from '../../../src/workshop/stage/writings.ts'

const by = 'rosa-person' as PersonId
const device = 'device-1' as DeviceId
const zone = 'pestel-social'
const note = (id: string, more: object = {}) =>
  ({ id: id as NoteId, zone, text: id, made: 1, by, ...more }) as const

/** A device that was away, and the relay's copy from before. */
function openAway() {
  const [content, relay, stage] = [openContent(), openContent(), openStage()]
  addNote(content, note('before'))
  Y.applyUpdate(relay.y, Y.encodeStateAsUpdate(content.y))
  return { content, relay, stage }
}
function wholeFor(relay: Content, content: Content): Uint8Array {
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, MESSAGE_SYNC)
  encoding.writeVarUint(frame, SYNC_STEP_2)
  encoding.writeVarUint8Array(frame, Y.encodeStateAsUpdate(content.y, Y.encodeStateVector(relay.y)))
  return encoding.toUint8Array(frame)
}
const comeBack = (
  { content, relay, stage }: ReturnType<typeof openAway>,
  more: object = {},
  unsaved: readonly NoteId[] = [],
) =>
  markWhatCameLate(
    { frame: wholeFor(relay, content), unsaved, waiting: [] },
    {
      content,
      stage,
      stageIsHere: () => Promise.resolve(),
      isMine: () => true,
      apart: () => undefined,
      relayNow: () => 0,
      onBrought: () => undefined,
      ...more,
    },
  )

test.each(['pestel', zone])(
  '[LA1] brought when %s is closed it is late; what the relay had is not',
  async (place) => {
    const away = openAway()
    addNote(away.content, note('tunnel'))
    addNote(away.content, note('elsewhere', { zone: 'swot-threats' }))
    moveNote(away.content, 'before' as NoteId, [zone, 20, 20])
    setLock(away.stage, place, true)
    await comeBack(away)
    expect([...readLate(away.content)]).toEqual(['tunnel'])
    expect(away.content.notes.get('tunnel'), 'and it is in').toBeDefined()
  },
)

test('[LA1] brought to an open place it is not late, also when that was closed and is open again', async () => {
  const away = openAway()
  addNote(away.content, note('tunnel'))
  setLock(away.stage, 'pestel', true)
  setLock(away.stage, 'pestel', false)
  await comeBack(away)
  expect(readLate(away.content).size).toBe(0)
})

test('[LA1] what was decided meanwhile is waited for, and another’s note that this device brings is not its to mark', async () => {
  const away = openAway()
  addNote(away.content, note('tunnel'))
  addNote(away.content, note('from-a-file'))
  await comeBack(away, {
    stageIsHere: () => Promise.resolve(setLock(away.stage, 'pestel', true)),
    isMine: (id: NoteId) => id === 'tunnel',
  })
  expect([...readLate(away.content)]).toEqual(['tunnel'])
})

test('[LA1] a board that closes by itself is closed when its time is up, and not while it is paused', () => {
  const stage = openStage()
  const act = 'act-1' as ActivityId
  startActivity(stage, device, { act, kind: 'write', board: 'pestel', private: false, closes: true })
  setTimer(stage, device, { act, startedAt: 0, runsMs: 1_000 })
  expect(closedAt(stage, 999).has('pestel')).toBe(false)
  expect(closedAt(stage, 1_000).has('pestel')).toBe(true)
  setTimer(stage, device, { act, startedAt: 0, runsMs: 1_000, pausedLeftMs: 0 })
  expect(closedAt(stage, 1_000).has('pestel')).toBe(false)
})

test('[LA1] a private note that goes to a closed place is late in the very bytes of its publication', () => {
  const [content, drafts, stage] = [openContent(), openDrafts(), openStage()]
  const writing = 'writing-1' as WritingId
  addDrafts(drafts, [note('one'), note('two', { zone: 'pestel-legal' })], writing)
  revealWriting(stage, writing)
  const bytes = encodePublications(
    draftsDue(drafts, stage, content),
    stage,
    content,
    () => 7,
    (at) => at === zone,
  )
  publish(content, drafts, bytes, () => 8)
  expect([...readLate(content)]).toEqual(['one'])
})

test('[LA1] what an old line brought a moment before the new one is late, too', async () => {
  const away = openAway()
  addNote(away.content, note('tunnel'))
  Y.applyUpdate(away.relay.y, Y.encodeStateAsUpdate(away.content.y))
  setLock(away.stage, 'pestel', true)
  await comeBack(away, {}, ['tunnel' as NoteId])
  expect([...readLate(away.content)]).toEqual(['tunnel'])
})

test('[LA2] marking a note without a name is written under a client id used once', async () => {
  const away = openAway()
  addNotes(away.content, [note('unsigned', { by: undefined })], () => 4_711)
  setLock(away.stage, 'pestel', true)
  const origins: unknown[] = []
  away.content.y.on('afterTransaction', ({ origin }: Y.Transaction) => origins.push(origin))
  await comeBack(away, { apart: () => 4_712 })
  const late = away.content.notes._map.get(lateKey('unsigned' as NoteId))
  expect(late?.id.client).toBe(4_712)
  expect(origins, 'one’s own, and no act to undo').toEqual([PUBLICATION])
})

test('[HO1] of marks that are none nothing is read', () => {
  const content = openContent()
  for (const [key, value] of [
    ['one/late', 'yes'],
    ['two/late/x', true],
    ['../late', true],
    ['three/late', { deep: true }],
  ] as const)
    content.notes.set(key, value)
  expect(readLate(content).size).toBe(0)
})
