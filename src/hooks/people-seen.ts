import { useCallback } from 'react'
import type { PersonId } from '../workshop/ids.ts'
import { useOthersTakingPart } from './people-here.ts'
import { useGone } from './people-gone.ts'
import { useWorkshop } from './workshop-context.tsx'

/** Who has taken part since this page was opened, oneself among them; also those who have gone since. */
export function usePeopleSeen(): () => readonly PersonId[] {
  const { person, role } = useWorkshop()
  const here = useOthersTakingPart()
  const gone = useGone()
  return useCallback(() => {
    const seen = [
      ...(role === 'viewer' ? [] : [person]),
      ...here.map((other) => other.person),
      ...gone.filter(({ tookPart }) => tookPart).map((other) => other.person),
    ]
    return [...new Set(seen)]
  }, [person, role, here, gone])
}
