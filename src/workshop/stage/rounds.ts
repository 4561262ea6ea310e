// Rounds: their rules, fixed when they open; their close, a cut that says which ballots count. A result is a pure function
// of rules, cuts and (where the rules say so) later ballots: the same on every device, also months on.
import { decisionRules, type DecisionRule } from '../../method/decisions.ts'
import type { DotRules } from '../../method/dots.ts'
import {
  isCandidateRef,
  readBallots,
  readDots,
  readResponse,
  readResponses,
  writeDots,
  type CandidateRef,
  type DotsBallot,
  type Response,
} from '../content/ballots.ts'
import { act, type Content } from '../content/content.ts'
import { tidyLine } from '../content/texts.ts'
import { isId, type BallotId, type DeviceId, type PersonId, type RoundId } from '../ids.ts'
import { isIndex, isRecord, isTime } from '../values.ts'
import type { Stage } from './stage.ts'

interface CommonRules {
  /** The opener's clock, for people to read. */
  readonly made: number
  readonly question: string
  /** Whether what comes after the close is counted. What was in the cut stays as it was either way. */
  readonly late: 'count' | 'report'
}

export interface DotsRules extends CommonRules, DotRules<CandidateRef> {
  readonly kind: 'dots'
  /** Whether one may put dots on notes of one's own; the app keeps it, ballots name nobody. */
  readonly own: boolean
  /** Fewer ballots than this show no result: so few would tell who voted what. */
  readonly minimum: number
  /** The round of which this one breaks the tie. */
  readonly again?: RoundId
}

export interface DecisionRules extends CommonRules {
  readonly kind: 'decision'
  readonly rule: DecisionRule
  /** People who must have answered; 0 for none. */
  readonly quorum: number
}

export type RoundRules = DotsRules | DecisionRules
export type Round = RoundRules & RoundState
export interface RoundState {
  readonly id: RoundId
  /** The proposal's versions, oldest first; a vote has none. */
  readonly texts: readonly string[]
  readonly isClosed: boolean
  /** Given up: it says nothing. */
  readonly isVoid: boolean
}

const QUESTION_LETTERS = 500
export const PROPOSAL_LETTERS = 4_000
const MOST_CANDIDATES = 500

function readRules(value: unknown): RoundRules | undefined {
  if (!isRecord(value)) return undefined
  const { made, question, late, kind } = value
  const common: CommonRules = {
    made: isTime(made) ? made : 0,
    question: typeof question === 'string' ? tidyLine(question, QUESTION_LETTERS) : '',
    late: late === 'count' ? 'count' : 'report',
  }
  if (kind === 'dots') {
    const { of, budget, several, own, minimum, again } = value
    if (!Array.isArray(of) || !of.every(isCandidateRef) || of.length > MOST_CANDIDATES) return undefined
    if (!isIndex(budget) || budget === 0) return undefined
    return {
      ...common,
      kind,
      of: [...new Set(of)],
      budget,
      several: several === true,
      own: own !== false,
      minimum: isIndex(minimum) ? minimum : 0,
      ...(isId(again) && { again: again as RoundId }),
    }
  }
  if (kind === 'decision') {
    const { rule, quorum } = value
    if (!decisionRules.includes(rule as DecisionRule)) return undefined
    return { ...common, kind, rule: rule as DecisionRule, quorum: isIndex(quorum) ? quorum : 0 }
  }
  return undefined // a kind of a later version
}

/** Opens a round. Its rules are never rewritten: who votes knows what will count. */
export function openRound(stage: Stage, id: RoundId, rules: RoundRules, proposal?: string): void {
  act(stage, () => {
    stage.rounds.set(id, {
      ...rules,
      question: tidyLine(rules.question, QUESTION_LETTERS),
      ...(rules.kind === 'dots' && { of: rules.of.slice(0, MOST_CANDIDATES) }),
    })
    if (proposal !== undefined) stage.rounds.set(`${id}/text/0`, proposal.slice(0, PROPOSAL_LETTERS))
  })
}

/**
 * Changes a proposal: a new version, to be answered anew. What was answered to the earlier one goes on record, since each
 * person's next answer takes its place [RO4].
 */
export function amendProposal(stage: Stage, content: Content, round: Round, text: string): void {
  const version = round.texts.length
  const heard = [...readResponses(content, round.id)].filter(([, each]) => each.version === version - 1)
  act(stage, () => {
    stage.rounds.set(`${round.id}/heard/${version - 1}`, Object.fromEntries(heard))
    stage.rounds.set(`${round.id}/text/${version}`, text.slice(0, PROPOSAL_LETTERS))
  })
}

/** What was answered to a version of the proposal before it was changed. */
export function readHeard(stage: Stage, round: RoundId, version: number): ReadonlyMap<PersonId, Response> {
  const value = stage.rounds.get(`${round}/heard/${version}`)
  const heard = new Map<PersonId, Response>()
  for (const [person, each] of Object.entries(isRecord(value) ? value : {})) {
    const response = isId(person) ? readResponse(each) : undefined
    if (response) heard.set(person as PersonId, response)
  }
  return heard
}

export const giveUpRound = (stage: Stage, id: RoundId): void =>
  act(stage, () => stage.rounds.set(`${id}/void`, true))

interface Cut {
  readonly ballots: Readonly<Record<string, unknown>>
  readonly absent: readonly PersonId[]
}

function readCuts(stage: Stage, id: RoundId): Cut[] {
  const cuts: (Cut & { device: string })[] = []
  const prefix = `${id}/cut/`
  for (const [key, value] of stage.rounds.entries()) {
    const device = key.slice(prefix.length)
    if (!key.startsWith(prefix) || !isId(device) || !isRecord(value) || !isRecord(value['ballots'])) continue
    const absent = Array.isArray(value['absent']) ? value['absent'].filter(isId) : []
    cuts.push({ device, ballots: value['ballots'], absent: absent as string[] as PersonId[] })
  }
  return cuts.toSorted((a, b) => (a.device < b.device ? -1 : 1))
}

export function readRound(stage: Stage, id: RoundId): Round | undefined {
  const rules = readRules(stage.rounds.get(id))
  if (!rules) return undefined
  const texts: string[] = []
  for (let text = stage.rounds.get(`${id}/text/0`); typeof text === 'string';) {
    texts.push(text.slice(0, PROPOSAL_LETTERS))
    text = stage.rounds.get(`${id}/text/${texts.length}`)
  }
  return {
    ...rules,
    id,
    texts,
    isClosed: readCuts(stage, id).length > 0,
    isVoid: stage.rounds.get(`${id}/void`) === true,
  }
}

/** Every round that was not given up, oldest first. */
export function readRounds(stage: Stage): Round[] {
  const rounds: Round[] = []
  for (const key of stage.rounds.keys()) {
    const round = isId(key) ? readRound(stage, key as RoundId) : undefined
    if (round && !round.isVoid) rounds.push(round)
  }
  return rounds.toSorted((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1))
}

/**
 * Closes a round: writes the cut, the ballots this device had heard, with their values. Two facilitators who close at once
 * make two cuts, of which the union counts [RO2]. A ballot changed after the close changes nothing [RO1].
 */
export function closeRound(
  stage: Stage,
  content: Content,
  device: DeviceId,
  round: Round,
  absent: readonly PersonId[] = [],
): void {
  const ballots =
    round.kind === 'dots'
      ? [...readBallots(content, round.id)].map(([ballot, dots]) => [ballot, writeDots(dots)] as const)
      : [...readResponses(content, round.id)]
  act(stage, () =>
    stage.rounds.set(`${round.id}/cut/${device}`, { ballots: Object.fromEntries(ballots), absent }),
  )
}

/** What counts in a round, and what came too late. */
export interface Counted<Voter, Value> {
  readonly counted: ReadonlyMap<Voter, Value>
  /** Cast after the close: reported, counted only where the rules say so. */
  readonly late: readonly Voter[]
}

function count<Voter extends string, Value>(
  stage: Stage,
  round: Round,
  standing: ReadonlyMap<Voter, Value>,
  read: (value: unknown) => Value | undefined,
): Counted<Voter, Value> {
  if (!round.isClosed) return { counted: standing, late: [] }
  const counted = new Map<Voter, Value>()
  for (const { ballots } of readCuts(stage, round.id)) {
    for (const [voter, value] of Object.entries(ballots)) {
      const ballot = isId(voter) ? read(value) : undefined
      if (ballot !== undefined && !counted.has(voter as Voter)) counted.set(voter as Voter, ballot)
    }
  }
  const late = [...standing.keys()].filter((voter) => !counted.has(voter)).toSorted()
  if (round.late === 'count') for (const voter of late) counted.set(voter, standing.get(voter)!)
  return { counted, late }
}

export const countDots = (stage: Stage, content: Content, round: Round): Counted<BallotId, DotsBallot> =>
  count(stage, round, readBallots(content, round.id), readDots)

/** Of a decision the answers to the newest version; those to earlier words are in `readResponses`, for the record. */
export function countResponses(stage: Stage, content: Content, round: Round): Counted<PersonId, Response> {
  const all = count(stage, round, readResponses(content, round.id), readResponse)
  const version = round.texts.length - 1
  const counted = new Map([...all.counted].filter(([, response]) => response.version === version))
  return { ...all, counted }
}

/** People who were not there at the close, as the facilitator said. */
export const absentPeople = (stage: Stage, round: RoundId): readonly PersonId[] => [
  ...new Set(readCuts(stage, round).flatMap(({ absent }) => absent)),
]
