// What holds in a round: fixed when it opens and never rewritten, so that who answers knows what will count.
import { decisionRules, type Answer, type DecisionRule } from '../../method/decisions.ts'
import type { DotRules } from '../../method/dots.ts'
import { isCandidateRef, type CandidateRef } from '../content/ballots.ts'
import { electionPhases, statementPhases, type StatementPhase } from '../content/statements.ts'
import { tidyLine } from '../content/texts.ts'
import { isId, type PersonId, type RoundId, type TrendId } from '../ids.ts'
import { isTime, isIndex, isRecord } from '../values.ts'
import { readAbout, writeAbout, type DecisionAbout } from './about.ts'
import type { DecisionPhase } from './phases.ts'
import type { ProposalTexts } from './proposals.ts'

interface CommonRules {
  /** When it was opened, in ms of the relay's time: of several rounds the newest holds, see round-order.ts. */
  readonly made: number
  readonly question: string
  /** Whether what comes after the close is counted. What was in the cut stays as it was either way. */
  readonly late: 'count' | 'report'
}

/** What the candidates said when the round opened: minutes quote it whatever becomes of them. */
export type CandidateWords = ReadonlyMap<CandidateRef, string>

/** Fewer ballots would tell who said what; a facilitator may ask for more or fewer. */
export const LEAST_BALLOTS = 3

interface OfCandidates {
  readonly words: CandidateWords
  /** Fewer ballots than this show no result: so few would tell who said what. */
  readonly minimum: number
  /** The round that this one asks again: of a vote to break its tie, of a weighing to see what talking changed. */
  readonly again?: RoundId
}

export interface DotsRules extends CommonRules, OfCandidates, DotRules<CandidateRef> {
  readonly kind: 'dots'
  /** Whether one may put dots on notes of one's own; the app keeps it, ballots name nobody. */
  readonly own: boolean
}

export interface WeighRules extends CommonRules, OfCandidates {
  readonly kind: 'weigh'
  readonly of: readonly TrendId[]
}

export interface DecisionRules extends CommonRules {
  readonly kind: 'decision'
  readonly rule: DecisionRule
  /** People who must have answered; 0 for none. */
  readonly quorum: number
  /** What comes before the answers; of an open election the nominations. */
  readonly phases: readonly StatementPhase[]
  /** Who was there when it opened: those are expected to answer, as long as no facilitator says otherwise. */
  readonly expected?: readonly PersonId[]
  /** What else follows from it. */
  readonly about?: DecisionAbout
}

/** Fist to five. */
export interface TemperatureRules extends CommonRules {
  readonly kind: 'temperature'
  /** Answers name nobody; else each is a person's own. */
  readonly anonymous: boolean
  readonly minimum: number
}

/** An open election: the first text is the task, the next names who was proposed for it. */
export const isElection = ({ phases }: DecisionRules): boolean =>
  electionPhases.some((phase) => phases.includes(phase))

/** How few ballots would tell who said what: fewer show no result. Answers that are people's own tell it anyway. */
export function leastOf(rules: RoundRules): number {
  if (rules.kind === 'decision') return 0
  return rules.kind === 'temperature' && !rules.anonymous ? 0 : rules.minimum
}

export type RoundRules = DotsRules | WeighRules | DecisionRules | TemperatureRules

export interface RoundState extends ProposalTexts {
  readonly id: RoundId
  readonly isClosed: boolean
  /** The relay's time of the close, and how many were there; absent while it is open. */
  readonly closed?: { readonly at: number; readonly present: number } | undefined
  /** When it ends by itself for who answers, in the relay's time; its result still waits for a facilitator's close. */
  readonly until?: number | undefined
  /** Given up: it says nothing. Not so where another facilitator closed it at the same time. */
  readonly isVoid: boolean
  /** Where a decision is. */
  readonly phase: DecisionPhase
  /** What the coordination body said to a tie in an operational matter. */
  readonly body?: { readonly answer: BodyAnswer; readonly at: number } | undefined
}
export type BodyAnswer = Exclude<Answer, 'aside'>
export type Round = RoundRules & RoundState

const QUESTION_LETTERS = 500
const WORDS_LETTERS = 300
const MOST_CANDIDATES = 500
const MOST_EXPECTED = 2_000

function readCandidates<Item extends string>(
  value: Readonly<Record<string, unknown>>,
  isItem: (item: unknown) => item is Item,
): (OfCandidates & { readonly of: readonly Item[] }) | undefined {
  const { of, words, minimum, again } = value
  if (!Array.isArray(of) || !of.every(isItem) || of.length > MOST_CANDIDATES) return undefined
  const said = Object.entries(isRecord(words) ? words : {}).flatMap(([ref, text]) =>
    isCandidateRef(ref) && typeof text === 'string' ? [[ref, text.slice(0, WORDS_LETTERS)] as const] : [],
  )
  return {
    of: [...new Set(of)],
    words: new Map(said),
    minimum: isIndex(minimum) ? minimum : 0,
    ...(isId(again) && { again: again as RoundId }),
  }
}

const readPeopleIds = (value: readonly unknown[]): readonly PersonId[] =>
  value.slice(0, MOST_EXPECTED).filter(isId) as string[] as PersonId[]

const isTrendId = (value: unknown): value is TrendId => isId(value)

export function readRules(value: unknown): RoundRules | undefined {
  if (!isRecord(value)) return undefined
  const { made, question, late, kind } = value
  const common: CommonRules = {
    made: isTime(made) ? made : 0,
    question: typeof question === 'string' ? tidyLine(question, QUESTION_LETTERS) : '',
    late: late === 'count' ? 'count' : 'report',
  }
  if (kind === 'dots') {
    const { budget, several, own } = value
    const candidates = readCandidates(value, isCandidateRef)
    if (!candidates || !isIndex(budget) || budget === 0) return undefined
    return { ...common, ...candidates, kind, budget, several: several === true, own: own !== false }
  }
  if (kind === 'weigh') {
    const candidates = readCandidates(value, isTrendId)
    return candidates && { ...common, ...candidates, kind }
  }
  if (kind === 'decision') {
    const { rule, quorum, phases, expected } = value
    const about = readAbout(value['about'])
    if (!decisionRules.includes(rule as DecisionRule)) return undefined
    return {
      ...common,
      kind,
      rule: rule as DecisionRule,
      quorum: isIndex(quorum) ? quorum : 0,
      phases: statementPhases.filter((phase) => Array.isArray(phases) && phases.includes(phase)),
      ...(Array.isArray(expected) && { expected: readPeopleIds(expected) }),
      ...(about && { about }),
    }
  }
  if (kind === 'temperature') {
    const { anonymous, minimum } = value
    return { ...common, kind, anonymous: anonymous !== false, minimum: isIndex(minimum) ? minimum : 0 }
  }
  return undefined // a kind of a later version
}

/** The rules as they stand in the document. */
export function writeRules(rules: RoundRules): object {
  const question = tidyLine(rules.question, QUESTION_LETTERS)
  if (rules.kind === 'decision')
    return { ...rules, question, ...(rules.about && { about: writeAbout(rules.about) }) }
  if (rules.kind === 'temperature') return { ...rules, question }
  const words = [...rules.words].map(([ref, text]) => [ref, text.slice(0, WORDS_LETTERS)] as const)
  return {
    ...rules,
    question,
    of: rules.of.slice(0, MOST_CANDIDATES),
    words: Object.fromEntries(words.slice(0, MOST_CANDIDATES)),
  }
}
