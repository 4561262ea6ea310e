// Rounds: their rules, fixed when they open; their close, a cut that says which ballots count. A result is a pure function
// of rules, cuts and (where the rules say so) later ballots: the same on every device, also months on.
import { act, type Content } from '../content/content.ts'
import { isId, type ActivityId, type DeviceId, type PersonId, type RoundId } from '../ids.ts'
import { isTime, isRecord } from '../values.ts'
import { plainBallots } from './castings.ts'
import { readHands } from '../content/hands.ts'
import { countResponses } from './counting.ts'
import { readCuts, type Cut } from './cuts.ts'
import { endOfRound } from './open-activities.ts'
import { readPhase } from './phases.ts'
import { readProposal, writeProposal } from './proposals.ts'
import { inOrder } from './round-order.ts'
import {
  readRules,
  writeRules,
  type BodyAnswer,
  type Round,
  type RoundRules,
  type RoundState,
} from './round-rules.ts'
import type { Stage } from './stage.ts'
import { plainTalk } from './talk.ts'

/**
 * The id of a round: of the activity's nth start, so that two facilitators who start it at once open one round, and the
 * rules of one of them hold whole [RO5]. While the last one is open, starting again goes on with it.
 */
export function nextRoundId(stage: Stage, activity: ActivityId): RoundId {
  const idOf = (start: number) => `${activity.slice(0, 16)}-${start}` as RoundId
  let start = 0
  for (; stage.rounds.has(idOf(start)); start += 1) {
    const round = readRound(stage, idOf(start))
    if (round && !round.isClosed && !round.isVoid) break
  }
  return idOf(start)
}

/** Opens a round. Its rules are never rewritten: who votes knows what will count. */
export function openRound(
  stage: Stage,
  device: DeviceId,
  id: RoundId,
  rules: RoundRules,
  proposal?: string,
): void {
  if (stage.rounds.has(id)) return
  act(stage, () => {
    stage.rounds.set(id, writeRules(rules))
    if (proposal !== undefined) writeProposal(stage, id, [0, device], proposal)
  })
}

export function giveUpRound(stage: Stage, id: RoundId): void {
  if (readCuts(stage, id).length === 0) act(stage, () => stage.rounds.set(`${id}/void`, true))
}

/** A tie goes to the coordination body; a facilitator records what it said. */
export function recordBody(stage: Stage, id: RoundId, answer: BodyAnswer, at: number): void {
  act(stage, () => stage.rounds.set(`${id}/body`, { answer, at }))
}

function readBody(stage: Stage, id: RoundId): RoundState['body'] {
  const value = stage.rounds.get(`${id}/body`)
  if (!isRecord(value)) return undefined
  const { answer, at } = value
  return answer === 'consent' || answer === 'object' ? { answer, at: isTime(at) ? at : 0 } : undefined
}

export function readRound(stage: Stage, id: RoundId): Round | undefined {
  const rules = readRules(stage.rounds.get(id))
  if (!rules) return undefined
  const cuts = readCuts(stage, id)
  const isClosed = cuts.length > 0
  return {
    ...rules,
    ...readProposal(stage, id),
    id,
    isClosed,
    closed: isClosed
      ? {
          at: Math.min(...cuts.map(({ at }) => at)),
          present: Math.max(...cuts.map(({ present }) => present)),
        }
      : undefined,
    isVoid: !isClosed && stage.rounds.get(`${id}/void`) === true,
    until: endOfRound(stage, id),
    phase: readPhase(stage, id, rules.kind === 'decision' ? rules.phases : []),
    body: readBody(stage, id),
  }
}

/** Every round that was not given up, oldest first. */
export function readRounds(stage: Stage): Round[] {
  const rounds: Round[] = []
  for (const key of stage.rounds.keys()) {
    const round = isId(key) ? readRound(stage, key as RoundId) : undefined
    if (round && !round.isVoid) rounds.push(round)
  }
  return inOrder(rounds)
}

/** What the closing device knows besides the ballots. */
export interface Close {
  /** The relay's time. */
  readonly at: number
  readonly present: number
  /** Of a decision: who was expected to answer. */
  readonly expected?: readonly PersonId[]
}

/**
 * Closes a round: writes the cut, the ballots this device had heard, with their values. Two facilitators who close at once
 * make two cuts, of which the union counts [RO2]. Pressed twice, or in a second window, the first cut stays [RO1].
 */
export function closeRound(
  stage: Stage,
  content: Content,
  device: DeviceId,
  id: RoundId,
  { at, present, expected }: Close,
): void {
  const round = readRound(stage, id)
  if (!round || round.isClosed || round.isVoid) return
  const hands = [...readHands(content, id)]
  const answered = round.kind === 'decision' ? countResponses(stage, content, round).counted : undefined
  const cut: Cut = {
    ballots: plainBallots(content, round, new Set(expected)),
    at,
    present,
    absent: (expected ?? []).filter((person) => !answered?.has(person)),
    ...(expected && { expected }),
    ...(hands.length > 0 && { hands }),
    ...(round.asked && { text: round.asked }),
    ...(round.kind === 'decision' && { said: plainTalk(content, round) }),
    ...(!stage.hearsOthers() && { alone: true }),
  }
  act(stage, () => stage.rounds.set(`${id}/cut/${device}`, cut))
}
