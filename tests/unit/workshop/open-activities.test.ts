// What stays open beside what the group does now, until a date.
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { castDots, type CandidateRef } from '../../../src/workshop/content/ballots.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import type { ActivityId, BallotId, DeviceId, RoundId, WritingId } from '../../../src/workshop/ids.ts'
import { countDots } from '../../../src/workshop/stage/counting.ts'
import { endActivity, startActivity } from '../../../src/workshop/stage/lead.ts'
import { readNow, type Now } from '../../../src/workshop/stage/now.ts'
import { keepOpen, moveEnd, readOpenActivities } from '../../../src/workshop/stage/open-activities.ts'
import {
  closeRound,
  giveUpRound,
  nextRoundId,
  openRound,
  readRound,
} from '../../../src/workshop/stage/rounds.ts'
import { openStage, type Stage } from '../../../src/workshop/stage/stage.ts'
import { revealWriting } from '../../../src/workshop/stage/writings.ts'

const device = (n: number) => `device-${n}` as DeviceId
const activity = (act: string, more: Partial<Now> = {}): Now => ({
  act: act as ActivityId,
  kind: 'write',
  board: 'pestel',
  question: `What of ${act}?`,
  private: false,
  ...more,
})
const meet = (...stages: readonly Stage[]) => {
  for (const to of stages) for (const from of stages) Y.applyUpdate(to.y, Y.encodeStateAsUpdate(from.y))
}
const open = (stage: Stage) =>
  readOpenActivities(stage).flatMap(({ act, until, isOver }) => (isOver ? [] : [[act, until]]))

function openVote(stage: Stage, until: number): RoundId {
  const round = nextRoundId(stage, 'vote' as ActivityId)
  const of = ['n:a', 'n:b'] as string[] as CandidateRef[]
  const rules = { made: 1, question: '', late: 'report', several: false, own: true, minimum: 0 } as const
  openRound(stage, device(0), round, { kind: 'dots', ...rules, of, words: new Map(), budget: 1 })
  keepOpen(stage, activity('vote', { kind: 'vote', round }), until)
  return round
}

describe('several at once', () => {
  test('[OA1] each is open beside the others, the first to end first, and the group goes on without ending them', () => {
    const stage = openStage()
    startActivity(stage, device(0), activity('a'))
    keepOpen(stage, activity('a'), 2_000)
    keepOpen(stage, activity('b'), 1_000)
    startActivity(stage, device(0), activity('talk', { kind: 'talk' }))
    endActivity(stage, device(0), readNow(stage)!)
    expect(open(stage)).toEqual([
      ['b', 1_000],
      ['a', 2_000],
    ])
  })

  test('[OA1] a facilitator back after days offline throws nothing back: each activity is a key of its own', () => {
    const [lead, away] = [openStage(), openStage()]
    keepOpen(lead, activity('a'), 1_000)
    meet(lead, away)
    keepOpen(away, activity('b'), 5_000)
    keepOpen(lead, activity('c'), 3_000)
    moveEnd(lead, 'a' as ActivityId, 2_000)
    meet(lead, away)
    for (const stage of [lead, away])
      expect(open(stage)).toEqual([
        ['a', 2_000],
        ['c', 3_000],
        ['b', 5_000],
      ])
  })

  test('[OA1] two who move one end at once agree, and what it asks is whole', () => {
    const [lead, second] = [openStage(), openStage()]
    keepOpen(lead, activity('a'), 1_000)
    meet(lead, second)
    moveEnd(lead, 'a' as ActivityId, 2_000)
    moveEnd(second, 'a' as ActivityId, 3_000)
    moveEnd(second, 'never-opened' as ActivityId, 3_000)
    meet(lead, second)
    expect(readOpenActivities(lead)).toEqual(readOpenActivities(second))
    expect(readOpenActivities(lead)).toMatchObject([{ question: 'What of a?' }])
  })

  test('private writing stays private until it is shown, whatever the group does meanwhile', () => {
    const stage = openStage()
    const writing = 'phase' as WritingId
    keepOpen(stage, activity('a', { private: true, writing }), 1_000)
    startActivity(stage, device(0), activity('talk', { kind: 'talk' }))
    expect(readOpenActivities(stage)).toMatchObject([{ private: true, writing }])
    revealWriting(stage, writing)
    expect(readOpenActivities(stage)).toMatchObject([{ private: false, writing: undefined }])
  })
})

describe('a round that stays open', () => {
  test('[OA2] knows when it ends, and waits for a close: what stands in the cut counts, whenever it came', () => {
    const stage = openStage()
    const content = openContent()
    const round = openVote(stage, 1_000)
    expect(readRound(stage, round)).toMatchObject({ until: 1_000, isClosed: false })
    castDots(content, round, 'one' as BallotId, new Map([['n:a' as CandidateRef, 1]]), 7)
    closeRound(stage, content, device(0), round, { at: 9_000, present: 1 })
    const closed = readRound(stage, round)!
    expect(closed.isClosed).toBe(true)
    expect(closed.kind === 'dots' && countDots(stage, content, closed).counted.size).toBe(1)
    expect(open(stage), 'closed, it is open no more').toEqual([])
  })

  test('[OA2] called off it is open no more; opened anew it is another round with a date of its own', () => {
    const stage = openStage()
    const first = openVote(stage, 1_000)
    giveUpRound(stage, first)
    expect(open(stage)).toEqual([])
    const second = openVote(stage, 4_000)
    expect(second).not.toBe(first)
    expect(open(stage)).toEqual([['vote', 4_000]])
    expect(readRound(stage, first)!.until).toBeUndefined()
  })
})

test('[HO1] nonsense is no open activity', () => {
  const stage = openStage()
  stage.open.set('a', { kind: 'write', board: 'pestel' })
  stage.open.set('b', { kind: 'write', board: 7, until: 1 })
  stage.open.set('c', 'until tomorrow')
  stage.open.set('d', { kind: 'write', board: 'pestel', until: 1e300 })
  stage.open.set('not/an/id', { kind: 'write', board: 'pestel', until: 1 })
  expect(readOpenActivities(stage)).toEqual([])
})
