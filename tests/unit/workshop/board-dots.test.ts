import { expect, test } from 'vitest'
import { newestOn, readDotsGiven } from '../../../src/workshop/board-dots.ts'
import { castDots, type CandidateRef } from '../../../src/workshop/content/ballots.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import type { BallotId, DeviceId, RoundId } from '../../../src/workshop/ids.ts'
import { closeRound, openRound, readRound, readRounds } from '../../../src/workshop/stage/rounds.ts'
import { readVote, voteOnObjectives, type VoteRound } from '../../../src/workshop/vote-results.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'

const device = 'device-1' as DeviceId
const refs = (...ids: string[]) => ids.map((id) => `n:${id}` as CandidateRef)

function openVote(...votes: readonly { round: string; of: string[]; minimum?: number; again?: string }[]) {
  const [content, stage] = [openContent(), openStage()]
  votes.forEach(({ round, of, minimum = 1, again }, made) =>
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
      ...(again && { again: again as RoundId }),
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
  const ranking = (round: string) => {
    const vote = readRound(stage, round as RoundId) as VoteRound
    return readVote(stage, content, vote).ranking.map(
      ({ item, rank, tied }) => `${tied ? '=' : ''}${rank} ${item.slice(2)}`,
    )
  }
  return { stage, cast, close, onBoard, ranking }
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

test('[DT3][DT4] a vote on a tie ranks those tied in the first, and takes no dots away from the others', () => {
  const { cast, close, onBoard, ranking } = openVote(
    { round: 'act-0', of: ['agua', 'luz', 'gas'] },
    { round: 'tie-0', of: ['agua', 'luz'], again: 'act-0' },
  )
  cast('act-0', 'agua', 'luz')
  cast('act-0', 'agua', 'luz', 'gas')
  close('act-0')
  cast('tie-0', 'luz')
  expect(ranking('act-0'), 'open: it breaks nothing').toEqual(['=1 agua', '=1 luz', '3 gas'])
  close('tie-0')
  expect(ranking('act-0')).toEqual(['1 luz', '2 agua', '3 gas'])
  expect(onBoard('agua')).toEqual({ 'n:agua': 2, 'n:luz': 2, 'n:gas': 1 })
})

test('[DT4] a tie of the vote on a tie is broken by yet another; too few ballots break none', () => {
  const { cast, close, ranking } = openVote(
    { round: 'act-0', of: ['agua', 'luz', 'gas'] },
    { round: 'tie-0', of: ['agua', 'luz', 'gas'], again: 'act-0' },
    { round: 'few-0', of: ['agua', 'luz'], again: 'tie-0', minimum: 3 },
    { round: 'last-0', of: ['agua', 'luz'], again: 'tie-0' },
  )
  close('act-0')
  cast('tie-0', 'agua')
  cast('tie-0', 'luz')
  close('tie-0')
  expect(ranking('act-0')).toEqual(['=1 agua', '=1 luz', '3 gas'])
  cast('few-0', 'agua')
  close('few-0')
  expect(ranking('act-0')).toEqual(['=1 agua', '=1 luz', '3 gas'])
  cast('last-0', 'luz')
  close('last-0')
  expect(ranking('act-0')).toEqual(['1 luz', '2 agua', '3 gas'])
})

test('[DT4] rounds that name each other as the first break nothing and end', () => {
  const { close, ranking } = openVote(
    { round: 'a-0', of: ['agua', 'luz'], again: 'b-0' },
    { round: 'b-0', of: ['agua', 'luz'], again: 'a-0' },
  )
  close('a-0')
  close('b-0')
  expect(ranking('a-0')).toEqual(['=1 agua', '=1 luz'])
})

test('[DT4] by which vote objectives are chosen: the newest closed one that is not on a tie of another', () => {
  const { stage, close } = openVote(
    { round: 'act-0', of: ['x'] },
    { round: 'tie-0', of: ['x'], again: 'act-0' },
  )
  for (const round of ['act-0', 'tie-0']) {
    const rules = stage.rounds.get(round) as object
    stage.rounds.set(round, { ...rules, of: ['o:tables'] })
    close(round)
  }
  expect(voteOnObjectives(readRounds(stage))?.id).toBe('act-0')
})
