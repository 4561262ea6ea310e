// What a board puts to the group: the facilitator's bar opens it as a decision, after a last look at its rules.
import { useCallback, useSyncExternalStore } from 'react'
import type { DecisionAbout } from '../workshop/stage/about.ts'
import { perSession } from './per-session.ts'
import { useWorkshop } from './workshop-context.tsx'

export interface PutToGroup {
  readonly kind: 'decide' | 'elect'
  readonly board: string
  /** What is proposed; of an election the task. */
  readonly proposal: string
  readonly about: DecisionAbout
}

const asked = perSession(() => {
  let current: PutToGroup | undefined
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set(next: PutToGroup | undefined) {
      current = next
      listeners.forEach((tell) => tell())
    },
    subscribe(onChange: () => void) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
})

/** Asks the bar to open a decision; `undefined` for who cannot. */
export function usePutToGroup(): ((asking: PutToGroup) => void) | undefined {
  const session = useWorkshop()
  const put = useCallback((asking: PutToGroup) => asked(session).set(asking), [session])
  return session.role === 'facilitator' ? put : undefined
}

/** What was put to the group and is not open yet, and how to let it be. */
export function useAskedFor(): readonly [PutToGroup | undefined, () => void] {
  const session = useWorkshop()
  const { get, set, subscribe } = asked(session)
  const now = useSyncExternalStore(subscribe, get)
  return [now, useCallback(() => set(undefined), [set])]
}
