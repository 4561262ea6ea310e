import { useCallback, useMemo } from 'react'
import type { Dots } from '../method/dots.ts'
import { randomClientId } from '../sync/random.ts'
import type { WorkshopSession } from '../sync/session.ts'
import {
  castDots,
  readBallots,
  readResponses,
  respond,
  type CandidateRef,
  type Response,
} from '../workshop/content/ballots.ts'
import { ballotOf } from '../workshop/content/ratings.ts'
import type { NoteId } from '../workshop/ids.ts'
import { liveValue, roots, type Live } from '../workshop/live.ts'
import { readAgenda, type Activity } from '../workshop/stage/agenda.ts'
import { readCheckpoints, type Checkpoint } from '../workshop/stage/checkpoints.ts'
import { countDots, countResponses, readRounds, type Round } from '../workshop/stage/rounds.ts'
import { openWritings, type Writing } from '../workshop/stage/writings.ts'
import { useShownNow } from './shown-now.ts'
import { useLive, useWorkshop, useWorkshopValue } from './workshop-context.tsx'

/** Live values that the first screens do not need: they are opened when a screen first asks. */
interface StageValues {
  readonly rounds: Live<readonly Round[]>
  readonly agenda: Live<readonly Activity[]>
  readonly openWritings: Live<readonly Writing[]>
  readonly checkpoints: Live<readonly Checkpoint[]>
  /** Another object whenever anything was cast. */
  readonly cast: Live<object>
}
const opened = new WeakMap<WorkshopSession, StageValues>()

function valuesOf(session: WorkshopSession): StageValues {
  const { stage, content } = session
  const held = opened.get(session) ?? {
    rounds: liveValue(stage.y, roots('rounds'), () => readRounds(stage)),
    agenda: liveValue(stage.y, roots('agenda'), () => readAgenda(stage)),
    openWritings: liveValue(stage.y, roots('rounds'), () => openWritings(stage)),
    checkpoints: liveValue(stage.y, roots('checkpoints'), () => readCheckpoints(stage)),
    cast: liveValue(content.y, roots('ballots', 'responses'), () => ({})),
  }
  opened.set(session, held)
  return held
}

export const useRounds = () => useLive(valuesOf(useWorkshop()).rounds)
/** Phases of private writing that were begun and not shown. */
export const useOpenWritings = () => useLive(valuesOf(useWorkshop()).openWritings)
export const useAgenda = () => useLive(valuesOf(useWorkshop()).agenda)
/** Every checkpoint, newest first. */
export const useCheckpoints = () => useLive(valuesOf(useWorkshop()).checkpoints)

/** The round of the activity on this screen, open or closed. */
export function useRoundOfNow(): Round | undefined {
  const now = useShownNow()
  return useRounds().find(({ id }) => id === now?.round)
}

type DotsRound = Extract<Round, { kind: 'dots' }>

/** This person's own ballot: the same on every visit from this device, and changeable until the close. */
export function useMyBallot(round: DotsRound) {
  const session = useWorkshop()
  const { content, personSecret } = session
  const cast = useLive(valuesOf(session).cast)
  const ballot = useMemo(() => ballotOf(personSecret, round.id), [personSecret, round.id])
  const mine = useMemo(
    () => readBallots(content, round.id).get(ballot),
    // oxlint-disable-next-line react/exhaustive-deps -- `cast` says when to read again
    [content, round.id, ballot, cast],
  )
  const change = useCallback(
    (dots: Dots<CandidateRef>) => castDots(content, round.id, ballot, dots, randomClientId()),
    [content, round.id, ballot],
  )
  return { ballot, mine, change }
}

/** What counts in a vote now; show it only when the round is closed. Its size is the turnout, which everyone may see. */
export function useCountedDots(round: DotsRound) {
  const session = useWorkshop()
  const cast = useLive(valuesOf(session).cast)
  return useMemo(
    () => countDots(session.stage, session.content, round),
    // oxlint-disable-next-line react/exhaustive-deps -- `cast` says when to count again
    [session, round, cast],
  )
}

/** Answers to a proposal, by person: of the newest version what counts, and how to answer. */
export function useResponses(round: Round) {
  const session = useWorkshop()
  const { content, stage, person } = session
  const cast = useLive(valuesOf(session).cast)
  return useMemo(
    () => ({
      ...countResponses(stage, content, round),
      mine: readResponses(content, round.id).get(person),
      answer: (response: Response) => respond(content, round.id, person, response),
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- `cast` says when to count again
    [content, stage, person, round, cast],
  )
}

/** What a candidate says: a note's words or a trend's name; empty when it is not here (yet). */
export function useCandidateText(): (ref: CandidateRef) => string {
  const { notes } = useWorkshop()
  const trends = useWorkshopValue('trends')
  return useCallback(
    (ref) =>
      ref.startsWith('n:')
        ? (notes.get(ref.slice(2) as NoteId)?.text ?? '')
        : (trends.find(({ id }) => id === ref.slice(2))?.title ?? ''),
    [notes, trends],
  )
}

export type { DotsRound }
export type DecisionRound = Extract<Round, { kind: 'decision' }>
