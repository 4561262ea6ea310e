import { useState } from 'react'
import { useMayWriteIn } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useWriting } from '../../hooks/writing.ts'
import type { ZoneId } from '../../workshop/ids.ts'
import { useNoteWork } from '../note-work.tsx'

/** Where a note is to stand: in a zone, and where in it one pointed. */
export interface Spot {
  readonly zone: ZoneId
  readonly at?: readonly [x: number, y: number] | undefined
}

/**
 * How a note begins on the canvas. Commonly it is there at once and typed in its place. What is private or without a name
 * is composed beside the paper and made whole: an empty private note would be shown empty, and letters typed into a note
 * without a name would bear the session that types them.
 */
export function useNoteBirth() {
  const { addNotes } = useWorkshop()
  const { edit } = useNoteWork()
  const mayWriteIn = useMayWriteIn()
  const { isPrivate, isAnonymous } = useWriting()
  const [composing, compose] = useState<Spot | null>(null)
  const begin = (spot: Spot) => {
    if (!mayWriteIn(spot.zone)) return
    if (isPrivate || isAnonymous) return compose(spot)
    const added = addNotes([{ ...spot, text: '' }], true)
    if (added.ok) edit(added.value[0]!)
  }
  return { composing, compose, begin }
}
