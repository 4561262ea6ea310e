import { useMemo } from 'react'
import type { Present } from '../sync/presence.ts'
import type { PersonId } from '../workshop/ids.ts'
import { useOthers, useWorkshop } from './workshop-context.tsx'

/** Who takes part here now besides oneself: a person once, however many pages they have open. Readers do not count. */
export function useOthersTakingPart(): readonly Present[] {
  const others = useOthers()
  const { person } = useWorkshop()
  return useMemo(() => {
    const byPerson = new Map<PersonId, Present>()
    for (const other of others) {
      if (other.role === 'viewer' || other.person === person) continue
      const known = byPerson.get(other.person)
      byPerson.set(other.person, known ? together(known, other) : other)
    }
    return [...byPerson.values()]
  }, [others, person])
}

/** One person on two pages: what they said on either. */
const together = (a: Present, b: Present): Present => ({
  ...a,
  ...(a.done === undefined && { done: b.done }),
  ...(a.ready === undefined && { ready: b.ready }),
})

/** How many take part here now, oneself included. */
export function useHeadcount(): number {
  const { role } = useWorkshop()
  const others = useOthersTakingPart().length
  return role === 'viewer' ? others : others + 1
}
