// What counts in a round: a pure function of its rules, its cuts and (where the rules say so) later ballots.
import type { Content } from '../content/content.ts'
import { readHands } from '../content/hands.ts'
import { wordsOf, type Response, type Said } from '../content/responses.ts'
import { isId, type PersonId } from '../ids.ts'
import { decisionCasting, dotsCasting, temperatureCasting, weighCasting, type Casting } from './castings.ts'
import { readCuts } from './cuts.ts'
import {
  leastOf,
  type DecisionRules,
  type DotsRules,
  type Round,
  type RoundRules,
  type RoundState,
} from './round-rules.ts'
import type { Stage } from './stage.ts'

/** What counts in a round, and what does not. */
export interface Counted<Voter, Value> {
  readonly counted: ReadonlyMap<Voter, Value>
  /** Cast after the close: reported, counted only where the rules say so. */
  readonly late: readonly Voter[]
  /** Changed after the close: what stood in the cut holds. */
  readonly changed: readonly Voter[]
  /** Ballots that break the rules: counted for nothing, reported. */
  readonly invalid: readonly Voter[]
  /** So few that a result would tell who said what: nothing of it is shown. */
  readonly isTooFew: boolean
  /** How many of those counted were put in by another's hand, for who has no device. */
  readonly byHand: number
}

function count<Voter extends string, Value>(
  stage: Stage,
  content: Content,
  round: Round,
  casting: Casting<Voter, Value>,
): Counted<Voter, Value> {
  const { standing, read, write, isValid, tell = write } = casting
  const said = (value: Value) => JSON.stringify(tell(value))
  const counted = new Map<Voter, Value>()
  const broken = new Set<Voter>()
  const take = (voter: Voter, value: Value) => {
    if (!isValid(value)) broken.add(voter)
    else if (!counted.has(voter)) counted.set(voter, value)
  }
  const late: Voter[] = []
  const changed: Voter[] = []
  if (round.isClosed) {
    const inCut = new Map<Voter, string[]>()
    for (const { ballots } of readCuts(stage, round.id)) {
      for (const [id, plain] of Object.entries(ballots)) {
        const value = isId(id) ? read(plain) : undefined
        const voter = id as Voter
        if (value === undefined) continue
        inCut.set(voter, [...(inCut.get(voter) ?? []), said(value)])
        take(voter, value)
      }
    }
    for (const [voter, value] of standing) {
      const cut = inCut.get(voter)
      const held = counted.get(voter)
      const now = said(value)
      if (!cut) late.push(voter)
      else if (held === undefined ? !cut.includes(now) : now !== said(held)) changed.push(voter)
    }
    if (round.late === 'count') for (const voter of late) take(voter, standing.get(voter)!)
  } else {
    for (const [voter, value] of standing) take(voter, value)
  }
  const invalid = [...broken].filter((voter) => !counted.has(voter))
  const byHand = casting.isByHand
    ? [...counted.keys()].filter(casting.isByHand).length
    : Math.min(countHands(stage, content, round), counted.size)
  return {
    counted,
    isTooFew: counted.size < leastOf(round),
    byHand,
    late: late.toSorted(),
    changed: changed.toSorted(),
    invalid: invalid.toSorted(),
  }
}

/** Marks of other hands, as they were in the cuts; before the close, and where what is late counts, as they stand. */
function countHands(
  stage: Stage,
  content: Content,
  { id, isClosed, late }: RoundState & Pick<DotsRules, 'late'>,
) {
  const hands = new Set(readCuts(stage, id).flatMap((cut) => cut.hands ?? []))
  if (!isClosed || late === 'count') for (const hand of readHands(content, id)) hands.add(hand)
  return hands.size
}

/** How a round of one kind is counted, from how it is cast. */
const counting =
  <Rules extends RoundRules, Voter extends string, Value>(
    castingOf: (content: Content, round: Rules & RoundState) => Casting<Voter, Value>,
  ) =>
  (stage: Stage, content: Content, round: Rules & RoundState): Counted<Voter, Value> =>
    count(stage, content, round, castingOf(content, round))

export const countDots = counting(dotsCasting)
export const countWeighing = counting(weighCasting)
/** Of a decision the answers to the words that are asked; what was said to others is in `readHeard`, for the record. */
export const countResponses = counting(decisionCasting)
export const countTemperature = counting(temperatureCasting)

/** Something said in a decision that does not count in its result. */
export interface Heard extends Said {
  readonly person: PersonId
}

/**
 * What was answered to earlier words, to words that did not stand, and what each had answered before: for the record. What
 * is in a cut stays as it was; who is in none is heard as it stands.
 */
export function readHeard(
  stage: Stage,
  content: Content,
  round: DecisionRules & RoundState,
): readonly Heard[] {
  const { standing, read } = decisionCasting(content, round)
  const { counted, late } = countResponses(stage, content, round)
  const responses: (readonly [PersonId, Response])[] = []
  for (const { ballots } of readCuts(stage, round.id)) {
    for (const [person, plain] of Object.entries(ballots)) {
      const response = isId(person) ? read(plain) : undefined
      if (response) responses.push([person as PersonId, response])
    }
  }
  const heardNow = round.isClosed ? late : [...standing.keys()]
  for (const person of heardNow) responses.push([person, standing.get(person)!])
  const heard = new Map<string, Heard>()
  for (const [person, { earlier, ...last }] of responses) {
    // An answer to the words asked that came late is reported as late, and is no part of the record.
    const all = round.isClosed && late.includes(person) ? earlier : [...earlier, last]
    for (const { answer, reason, change, version, words } of all) {
      const held = counted.get(person)
      const isHeld =
        held?.answer === answer && held.reason === reason && held.version === version && held.words === words
      const said = { person, answer, reason, version, words, ...(change && { change }) }
      if (!isHeld) heard.set(JSON.stringify(said), said)
    }
  }
  return [...heard.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, said]) => said)
}

/** Of what was heard, what was answered to these words. */
export const heardTo = (heard: readonly Heard[], version: number, text: string): readonly Heard[] => {
  const words = wordsOf(text)
  return heard.filter((said) => said.version === version && said.words === words)
}

/** Who was expected to answer, as any closing device knew; `undefined` in rounds of older apps, which did not ask. */
export function expectedAtClose(stage: Stage, { id }: RoundState): readonly PersonId[] | undefined {
  const cuts = readCuts(stage, id)
  if (!cuts.some(({ expected }) => expected)) return undefined
  return [...new Set(cuts.flatMap(({ expected = [] }) => expected))].toSorted()
}

/** People who had not answered at the close, without those whose answer another facilitator had heard. */
export function absentPeople(
  stage: Stage,
  round: RoundState,
  counted: ReadonlyMap<PersonId, unknown>,
): readonly PersonId[] {
  const absent = new Set(readCuts(stage, round.id).flatMap((cut) => cut.absent))
  return [...absent].filter((person) => !counted.has(person)).toSorted()
}
