import { useDone } from '../../hooks/done.ts'
import { Button } from '../../ui/Button.tsx'

/** «I am done», for the group to see how many are; one can go on changing. */
export function DoneButton({ label, onDone }: { label: string; onDone?: () => void }) {
  const { isDone, setDone, now } = useDone()
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
      }}
    >
      {label}
    </Button>
  )
}
