import { useCallback, useMemo } from 'react'
import type { Fingers } from '../method/temperature.ts'
import { randomClientId } from '../sync/random.ts'
import { castDots, showFingers, showFingersApart, type DotsBallot } from '../workshop/content/ballots.ts'
import { ballotOf } from '../workshop/content/ratings.ts'
import {
  castResponse,
  withEarlier,
  wordsOf,
  type Response,
  type Said,
} from '../workshop/content/responses.ts'
import {
  nominationId,
  readStatement,
  readStatements,
  state,
  writeStatement,
  type ElectionPhase,
  type Statement,
} from '../workshop/content/statements.ts'
import type { BallotId, PersonId } from '../workshop/ids.ts'
import { decisionCasting, dotsCasting, temperatureCasting } from '../workshop/stage/castings.ts'
import { useMarkHand, useMyCast } from './my-cast.ts'
import { useCast, type DecisionRound, type DotsRound, type TemperatureRound } from './rounds.ts'
import { useWorkshop } from './workshop-context.tsx'

/** This person's own ballot: the same on every visit from this device, and changeable until the close. */
export function useMyBallot(round: DotsRound) {
  const { content, personSecret } = useWorkshop()
  const cast = useCast()
  const { id } = round
  const ballot = useMemo(() => ballotOf(personSecret, id), [personSecret, id])
  // oxlint-disable-next-line react/exhaustive-deps -- `cast` says when to read again
  const casting = useMemo(() => dotsCasting(content, round), [content, round, cast])
  const put = useCallback(
    (dots: DotsBallot) => castDots(content, id, ballot, dots, randomClientId()),
    [content, id, ballot],
  )
  const { mine, cast: change, wasChangedByAnother } = useMyCast(openRound(round), casting, ballot, put)
  useMarkHand(id, mine !== undefined)
  return { ballot, mine, change, wasChangedByAnother }
}

/** Answers to a proposal: mine, and how to answer. */
export function useMyResponse(round: DecisionRound) {
  const { content, person } = useWorkshop()
  const cast = useCast()
  const { id } = round
  // oxlint-disable-next-line react/exhaustive-deps -- `cast` says when to read again
  const casting = useMemo(() => decisionCasting(content, round), [content, round, cast])
  const put = useCallback(
    (response: Response) => castResponse(content, id, person, response),
    [content, id, person],
  )
  const { mine, cast: give, wasChangedByAnother } = useMyCast(openRound(round), casting, person, put)
  const version = round.texts.length - 1
  const words = wordsOf(round.texts.at(-1) ?? '')
  const answer = useCallback(
    (said: Pick<Said, 'answer' | 'reason' | 'change'>) =>
      give(withEarlier(mine, { ...said, version, words })),
    [give, mine, version, words],
  )
  const held = mine?.version === version && mine.words === words ? mine : undefined
  return { held, answer, wasChangedByAnother }
}

/** My fingers: under a ballot that names nobody, or my own where answers are people's own. */
export function useMyFingers(round: TemperatureRound) {
  const { content, person, personSecret } = useWorkshop()
  const cast = useCast()
  const { id, anonymous } = round
  const ballot = useMemo(() => ballotOf(personSecret, id), [personSecret, id])
  const voter: BallotId | PersonId = anonymous ? ballot : person
  // oxlint-disable-next-line react/exhaustive-deps -- `cast` says when to read again
  const casting = useMemo(() => temperatureCasting(content, round), [content, round, cast])
  const put = useCallback(
    (fingers: Fingers) =>
      anonymous
        ? showFingersApart(content, id, ballot, fingers, randomClientId())
        : showFingers(content, id, person, fingers),
    [content, id, anonymous, ballot, person],
  )
  const { mine, cast: show, wasChangedByAnother } = useMyCast(openRound(round), casting, voter, put)
  useMarkHand(id, anonymous && mine !== undefined)
  return { voter, mine, show, wasChangedByAnother }
}

/** Whom I nominate in this phase of an election, and how to. */
export function useMyNomination(round: DecisionRound, phase: ElectionPhase) {
  const { content, person } = useWorkshop()
  const cast = useCast()
  const { id } = round
  const mine = nominationId(person, phase)
  const casting = useMemo(
    () => ({
      standing: new Map(readStatements(content, id).map((each) => [each.id, each] as const)),
      read: (value: unknown) => readStatement(mine, value),
      write: writeStatement,
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- `cast` says when to read again
    [content, id, mine, cast],
  )
  const put = useCallback((statement: Statement) => state(content, id, statement), [content, id])
  const { cast: give, wasChangedByAnother } = useMyCast(openRound(round), casting, mine, put)
  const nominate = useCallback(
    (nominee: string, text: string) => give({ id: mine, phase, by: person, made: Date.now(), text, nominee }),
    [give, mine, phase, person],
  )
  return { nominate, wasChangedByAnother }
}

const openRound = ({ id, isClosed }: Pick<DotsRound, 'id' | 'isClosed'>) => ({ id, isOpen: !isClosed })
