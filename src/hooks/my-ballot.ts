import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Fingers } from '../method/temperature.ts'
import { randomClientId } from '../sync/random.ts'
import {
  castDots,
  readBallots,
  readCast,
  readDots,
  readFingers,
  showFingers,
  showFingersApart,
  writeDots,
  type DotsBallot,
} from '../workshop/content/ballots.ts'
import { ballotOf } from '../workshop/content/ratings.ts'
import { readResponses, respond, wordsOf, type Said } from '../workshop/content/responses.ts'
import type { BallotId, PersonId } from '../workshop/ids.ts'
import { useCast, type DecisionRound, type DotsRound, type TemperatureRound } from './rounds.ts'
import { useWorkshop } from './workshop-context.tsx'

// What this device last cast, read anew each time: another window of it may have cast since.
const castKey = (ballot: BallotId) => `tertulia.cast.${ballot}`
function lastCast(ballot: BallotId): string | null {
  try {
    return localStorage.getItem(castKey(ballot))
  } catch {
    return null // refused: then nothing can be compared
  }
}
function rememberCast(ballot: BallotId, dots: DotsBallot): void {
  try {
    localStorage.setItem(castKey(ballot), JSON.stringify(writeDots(dots)))
  } catch {
    // refused or full: the ballot itself is in the document
  }
}
const dotsIn = (kept: string): DotsBallot => readDots(JSON.parse(kept)) ?? new Map()
/** Two devices of one secret would answer each other for ever. */
const MOST_RECASTS = 3

/**
 * This person's own ballot: the same on every visit from this device, and changeable until the close. Changed by another,
 * it is cast again, and its owner is told.
 */
export function useMyBallot(round: DotsRound) {
  const { content, personSecret } = useWorkshop()
  const cast = useCast()
  const ballot = useMemo(() => ballotOf(personSecret, round.id), [personSecret, round.id])
  const mine = useMemo(
    () => readBallots(content, round.id).get(ballot),
    // oxlint-disable-next-line react/exhaustive-deps -- `cast` says when to read again
    [content, round.id, ballot, cast],
  )
  const [recasts, setRecasts] = useState(0)
  const change = useCallback(
    (dots: DotsBallot) => {
      rememberCast(ballot, dots)
      castDots(content, round.id, ballot, dots, randomClientId())
    },
    [content, round.id, ballot],
  )
  useEffect(() => {
    const own = lastCast(ballot)
    if (!mine || round.isClosed || own === null || recasts >= MOST_RECASTS) return
    if (own === JSON.stringify(writeDots(mine))) return
    setRecasts(recasts + 1)
    castDots(content, round.id, ballot, dotsIn(own), randomClientId())
  }, [content, ballot, mine, round.id, round.isClosed, recasts])
  return { ballot, mine, change, wasChangedByAnother: recasts > 0 }
}

/** Answers to a proposal: mine, and how to answer. */
export function useMyResponse(round: DecisionRound) {
  const { content, person } = useWorkshop()
  const cast = useCast()
  const mine = useMemo(
    () => readResponses(content, round.id).get(person),
    // oxlint-disable-next-line react/exhaustive-deps -- `cast` says when to read again
    [content, round.id, person, cast],
  )
  const version = round.texts.length - 1
  const words = wordsOf(round.texts.at(-1) ?? '')
  const answer = useCallback(
    (said: Pick<Said, 'answer' | 'reason'>) =>
      respond(content, round.id, person, { ...said, version, words }),
    [content, round.id, person, version, words],
  )
  const held = mine?.version === version && mine.words === words ? mine : undefined
  return { held, answer }
}

/** My fingers: under a ballot that names nobody, or my own where answers are people's own. */
export function useMyFingers({ id, anonymous }: TemperatureRound) {
  const { content, person, personSecret } = useWorkshop()
  const cast = useCast()
  const ballot = useMemo(() => ballotOf(personSecret, id), [personSecret, id])
  const voter: BallotId | PersonId = anonymous ? ballot : person
  const mine = useMemo(
    () =>
      readCast<BallotId | PersonId, Fingers>(
        anonymous ? content.ballots : content.responses,
        id,
        readFingers,
      ).get(voter),
    // oxlint-disable-next-line react/exhaustive-deps -- `cast` says when to read again
    [content, id, anonymous, voter, cast],
  )
  const show = useCallback(
    (fingers: Fingers) =>
      anonymous
        ? showFingersApart(content, id, ballot, fingers, randomClientId())
        : showFingers(content, id, person, fingers),
    [content, id, anonymous, ballot, person],
  )
  return { voter, mine, show }
}
