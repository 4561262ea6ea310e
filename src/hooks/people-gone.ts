import { liveState } from '../sync/live-state.ts'
import type { PersonId } from '../workshop/ids.ts'
import type { Live } from '../workshop/live.ts'
import { perSession } from './per-session.ts'
import { useLive, useWorkshop } from './workshop-context.tsx'

/** Somebody who was here since this page opened and has gone, and until when by this device's clock. */
export interface Gone {
  readonly person: PersonId
  readonly name: string
  /** They did more than read. */
  readonly tookPart: boolean
  readonly at: number
}

/** Watches who goes from the moment it is first asked; nothing of it is kept. */
const goneFrom = perSession(({ presence: { others } }): Live<readonly Gone[]> => {
  const seen = new Map<PersonId, Pick<Gone, 'name' | 'tookPart'>>()
  const state = liveState<readonly Gone[]>([])
  const look = () => {
    const here = new Set(others.get().map(({ person }) => person))
    const back = state.get().filter(({ person }) => !here.has(person))
    const left = [...seen].filter(([person]) => !here.has(person))
    for (const [person] of left) seen.delete(person)
    for (const { person, name, role } of others.get()) seen.set(person, { name, tookPart: role !== 'viewer' })
    state.set([...left.map(([person, known]) => ({ person, ...known, at: Date.now() })), ...back])
  }
  look()
  others.subscribe(look)
  return state
})

/** Who was here and is not any more, the last to go first. */
export const useGone = (): readonly Gone[] => useLive(goneFrom(useWorkshop()))
