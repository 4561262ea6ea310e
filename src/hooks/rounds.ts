import { useCallback, useMemo } from 'react'
import type { WorkshopSession } from '../sync/session.ts'
import type { CandidateRef } from '../workshop/content/ballots.ts'
import type { NoteId, RoundId } from '../workshop/ids.ts'
import { liveValue, roots } from '../workshop/live.ts'
import { readAgenda } from '../workshop/stage/agenda.ts'
import { readCheckpoints } from '../workshop/stage/checkpoints.ts'
import { countResponses, countTemperature, countWeighing, readHeard } from '../workshop/stage/counting.ts'
import { readOpenActivities } from '../workshop/stage/open-activities.ts'
import type { Round } from '../workshop/stage/round-rules.ts'
import { readRound, readRounds } from '../workshop/stage/rounds.ts'
import { readTalk } from '../workshop/stage/talk.ts'
import { readVote } from '../workshop/vote-results.ts'
import { readReadyCheck } from '../workshop/stage/ready.ts'
import { openWritings } from '../workshop/stage/writings.ts'
import { perSession } from './per-session.ts'
import { useShownNow } from './shown-now.ts'
import { useBoardValue } from './board-values.ts'
import { useLive, useOthers, useWorkshop } from './workshop-context.tsx'

/** Live values that the first screens do not need. */
const openValues = perSession(({ stage, content }: WorkshopSession) => ({
  rounds: liveValue(stage.y, roots('rounds', 'open'), () => readRounds(stage)),
  agenda: liveValue(stage.y, roots('agenda'), () => readAgenda(stage)),
  readyCheck: liveValue(stage.y, roots('ready', 'now'), () => readReadyCheck(stage)),
  openActivities: liveValue(stage.y, roots('open', 'rounds'), () => readOpenActivities(stage)),
  openWritings: liveValue(stage.y, roots('rounds'), () => openWritings(stage)),
  checkpoints: liveValue(stage.y, roots('checkpoints'), () => readCheckpoints(stage)),
  /** Another object whenever anything was cast. */
  cast: liveValue(content.y, roots('ballots', 'responses', 'ratings', 'statements'), () => ({})),
}))

export const useRounds = () => useLive(openValues(useWorkshop()).rounds)
/** Phases of private writing that were begun and not shown. */
export const useOpenWritings = () => useLive(openValues(useWorkshop()).openWritings)
/** What was kept open until a date, also what has ended since: see `useStillOpen`. */
export const useOpenActivities = () => useLive(openValues(useWorkshop()).openActivities)
/** «Ready?», as long as nobody has answered it with the next activity. */
export const useReadyCheck = () => useLive(openValues(useWorkshop()).readyCheck)
export const useAgenda = () => useLive(openValues(useWorkshop()).agenda)
/** Every checkpoint, newest first. */
export const useCheckpoints = () => useLive(openValues(useWorkshop()).checkpoints)
export const useCast = () => useLive(openValues(useWorkshop()).cast)

/** The round of the activity on this screen, open or closed. */
export function useRoundOfNow(): Round | undefined {
  const now = useShownNow()
  return useRounds().find(({ id }) => id === now?.round)
}

/** How many people are here now who may answer; one with two windows open is one. */
export function usePeopleHere(): number {
  const { role, person } = useWorkshop()
  const others = useOthers().filter((other) => other.role !== 'viewer' && other.person !== person)
  return new Set(others.map((other) => other.person)).size + (role === 'viewer' ? 0 : 1)
}

/** Whether a round was called off: it is in no list any more. */
export function useIsCalledOff(id: RoundId | undefined): boolean {
  const { stage } = useWorkshop()
  const rounds = useRounds()
  // oxlint-disable-next-line react/exhaustive-deps -- `rounds` says when to read again
  return useMemo(() => (id ? readRound(stage, id)?.isVoid === true : false), [stage, id, rounds])
}

export type DotsRound = Extract<Round, { kind: 'dots' }>
export type DecisionRound = Extract<Round, { kind: 'decision' }>
export type WeighingRound = Extract<Round, { kind: 'weigh' }>
export type TemperatureRound = Extract<Round, { kind: 'temperature' }>

const statementsOf = (
  stage: WorkshopSession['stage'],
  content: WorkshopSession['content'],
  round: DecisionRound,
) => readTalk(stage, content, round).said

/** What counts now; show it only when the round is closed. Its size is the turnout, which everyone may see. */
function useCounted<OneRound extends Round, Value>(
  round: OneRound,
  count: (stage: WorkshopSession['stage'], content: WorkshopSession['content'], round: OneRound) => Value,
): Value {
  const { stage, content } = useWorkshop()
  const cast = useCast()
  return useMemo(
    () => count(stage, content, round),
    // oxlint-disable-next-line react/exhaustive-deps -- `cast` says when to count again
    [stage, content, round, count, cast],
  )
}
export const useCountedDots = (round: DotsRound) => useCounted(round, readVote)
export const useCountedWeighing = (round: WeighingRound) => useCounted(round, countWeighing)
export const useCountedTemperature = (round: TemperatureRound) => useCounted(round, countTemperature)
export const useCountedResponses = (round: DecisionRound) => useCounted(round, countResponses)
export const useStatements = (round: DecisionRound) => useCounted(round, statementsOf)
export const useHeard = (round: DecisionRound) => useCounted(round, readHeard)

/** What a candidate says: as it did when the round opened, else as it does now; empty when it is not here (yet). */
export function useCandidateText(round?: DotsRound): (ref: CandidateRef) => string {
  const { notes } = useWorkshop()
  const trends = useBoardValue('trends')
  const objectives = useBoardValue('objectives')
  return useCallback(
    (ref) => {
      const id = ref.slice(2)
      const now = {
        n: () => notes.get(id as NoteId)?.text,
        t: () => trends.find((trend) => trend.id === id)?.title,
        o: () => objectives.find((objective) => objective.id === id)?.name,
      }[ref[0] as 'n' | 't' | 'o']
      return round?.words.get(ref) ?? now() ?? ''
    },
    [round, notes, trends, objectives],
  )
}
