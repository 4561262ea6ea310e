import { useEffect } from 'react'
import { useLive, useWorkshop } from '../../hooks/workshop-context.tsx'
import { markWhatChangedLate } from './mark-what-changed-late.ts'

/** Marks what came late from this device as soon as it is back; shows nothing. */
export function MarkLate() {
  const workshop = useWorkshop()
  const brought = useLive(workshop.brought)
  useEffect(() => markWhatChangedLate(workshop, brought), [workshop, brought])
  return null
}
