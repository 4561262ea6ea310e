import { useLocation } from 'wouter'
import { useDone } from '../../hooks/done.ts'
import { useShownNow } from '../../hooks/shown-now.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { Button } from '../../ui/Button.tsx'

/** «I am done», for the group to see how many are; one can go on changing. */
export function DoneButton({ label, onDone }: { label: string; onDone?: () => void }) {
  const { id } = useWorkshop()
  const { isDone, setDone, now } = useDone()
  const shown = useShownNow()
  const [, navigate] = useLocation()
  if (!shown) return null
  if (shown !== now) {
    // Of what stays open until a date nobody waits for who is done: one goes back to what else there is.
    return (
      <Button
        kind="go"
        size="large"
        wide
        onClick={() => {
          onDone?.()
          navigate(`/w/${id}/open`)
        }}
      >
        {label}
      </Button>
    )
  }
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
