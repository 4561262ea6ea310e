import { useState } from 'react'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { Button } from '../../ui/Button.tsx'

/** «I am done», for the facilitator to see how many are; one can go on changing. */
export function DoneButton({ label, onDone }: { label: string; onDone?: () => void }) {
  const { presence } = useWorkshop()
  const now = useWorkshopValue('now')
  const [isDone, setDone] = useState(false)
  if (!now) return null
  return (
    <Button
      kind={isDone ? 'plain' : 'go'}
      size="large"
      wide
      aria-pressed={isDone}
      {...(isDone && { icon: 'check' as const })}
      onClick={() => {
        if (!isDone) onDone?.()
        setDone(!isDone)
        presence.show({ done: isDone ? undefined : now.act })
      }}
    >
      {label}
    </Button>
  )
}
