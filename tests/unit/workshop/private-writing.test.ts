// Private writing: what keeps a draft in, what lets it out, and what nobody can read from it then.
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openContent, type Content } from '../../../src/workshop/content/content.ts'
import { putNoteBack, takeNotesAway } from '../../../src/workshop/content/note-changes.ts'
import { noteText, readNotes } from '../../../src/workshop/content/notes.ts'
import { addDrafts, openDrafts, readDraft, type Drafts } from '../../../src/workshop/drafts.ts'
import { draftsDue, encodePublications, publish } from '../../../src/workshop/publications.ts'
import type { ActivityId, DeviceId, NoteId, PersonId, WritingId } from '../../../src/workshop/ids.ts'
import { startActivity } from '../../../src/workshop/stage/lead.ts'
import { readNow, type Now } from '../../../src/workshop/stage/now.ts'
import { openStage, type Stage } from '../../../src/workshop/stage/stage.ts'
import { isRevealed, openWritings, revealWriting } from '../../../src/workshop/stage/writings.ts'
import { holdMode } from '../../../src/workshop/writing-mode.ts'

const zone = 'pestel-social'
const device = 'device-1' as DeviceId
const act = 'act-1' as ActivityId
const writing = (n: number) => `writing-${n}` as WritingId
const id = (n: number) => `note-${n}` as NoteId
const privately = (n: number, more: Partial<Now> = {}): Now => ({
  act,
  kind: 'write',
  board: 'pestel',
  private: true,
  writing: writing(n),
  startedAt: 1_000,
  ...more,
})
const aloud: Now = { act: 'act-2' as ActivityId, kind: 'group', board: 'pestel', private: false }

let clientIds = 1_000
const newClientId = () => (clientIds += 1)

const draft = (drafts: Drafts, n: number, text: string, phase = 1, by?: PersonId) =>
  addDrafts(drafts, [{ id: id(n), zone, text, made: 5_000 + n, act, by }], writing(phase))
/** Publishes what is due, as a device does. */
function publishDue(content: Content, drafts: Drafts, stage: Stage) {
  const due = draftsDue(drafts, stage, content)
  return publish(content, drafts, encodePublications(due, stage, content, newClientId), newClientId)
}
const copy = (from: Content): Content => {
  const to = openContent()
  Y.applyUpdate(to.y, Y.encodeStateAsUpdate(from.y))
  return to
}
const textsOf = (content: Content) => readNotes(content).map(({ text }) => text)

describe('publishing', () => {
  function shown() {
    const [content, drafts, stage] = [openContent(), openDrafts(), openStage()]
    startActivity(stage, device, privately(1))
    draft(drafts, 1, 'agua limpia')
    revealWriting(stage, writing(1))
    return { content, drafts, stage }
  }
  test('[PW1] a publication applied by two tabs and after a crash stands once', () => {
    const { content, drafts, stage } = shown()
    const bytes = encodePublications(draftsDue(drafts, stage, content), stage, content, newClientId)
    const reader = openContent()
    for (const tab of [openContent(), openContent()]) {
      const itsDrafts = copy(drafts)
      publish(tab, itsDrafts, bytes, newClientId)
      publish(tab, itsDrafts, bytes, newClientId)
      expect(readDraft(itsDrafts, id(1))).toMatchObject({ gone: true, isOut: true })
      expect(draftsDue(itsDrafts, stage, tab)).toEqual([])
      Y.applyUpdate(reader.y, Y.encodeStateAsUpdate(tab.y))
    }
    expect(textsOf(reader)).toEqual(['agua limpia'])
  })

  test('[PW1] a device that stopped after it marked a draft as out, and before it kept the note, brings it again', () => {
    const { content, drafts, stage } = shown()
    publishDue(content, drafts, stage)
    const withoutIt = openContent()
    expect(draftsDue(drafts, stage, withoutIt).map(({ text }) => text)).toEqual(['agua limpia'])
    publishDue(withoutIt, drafts, stage)
    expect(textsOf(withoutIt)).toEqual(['agua limpia'])
  })

  test('[PW2] what was typed in the draft after its publication was made is not lost, nor there twice', () => {
    const { content, drafts, stage } = shown()
    const bytes = encodePublications(draftsDue(drafts, stage, content), stage, content, newClientId)
    drafts.y.getText(noteText(id(1))).insert(11, ' para todos')
    const other = copy(drafts)
    const own = content.y.clientID
    publish(content, drafts, bytes, newClientId)
    publish(content, other, bytes, newClientId)
    expect(textsOf(content)).toEqual(['agua limpia para todos'])
    expect(clientsOf(content), 'nothing of it under the id of the session').not.toContain(own)
    expect(content.y.clientID).toBe(own)
  })

  test('what its writer took away, also at the last moment, stays away, and comes when it is put back', () => {
    const { content, drafts, stage } = shown()
    const bytes = encodePublications(draftsDue(drafts, stage, content), stage, content, newClientId)
    takeNotesAway(drafts, [id(1)])
    expect(publish(content, drafts, bytes, newClientId)).toEqual([])
    expect(draftsDue(drafts, stage, content)).toEqual([])
    putNoteBack(drafts, id(1))
    expect(publishDue(content, drafts, stage)).toEqual([id(1)])
    expect(textsOf(content)).toEqual(['agua limpia'])
  })

  test('[PW4] nothing is due before the reveal of its phase, and then only what was written in it', () => {
    const [content, drafts, stage] = [openContent(), openDrafts(), openStage()]
    const due = () => draftsDue(drafts, stage, content).map(({ text }) => text)
    startActivity(stage, device, privately(1))
    draft(drafts, 1, 'first', 1)
    expect(due()).toEqual([])
    startActivity(stage, device, privately(2))
    draft(drafts, 2, 'second', 2)
    expect(due()).toEqual([])
    revealWriting(stage, writing(1))
    expect(due()).toEqual(['first'])
  })

  test('[PW6] all of it comes as one change, and no note bears its own time', () => {
    const [content, drafts, stage] = [openContent(), openDrafts(), openStage()]
    startActivity(stage, device, privately(1), 2_000)
    for (let n = 1; n <= 5; n += 1) draft(drafts, n, `t${n}`, 1, n % 2 ? ('ana' as PersonId) : undefined)
    revealWriting(stage, writing(1))
    let changes = 0
    content.y.on('update', () => (changes += 1))
    publishDue(content, drafts, stage)
    expect(changes).toBe(1)
    expect(readNotes(content).map(({ made }) => made)).toEqual([2_000, 2_000, 2_000, 2_000, 2_000])
    expect(readNotes(content).map(({ by }) => by)).toEqual(['ana', undefined, 'ana', undefined, 'ana'])
  })
})

describe('the phase', () => {
  const out = (stage: Stage, n: number) => isRevealed(stage, { writing: writing(n), act })

  test('[PW4] switched on again in the same activity, it is another: nothing goes out before its own reveal', () => {
    const stage = openStage()
    startActivity(stage, device, privately(1))
    expect(out(stage, 1)).toBe(false)
    revealWriting(stage, writing(1))
    expect([out(stage, 1), readNow(stage)?.private]).toEqual([true, false])
    startActivity(stage, device, { ...readNow(stage)!, private: true, writing: writing(2) })
    expect(readNow(stage)).toMatchObject({ private: true, writing: writing(2) })
    expect(out(stage, 2)).toBe(false)
  })

  test('[PW4] an activity of the agenda that is started again has another phase', () => {
    const stage = openStage()
    startActivity(stage, device, privately(1))
    revealWriting(stage, writing(1))
    startActivity(stage, device, aloud)
    startActivity(stage, device, privately(2))
    expect([out(stage, 1), out(stage, 2), readNow(stage)?.private]).toEqual([true, false, true])
  })

  test('[PW4] a draft of version 1 knows its activity only: it goes out with that, and with no other', () => {
    const stage = openStage()
    const old = { writing: undefined, act }
    startActivity(stage, device, { ...aloud, private: true, writing: writing(3) })
    revealWriting(stage, writing(3))
    expect(isRevealed(stage, old)).toBe(false)
    stage.rounds.set(`${act}/shown`, true)
    expect(isRevealed(stage, old)).toBe(true)
    const later = openStage()
    startActivity(later, device, privately(1))
    expect(isRevealed(later, old)).toBe(false)
    revealWriting(later, writing(1))
    expect(isRevealed(later, old), 'shown by an app of today').toBe(true)
  })

  test('[PW5] left without a reveal it stays on record and can be shown; a reveal moves nobody', () => {
    const stage = openStage()
    startActivity(stage, device, privately(1, { question: 'What holds us back?', anonymous: true }), 1_000)
    startActivity(stage, device, privately(2, { act: aloud.act }), 2_000)
    startActivity(stage, device, aloud)
    expect(openWritings(stage)).toEqual([
      { id: writing(1), made: 1_000, act, question: 'What holds us back?', anonymous: true },
      { id: writing(2), made: 2_000, act: aloud.act, question: '', anonymous: false },
    ])
    revealWriting(stage, writing(1))
    expect(openWritings(stage).map((each) => each.id)).toEqual([writing(2)])
    expect(readNow(stage)?.act).toBe(aloud.act)
  })

  test('[PW5] a reveal at the same moment as another facilitator’s next activity holds, and so does the activity', () => {
    const [one, two] = [openStage(), openStage()]
    const meet = () => {
      Y.applyUpdate(one.y, Y.encodeStateAsUpdate(two.y))
      Y.applyUpdate(two.y, Y.encodeStateAsUpdate(one.y))
    }
    startActivity(one, device, privately(1))
    meet()
    revealWriting(one, writing(1))
    startActivity(two, 'device-0' as DeviceId, aloud)
    meet()
    for (const stage of [one, two]) expect([readNow(stage)?.act, out(stage, 1)]).toEqual([aloud.act, true])
  })
})

test('[PW8] what was begun without a name or in private stays so, whatever the group goes on to', () => {
  const stage = openStage()
  const nowIs = (now: Now) => {
    startActivity(stage, device, now)
    return readNow(stage)
  }
  const begun = holdMode(stage, undefined, nowIs(privately(1, { anonymous: true })))
  const after = nowIs(aloud)
  expect(holdMode(stage, undefined, after)).toMatchObject({ anonymous: false, writing: undefined })
  expect(holdMode(stage, begun, after)).toEqual({
    act,
    startedAt: 1_000,
    anonymous: true,
    writing: writing(1),
  })
  revealWriting(stage, writing(1))
  expect(holdMode(stage, begun, readNow(stage))).toMatchObject({ act, anonymous: true, writing: undefined })
  // And the other way round: of the two, always the one that shows less.
  const open = holdMode(stage, undefined, readNow(stage))
  const later = nowIs(privately(2, { anonymous: true }))
  expect(holdMode(stage, open, later)).toMatchObject({ anonymous: true, writing: writing(2) })
})

function clientsOf(content: Content): readonly number[] {
  return [...Y.decodeStateVector(Y.encodeStateVector(content.y)).keys()]
}
