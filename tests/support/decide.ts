import { respond, wordsOf } from '../../src/workshop/content/responses.ts'
import type { Answer } from '../../src/method/decisions.ts'
import type { DeviceId, PersonId, RoundId } from '../../src/workshop/ids.ts'
import type { DecisionRules, DotsRules } from '../../src/workshop/stage/round-rules.ts'
import { closeRound, openRound, readRound } from '../../src/workshop/stage/rounds.ts'
import type { Replica } from './replicas.ts'

export const decisionRules: DecisionRules = {
  kind: 'decision',
  made: 1,
  question: '',
  late: 'report',
  rule: 'consensus',
  quorum: 0,
  phases: [],
}

export const dotsRules: Omit<DotsRules, 'of'> = {
  kind: 'dots',
  made: 1,
  question: '',
  late: 'report',
  budget: 3,
  several: true,
  own: true,
  words: new Map(),
  minimum: 0,
}

/** Answers the words of a decision as they read here. */
export function answer({ content, stage }: Replica, round: RoundId, answers: readonly Answer[]): void {
  const { texts = [] } = readRound(stage, round) ?? {}
  answers.forEach((each, index) =>
    respond(content, round, `person-${index}` as PersonId, {
      answer: each,
      version: texts.length - 1,
      words: wordsOf(texts.at(-1)!),
      reason: each === 'object' ? 'it would harm us' : '',
    }),
  )
}

/** A decision from its opening to its close. */
export function decideOn(
  replica: Replica,
  id: string,
  rules: Partial<DecisionRules>,
  answers: readonly Answer[],
): void {
  const [round, device] = [id as RoundId, 'device-1' as DeviceId]
  openRound(replica.stage, device, round, { ...decisionRules, ...rules }, 'the proposal')
  answer(replica, round, answers)
  closeRound(replica.stage, replica.content, device, round, { at: rules.made ?? 1, present: answers.length })
}
