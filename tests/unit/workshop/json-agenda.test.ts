// How a group works, in the workshop's JSON: phrases and the agenda come in again, what was voted and decided is there to read.
import { describe, expect, test } from 'vitest'
import { arrange } from '../../../src/plan/compile.ts'
import { castDots, type CandidateRef } from '../../../src/workshop/content/ballots.ts'
import { sheetText } from '../../../src/workshop/content/sheets.ts'
import { editText } from '../../../src/workshop/content/text-edits.ts'
import { openContent, type Content } from '../../../src/workshop/content/content.ts'
import { addNotes } from '../../../src/workshop/content/notes.ts'
import { introduce } from '../../../src/workshop/content/people.ts'
import { takePhrase } from '../../../src/workshop/content/phrases.ts'
import { respond, wordsOf } from '../../../src/workshop/content/responses.ts'
import {
  newId,
  type ActivityId,
  type BallotId,
  type DeviceId,
  type NoteId,
  type PersonId,
  type RoundId,
} from '../../../src/workshop/ids.ts'
import { fillFromJson, fillStageFromJson } from '../../../src/workshop/json-fill.ts'
import { decodeWorkshopJson, encodeWorkshopJson } from '../../../src/workshop/json.ts'
import { takeSnapshot, type WorkshopSnapshot } from '../../../src/workshop/snapshot.ts'
import { addActivities, markStarted, type Activity } from '../../../src/workshop/stage/agenda.ts'
import { beginRoundPlan } from '../../../src/workshop/stage/round-plans.ts'
import { activityKinds } from '../../../src/workshop/stage/now.ts'
import { closeRound, openRound } from '../../../src/workshop/stage/rounds.ts'
import { moveSection, setSectionOff } from '../../../src/workshop/stage/sections.ts'
import { openStage, type Stage } from '../../../src/workshop/stage/stage.ts'

const AT = Date.UTC(2026, 10, 24, 12)
const device = 'device' as DeviceId
const means = {
  newId: <Id extends string>() =>
    newId((count) => crypto.getRandomValues(new Uint8Array(count))) as string as Id,
  jitter: () => crypto.getRandomValues(new Uint8Array(2)),
  now: AT,
}

const encode = (content: Content, stage: Stage) => encodeWorkshopJson(takeSnapshot(content, stage))
function read(json: string): { snapshot: WorkshopSnapshot; ignored: readonly string[] } {
  const decoded = decodeWorkshopJson(json)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.refusal))
  const [content, stage] = [openContent(), openStage()]
  const { workshop, ignored } = decoded.value
  fillStageFromJson(stage, workshop, fillFromJson(content, workshop, means), means)
  return { snapshot: takeSnapshot(content, stage), ignored }
}
const decode = (fields: object) =>
  decodeWorkshopJson(JSON.stringify({ tertulia: 'workshop', version: 1, ...fields }))

test('[WJ1] a phrase and the text it went into come back, with the thread between them', () => {
  const [content, stage] = [openContent(), openStage()]
  const note = 'note-1' as NoteId
  addNotes(content, [
    { id: note, zone: 'foundations-mission', text: 'Care for the river', made: AT, by: undefined },
  ])
  takePhrase(content, { field: 'mission', note, phrase: 'Care for the river' })
  const { snapshot, ignored } = read(encode(content, stage))
  expect(ignored).toEqual([])
  expect(snapshot.sheets['mission']).toBe('Care for the river')
  expect(snapshot.notes[0]!.place[0]).toBe('foundations-mission')
  expect(snapshot.links).toEqual([{ kind: 'from', from: 'mission', to: snapshot.notes[0]!.id }])
})

describe('the plan', () => {
  const parts = ['how', 'pestel', 'swot', 'strategy', 'annex']
  const arrangedOf = ({ sections }: WorkshopSnapshot) =>
    arrange(
      parts.map((id) => ({ id })),
      { sections },
    ).map(({ id }) => [id, sections.get(id)?.off === true])
  test('[WJ1] comes back in its order, without what is left out of it, and with what begins its parts', () => {
    const [content, stage] = [openContent(), openStage()]
    moveSection(stage, parts, 'annex', 'how', means.jitter())
    setSectionOff(stage, 'swot', true)
    setSectionOff(stage, 'how', true)
    setSectionOff(stage, 'how', false)
    editText(content, sheetText('introduction-swot'), '', 'Who we are.')
    const { snapshot, ignored } = read(encode(content, stage))
    expect(ignored).toEqual([])
    expect(arrangedOf(snapshot)).toEqual([
      ['annex', false],
      ['how', false],
      ['pestel', false],
      ['swot', true],
      ['strategy', false],
    ])
    expect(snapshot.sheets['introduction-swot']).toBe('Who we are.')
  })
  test('that nobody arranged says nothing, and one that is left out only keeps its place', () => {
    const [content, stage] = [openContent(), openStage()]
    expect(JSON.parse(encode(content, stage))).not.toHaveProperty('plan')
    setSectionOff(stage, 'swot', true)
    expect((JSON.parse(encode(content, stage)) as { plan: unknown }).plan).toEqual({ off: ['swot'] })
    const { snapshot } = read(encode(content, stage))
    expect(arrangedOf(snapshot).map(([id]) => id)).toEqual(parts)
    expect(snapshot.sections.get('swot')).toEqual({ off: true, order: undefined })
  })
  test('[WJ2] [WJ3] that is none is refused with its path; what is unknown of it is named', () => {
    const refusalOf = (plan: unknown) => {
      const decoded = decode({ plan })
      return decoded.ok ? decoded.value.ignored : decoded.refusal
    }
    expect(refusalOf([])).toMatchObject({ path: 'plan' })
    expect(refusalOf({ order: 'swot' })).toMatchObject({ path: 'plan.order', reason: 'not-list' })
    expect(refusalOf({ off: ['swot', '<b>'] })).toMatchObject({ path: 'plan.off[1]', reason: 'not-id' })
    expect(refusalOf({ order: ['a-later-part'], shape: 'round' })).toEqual(['plan.shape'])
  })
})

describe('the agenda', () => {
  const plain = ({ id: _id, order: _order, startedAt: _startedAt, ...fields }: Activity) => fields
  test('[WJ1] comes back with what each activity will open, none of it begun', () => {
    const [content, stage] = [openContent(), openStage()]
    const added = activityKinds.map((kind, n) => ({
      id: `act-${n}` as ActivityId,
      fields: {
        kind,
        board: 'swot',
        zone: 'swot-threats',
        question: `What of ${kind}?`,
        minutes: 5 + n,
        private: n % 2 === 0,
        anonymous: n % 3 === 0,
        closes: n % 5 === 0,
        ...beginRoundPlan(kind),
      } as const,
    }))
    added.push({
      id: 'act-last' as ActivityId,
      fields: {
        ...added[0]!.fields,
        kind: 'decide',
        decision: { proposal: 'We meet', rule: 'three-quarters', quorum: 4, phases: ['react'] },
      },
    })
    addActivities(stage, added, AT, means.jitter)
    markStarted(stage, 'act-0' as ActivityId, AT)
    const before = takeSnapshot(content, stage).agenda
    expect(before[0]!.startedAt).toBe(AT)
    const { snapshot, ignored } = read(encode(content, stage))
    expect(ignored).toEqual([])
    expect(snapshot.agenda.map(plain)).toEqual(before.map(plain))
    expect(snapshot.agenda.map(({ startedAt }) => startedAt)).toEqual(before.map(() => undefined))
    expect(snapshot.agenda.map(({ id }) => id)).not.toContain('act-0')
  })

  test.each([
    [{ kind: 'dance' }, 'agenda[0].kind', 'not-choice'],
    [{}, 'agenda[0].kind', 'missing'],
    [{ kind: 'talk', board: 'No board' }, 'agenda[0].board', 'not-choice'],
    [{ kind: 'talk', zone: 'Legal' }, 'agenda[0].zone', 'not-zone'],
    [{ kind: 'talk', minutes: -1 }, 'agenda[0].minutes', 'not-value'],
    [{ kind: 'talk', minutes: 1e9 }, 'agenda[0].minutes', 'not-value'],
    [{ kind: 'write', private: 'yes' }, 'agenda[0].private', 'not-value'],
    [{ kind: 'decide', rule: 'coin' }, 'agenda[0].rule', 'not-value'],
    [{ kind: 'vote', budget: 0.5 }, 'agenda[0].budget', 'not-value'],
  ])('[WJ2] is refused where it is wrong: %j', (activity, path, reason) => {
    expect(decode({ agenda: [activity] })).toEqual({ ok: false, refusal: { kind: 'wrong', path, reason } })
  })

  test('[WJ3] what an activity has no use for is left out and named', () => {
    const decoded = decode({ agenda: [{ kind: 'talk', minutes: 5, budget: 3, chairs: 12 }] })
    expect(decoded.ok && decoded.value.ignored.toSorted()).toEqual(['agenda[].budget', 'agenda[].chairs'])
  })
})

describe('votes and decisions', () => {
  const VOTE = 'vote' as RoundId
  const DECISION = 'decision' as RoundId
  const of = [1, 2].map((n) => `n:note-${n}` as CandidateRef)
  const words = new Map(of.map((ref) => [ref, `words of ${ref}`]))
  const dots = { kind: 'dots', made: AT, question: 'What matters?', late: 'report', budget: 2 } as const

  test('are written as they ended, without who answered what, and are not taken for ballots again', () => {
    const [content, stage] = [openContent(), openStage()]
    const rosa = 'rosa' as PersonId
    introduce(content, rosa, 'Rosa Quispe')
    openRound(stage, device, VOTE, { ...dots, several: true, of, words, own: true, minimum: 2 })
    castDots(content, VOTE, 'b1' as BallotId, new Map([[of[0]!, 1]]), AT)
    castDots(content, VOTE, 'b2' as BallotId, new Map([[of[0]!, 2]]), AT)
    expect(JSON.parse(encode(content, stage))).not.toHaveProperty('rounds')
    const close = (id: RoundId) => closeRound(stage, content, device, id, { at: AT, present: 3 })
    close(VOTE)
    const rule = { kind: 'decision', made: AT + 1, question: '', late: 'report', rule: 'consensus' } as const
    openRound(stage, device, DECISION, { ...rule, quorum: 0, phases: [] }, 'We meet on Mondays')
    const answered = { version: 0, words: wordsOf('We meet on Mondays') }
    respond(content, DECISION, rosa, { answer: 'object', reason: 'Mondays I work', ...answered })
    close(DECISION)

    const json = encode(content, stage)
    expect((JSON.parse(json) as { rounds: unknown }).rounds).toEqual([
      {
        kind: 'dots',
        question: 'What matters?',
        closed: '2026-11-24T12:00:00.000Z',
        present: 3,
        counted: 2,
        results: [
          { of: of[0], words: words.get(of[0]!), rank: 1, dots: 3 },
          { of: of[1], words: words.get(of[1]!), rank: 2, dots: 0 },
        ],
      },
      expect.objectContaining({
        kind: 'decision',
        rule: 'consensus',
        texts: ['We meet on Mondays'],
        count: expect.objectContaining({ consent: 0, aside: 0, object: 1 }) as object,
        outcome: 'rejected',
        reasons: [{ answer: 'object', reason: 'Mondays I work' }],
      }),
    ])
    expect(JSON.stringify((JSON.parse(json) as { rounds: unknown }).rounds)).not.toContain('rosa')
    const { snapshot, ignored } = read(json)
    expect(snapshot.rounds).toEqual([])
    expect(ignored).toEqual(['rounds'])
  })

  test('of so few that they would tell who put which dots give no result', () => {
    const [content, stage] = [openContent(), openStage()]
    openRound(stage, device, VOTE, { ...dots, several: true, of, words, own: true, minimum: 3 })
    castDots(content, VOTE, 'b1' as BallotId, new Map([[of[0]!, 1]]), AT)
    closeRound(stage, content, device, VOTE, { at: AT, present: 1 })
    const { rounds } = JSON.parse(encode(content, stage)) as { rounds: readonly object[] }
    expect(rounds[0]).toMatchObject({ counted: 1 })
    expect(rounds[0]).not.toHaveProperty('results')
  })
})
