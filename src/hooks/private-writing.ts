import { useMemo, useSyncExternalStore } from 'react'
import { useOthers, useWorkshop } from './workshop-context.tsx'

/**
 * How many notes are written in private and not shown yet, and by how many people, as far as they are here: one's own
 * among them. Tabs of one person say the same of the same notes, so each person counts once.
 */
export function useWritten(): { readonly notes: number; readonly people: number } {
  const { draftNotes, person } = useWorkshop()
  const others = useOthers()
  const own = useSyncExternalStore(draftNotes.subscribeAll, () => draftNotes.all().length)
  return useMemo(() => {
    const byPerson = new Map([[person, own]])
    for (const { person: other, written = 0 } of others) {
      byPerson.set(other, Math.max(written, byPerson.get(other) ?? 0))
    }
    const counts = [...byPerson.values()].filter((count) => count > 0)
    return { notes: counts.reduce((sum, count) => sum + count, 0), people: counts.length }
  }, [others, person, own])
}
