// Somebody who takes part and writes what no app would: a round is closed all the same, and says the same everywhere.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { castDots, type CandidateRef } from '../../../src/workshop/content/ballots.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { respond, wordsOf } from '../../../src/workshop/content/responses.ts'
import {
  countNominees,
  nominationId,
  standingNominations,
  state,
} from '../../../src/workshop/content/statements.ts'
import type { BallotId, DeviceId, PersonId, RoundId, StatementId } from '../../../src/workshop/ids.ts'
import { countDots, countResponses } from '../../../src/workshop/stage/counting.ts'
import { readCuts } from '../../../src/workshop/stage/cuts.ts'
import type { DecisionRules, DotsRules } from '../../../src/workshop/stage/round-rules.ts'
import { closeRound, openRound, readRound } from '../../../src/workshop/stage/rounds.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { readTalk } from '../../../src/workshop/stage/talk.ts'
import { decisionRules as plainDecision, dotsRules as plainDots } from '../../support/decide.ts'

const ROUND = 'round-1' as RoundId
const [lead, second] = ['lead' as DeviceId, 'second' as DeviceId]
const dotsRules: DotsRules = { ...plainDots, of: ['n:a', 'n:b'] as string[] as CandidateRef[] }
const decisionRules: DecisionRules = { ...plainDecision, phases: ['clarify', 'nominate', 'change'] }

function workshop(rules: DotsRules | DecisionRules, proposal?: string) {
  const [content, stage] = [openContent(), openStage()]
  openRound(stage, lead, ROUND, rules, proposal)
  /** Another device: it has what was sent, and nothing of this one's memory. */
  const elsewhere = () => {
    const there = { content: openContent(), stage: openStage() }
    for (const part of ['content', 'stage'] as const)
      Y.applyUpdate(there[part].y, Y.encodeStateAsUpdate({ content, stage }[part].y))
    return there
  }
  const close = (by = lead, expected: readonly PersonId[] = []) =>
    closeRound(stage, content, by, ROUND, { at: 1_000, present: 2, expected })
  return { content, stage, elsewhere, close }
}
type Workshop = Pick<ReturnType<typeof workshop>, 'content' | 'stage'>
function roundOf<Kind extends 'dots' | 'decision'>({ stage }: Workshop, kind: Kind) {
  const round = readRound(stage, ROUND)
  if (round?.kind !== kind) throw new Error(`no ${kind}`)
  return round as Extract<typeof round, { kind: Kind }>
}
const dotsAt = (at: Workshop) => countDots(at.stage, at.content, roundOf(at, 'dots'))
const answersAt = (at: Workshop) => countResponses(at.stage, at.content, roundOf(at, 'decision'))
const talkAt = (at: Workshop) => readTalk(at.stage, at.content, roundOf(at, 'decision'))
const vote = ({ content }: Workshop, ballot: string) =>
  castDots(content, ROUND, ballot as BallotId, new Map([['n:a' as CandidateRef, 1]]), 77)

test.each(['constructor', '__proto__', 'hasOwnProperty', 'toString'])(
  '[RO11] a ballot called %s neither keeps a vote open nor counts on one device alone',
  (name) => {
    const here = workshop(dotsRules)
    vote(here, 'honest')
    here.content.ballots.set(`${ROUND}/${name}`, { dots: { 'n:b': 3 } })
    here.close()
    expect(roundOf(here, 'dots').isClosed).toBe(true)
    const there = here.elsewhere()
    expect(roundOf(there, 'dots').isClosed).toBe(true)
    expect([...dotsAt(there).counted]).toEqual([...dotsAt(here).counted])
    expect(dotsAt(there).counted.get('honest' as BallotId)).toEqual(new Map([['n:a', 1]]))
  },
)

const lettersOf = ({ stage }: Workshop) => JSON.stringify(readCuts(stage, ROUND)).length

test('[RO11] ballots without measure leave a cut that can be sent, with every ballot in it that keeps to the rules', () => {
  const here = workshop(dotsRules)
  const huge = Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`n:${n}`, 1]))
  for (const name of ['0', 'zzz']) here.content.ballots.set(`${ROUND}/${name}`, { dots: huge })
  for (const name of ['a', 'm', 'z']) vote(here, name)
  here.close()
  expect(lettersOf(here)).toBeLessThan(3_000_000)
  expect([...dotsAt(here).counted.keys()].toSorted()).toEqual(['a', 'm', 'z'])
})

test('[RO11] of four hundred who are nobody and object at length, who is expected is heard', () => {
  const proposal = 'We meet on Mondays'
  const here = workshop(decisionRules, proposal)
  const said = { version: 0, words: wordsOf(proposal) }
  const objection = { ...said, answer: 'object', reason: 'x'.repeat(1_000), change: 'y'.repeat(4_000) }
  for (let n = 0; n < 400; n += 1)
    here.content.responses.set(`${ROUND}/a${n}`, { ...objection, earlier: Array(8).fill(objection) })
  for (let n = 0; n < 1_000; n += 1)
    here.content.responses.set(`${ROUND}/b${n}`, { ...said, answer: 'object' })
  const rosa = 'rosa' as PersonId
  respond(here.content, ROUND, rosa, { ...said, answer: 'consent', reason: '' })
  here.close(lead, [rosa])
  expect(lettersOf(here)).toBeLessThan(3_000_000)
  expect(answersAt(here.elsewhere()).counted.get(rosa)?.answer).toBe('consent')
})

const asked = (id: string, text: string) =>
  ({ id: id as StatementId, phase: 'clarify', by: 'rosa' as PersonId, made: 1, text }) as const

test('[RO10] what is said or changed after the close rewrites no minutes', () => {
  const here = workshop(decisionRules, 'Coordinate')
  state(here.content, ROUND, asked('q', 'For how long?'))
  here.close()
  state(here.content, ROUND, asked('q', 'Who pays you?'))
  state(here.content, ROUND, asked('p', 'Is it true that…?'))
  here.content.statements.set(`${ROUND}/bad`, 'nonsense')
  for (const at of [here, here.elsewhere()]) {
    expect(talkAt(at).said.map(({ text }) => text)).toEqual(['For how long?'])
    expect(talkAt(at).late.map(({ text }) => text)).toEqual(['Is it true that…?', 'Who pays you?'])
  }
  here.content.statements.delete(`${ROUND}/q`)
  expect(talkAt(here).said).toHaveLength(1)
})

test('[RO10][RO2] of two who close at once each brings what it had heard; while a round is open all of it stands', () => {
  const here = workshop(decisionRules, 'Coordinate')
  state(here.content, ROUND, asked('q', 'one'))
  expect(talkAt(here)).toMatchObject({ said: [{ text: 'one' }], late: [] })
  const other = here.elsewhere()
  here.close()
  state(other.content, ROUND, asked('p', 'two'))
  closeRound(other.stage, other.content, second, ROUND, { at: 1_001, present: 2 })
  for (const part of ['content', 'stage'] as const)
    Y.applyUpdate(here[part].y, Y.encodeStateAsUpdate(other[part].y))
  expect(
    talkAt(here)
      .said.map(({ text }) => text)
      .toSorted(),
  ).toEqual(['one', 'two'])
})

test('[EL1] a nomination under an id that is not its person’s is none', () => {
  const here = workshop(decisionRules, 'Coordinate')
  const rosa = 'rosa' as PersonId
  const nomination = { phase: 'nominate', by: rosa, made: 1, text: 'why' } as const
  state(here.content, ROUND, { ...nomination, id: nominationId(rosa, 'nominate'), nominee: 'Inés' })
  state(here.content, ROUND, { ...nomination, id: 'zz' as StatementId, nominee: 'Beatriz', made: 9_999 })
  const standing = standingNominations(talkAt(here).said)
  expect(countNominees(standing)).toEqual([['Inés', 1]])
})
