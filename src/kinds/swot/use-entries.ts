import { useMemo } from 'react'
import { useNotes } from '../../hooks/notes.ts'
import { useAreWeightsShown, useWeights } from '../../hooks/ratings.ts'
import { useBoardValue } from '../../hooks/board-values.ts'
import { crossedPairs, entriesOf } from './entries.ts'

export function useEntries() {
  const notes = useNotes()
  const trends = useBoardValue('trends')
  const carried = useBoardValue('carried')
  const weightOf = useWeights()
  const resultsShown = useAreWeightsShown()
  return useMemo(
    () => entriesOf({ notes, trends, carried, weightOf, resultsShown }),
    [notes, trends, carried, weightOf, resultsShown],
  )
}

export function useCrossedPairs() {
  const crosses = useBoardValue('crosses')
  const entries = useEntries()
  return useMemo(() => ({ entries, pairs: crossedPairs(crosses, entries) }), [crosses, entries])
}
