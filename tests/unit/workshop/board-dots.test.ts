import { expect, test } from 'vitest'
import { newestOn, readDotsGiven } from '../../../src/workshop/board-dots.ts'
import { castDots, type CandidateRef } from '../../../src/workshop/content/ballots.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import type { BallotId, DeviceId, RoundId } from '../../../src/workshop/ids.ts'
import { closeRound, openRound } from '../../../src/workshop/stage/rounds.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'

const device = 'device-1' as DeviceId
const refs = (...ids: string[]) => ids.map((id) => `n:${id}` as CandidateRef)

function openVote(...votes: readonly { round: string; of: string[]; minimum?: number }[]) {
  const [content, stage] = [openContent(), openStage()]
  votes.forEach(({ round, of, minimum = 1 }, made) =>
    openRound(stage, device, round as RoundId, {
      kind: 'dots',
      made,
      question: '',
      late: 'report',
      of: refs(...of),
      words: new Map(),
      budget: 3,
      several: false,
      own: true,
      minimum,
    }),
  )
  let ballots = 0
  const cast = (round: string, ...on: string[]) =>
    castDots(
      content,
      round as RoundId,
      `ballot-${(ballots += 1)}` as BallotId,
      new Map(refs(...on).map((ref) => [ref, 1])),
      1_000 + ballots,
    )
  const close = (round: string) => closeRound(stage, content, device, round as RoundId, { at: 1, present: 2 })
  const onBoard = (...ids: string[]) => {
    const here = new Set<CandidateRef>(refs(...ids))
    return Object.fromEntries(newestOn(readDotsGiven(stage, content), (ref) => here.has(ref)))
  }
  return { cast, close, onBoard }
}

test('[DT3] a board shows nothing of a vote before its close, then what each candidate was given', () => {
  const { cast, close, onBoard } = openVote({ round: 'act-0', of: ['agua', 'luz', 'gas'] })
  cast('act-0', 'agua', 'luz')
  cast('act-0', 'agua')
  expect(onBoard('agua')).toEqual({})
  close('act-0')
  expect(onBoard('agua')).toEqual({ 'n:agua': 2, 'n:luz': 1, 'n:gas': 0 })
  cast('act-0', 'gas')
  expect(onBoard('agua')['n:gas'], 'what comes later is reported, not counted').toBe(0)
})

test('[DT3] of several votes the newest closed one about this board holds, whole', () => {
  const { cast, close, onBoard } = openVote(
    { round: 'one-0', of: ['agua', 'luz'] },
    { round: 'two-0', of: ['luz'] },
    { round: 'other-0', of: ['elsewhere'] },
    { round: 'open-0', of: ['agua'] },
  )
  cast('one-0', 'agua')
  cast('two-0', 'luz')
  cast('open-0', 'agua')
  for (const round of ['one-0', 'two-0', 'other-0']) close(round)
  expect(onBoard('agua', 'luz')).toEqual({ 'n:luz': 1 })
})

test('[DT3] too few ballots show nothing', () => {
  const { cast, close, onBoard } = openVote({ round: 'act-0', of: ['agua'], minimum: 2 })
  cast('act-0', 'agua')
  close('act-0')
  expect(onBoard('agua')).toEqual({})
})
