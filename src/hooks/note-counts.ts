import { useCallback, useRef, useSyncExternalStore } from 'react'
import { boardOfZone } from '../workshop/ids.ts'
import { useWorkshop } from './workshop-context.tsx'

type Counts = ReadonlyMap<string, number>

/** How many notes lie on each board; the component renders again when a number changes, not when words do. */
export function useNoteCounts(): Counts {
  const { notes } = useWorkshop()
  const held = useRef<{ of: unknown; counts: Counts }>({ of: undefined, counts: new Map() })
  return useSyncExternalStore(
    useCallback((onChange: () => void) => notes.subscribeAll(onChange), [notes]),
    () => {
      const all = notes.all()
      const before = held.current
      if (before.of === all) return before.counts
      const counts = new Map<string, number>()
      for (const { place } of all) {
        const board = boardOfZone(place[0])
        counts.set(board, (counts.get(board) ?? 0) + 1)
      }
      const isSame =
        counts.size === before.counts.size &&
        [...counts].every(([board, n]) => before.counts.get(board) === n)
      held.current = { of: all, counts: isSame ? before.counts : counts }
      return held.current.counts
    },
  )
}
