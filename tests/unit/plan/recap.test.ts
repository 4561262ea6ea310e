import { expect, test } from 'vitest'
import { recapOf, winnersOf } from '../../../src/plan/recap.ts'
import { castDots, type CandidateRef } from '../../../src/workshop/content/ballots.ts'
import { respond, wordsOf } from '../../../src/workshop/content/responses.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { addNote } from '../../../src/workshop/content/notes.ts'
import { makeTrendOfNote } from '../../../src/workshop/content/trends.ts'
import type { ActivityId, BallotId, DeviceId, NoteId, PersonId, RoundId } from '../../../src/workshop/ids.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import { addActivities, markStarted, readAgenda } from '../../../src/workshop/stage/agenda.ts'
import { closeRound, openRound } from '../../../src/workshop/stage/rounds.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'

const HOUR = 60 * 60_000
const YESTERDAY = Date.UTC(2026, 10, 24, 15)
const NOW = YESTERDAY + 20 * HOUR
const device = 'device' as DeviceId
const close = { at: YESTERDAY, present: 1 }

function workshop() {
  const [content, stage] = [openContent(), openStage()]
  const write = (n: number, made: number, act?: string) =>
    addNote(content, {
      id: `note-${n}` as NoteId,
      zone: 'pestel-social',
      text: `t${n}`,
      made,
      act: act as ActivityId | undefined,
    })
  return {
    content,
    stage,
    write,
    recap: (now = NOW) => recapOf(takeSnapshot(content, stage), readAgenda(stage), now),
  }
}

test('the recap is of the last session alone: what lies a silence of six hours before it is another’s', () => {
  const { content, write, recap } = workshop()
  expect(recap()).toBeUndefined()
  write(0, 1) // without a name, and before anything that has a time
  expect(recap()).toBeUndefined()
  write(1, YESTERDAY - 30 * HOUR)
  write(2, YESTERDAY - 29 * HOUR)
  write(3, YESTERDAY)
  write(4, YESTERDAY + 5 * HOUR)
  makeTrendOfNote(content, 'note-4' as NoteId, undefined, YESTERDAY + 5.5 * HOUR)
  write(5, NOW + 300 * HOUR) // a clock that is wrong, or a lie
  expect(recap()).toMatchObject({
    from: YESTERDAY,
    to: YESTERDAY + 5.5 * HOUR,
    notes: 2,
    trends: 1,
    crosses: 0,
  })
  expect(recap(YESTERDAY - HOUR)).toMatchObject({ from: YESTERDAY - 30 * HOUR, notes: 2, trends: 0 })
})

test('it lists the activities in the order they were started, each with its notes', () => {
  const { stage, write, recap } = workshop()
  const ids = ['write', 'weigh', 'ahead'] as string[] as ActivityId[]
  addActivities(
    stage,
    ids.map((id) => ({ id, fields: { kind: id === 'weigh' ? 'weigh' : 'write', board: 'pestel' } })),
    1,
    () => Uint8Array.of(1, 2),
  )
  markStarted(stage, ids[1]!, YESTERDAY + HOUR)
  markStarted(stage, ids[0]!, YESTERDAY)
  write(1, YESTERDAY + 1, 'write')
  write(2, YESTERDAY + 2, 'write')
  write(3, YESTERDAY + 3)
  write(4, 0, 'write') // without a name, and so without a time
  expect(recap()?.activities.map(({ activity, notes }) => [activity.id, notes])).toEqual([
    ['write', 3],
    ['weigh', 0],
  ])
  expect(recap()?.notes).toBe(4)
})

test('it holds votes and decisions that were closed, and no winner where too few voted to say one', () => {
  const { content, stage, write, recap } = workshop()
  write(1, YESTERDAY)
  write(2, YESTERDAY)
  const of = ['n:note-1', 'n:note-2'] as string[] as CandidateRef[]
  const rules = { made: YESTERDAY, question: 'Which?', late: 'report', budget: 1, several: false } as const
  for (const [id, minimum] of [
    ['few', 2],
    ['vote', 1],
    ['open', 1],
  ] as const) {
    openRound(stage, device, id as RoundId, {
      kind: 'dots',
      ...rules,
      of,
      words: new Map(),
      own: true,
      minimum,
    })
    castDots(content, id as RoundId, 'b' as BallotId, new Map([[of[1]!, 1]]), 7 + minimum)
    if (id !== 'open') closeRound(stage, content, device, id as RoundId, close)
  }
  const decision = 'decision' as RoundId
  const consensus = {
    kind: 'decision',
    made: YESTERDAY,
    question: '',
    late: 'report',
    rule: 'consensus',
    quorum: 0,
    phases: [],
  }
  openRound(stage, device, decision, consensus as never, 'We meet on Mondays')
  respond(content, decision, 'rosa' as PersonId, {
    answer: 'consent',
    reason: '',
    version: 0,
    words: wordsOf('We meet on Mondays'),
  })
  closeRound(stage, content, device, decision, close)
  const found = recap()!
  const snapshot = takeSnapshot(content, stage)
  const winners = new Map(
    found.votes.map((record) => [record.round.id as string, winnersOf(record, snapshot)]),
  )
  expect(winners).toEqual(
    new Map([
      ['few', []],
      ['vote', [{ text: 't2', dots: 1 }]],
    ]),
  )
  expect(found.decisions.map(({ round }) => round.texts)).toEqual([['We meet on Mondays']])
})
