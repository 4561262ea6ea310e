import { useMemo } from 'react'
import { newestOn, readDotsGiven, type Dots } from '../workshop/board-dots.ts'
import { boardOfZone, type NoteId } from '../workshop/ids.ts'
import { joinLive, liveValue, roots, type Live } from '../workshop/live.ts'
import { useBoardValue } from './board-values.ts'
import { perSession } from './per-session.ts'
import { useLive, useWorkshop } from './workshop-context.tsx'

export type { Dots } from '../workshop/board-dots.ts'

const givenIn = perSession(({ stage, content }): Live<readonly Dots[]> => {
  const rounds = liveValue(stage.y, roots('rounds'), () => ({}))
  const ballots = liveValue(content.y, roots('ballots'), () => ({}))
  return joinLive([rounds, ballots], () => readDotsGiven(stage, content))
})

/** Dots of the notes and trends of a board, by its newest closed vote; empty before one. */
export function useDotsGiven(board: string): Dots {
  const session = useWorkshop()
  const { notes } = session
  const given = useLive(givenIn(session))
  const trends = useBoardValue('trends')
  const carried = useBoardValue('carried')
  return useMemo(
    () =>
      newestOn(given, (ref) => {
        const id = ref.slice(2)
        const places = ref.startsWith('n:')
          ? [notes.get(id as NoteId)?.place]
          : [trends.find((trend) => trend.id === id)?.place, carried.find(({ trend }) => trend === id)?.place]
        return places.some((place) => place !== undefined && boardOfZone(place[0]) === board)
      }),
    [given, board, notes, trends, carried],
  )
}
