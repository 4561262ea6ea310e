import { useState } from 'react'
import { useOpenActivities } from '../../hooks/rounds.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { ActivityId, RoundId } from '../../workshop/ids.ts'
import { moveEnd } from '../../workshop/stage/open-activities.ts'
import styles from './RoundRow.module.css'

/** Moves the date until which something stays open: later, or sooner. */
export function MoveEnd({
  activity,
  round,
  until,
}: {
  activity?: ActivityId
  round?: RoundId
  until: number
}) {
  const { stage } = useWorkshop()
  const open = useOpenActivities()
  const { t } = useTranslator()
  const [isMoving, setMoving] = useState(false)
  const [to, setTo] = useState<number | undefined>(until)
  const act = activity ?? open.find((each) => each.round === round)?.act
  return (
    <>
      <Button
        kind="board"
        size="small"
        icon="clock"
        onClick={() => {
          setTo(until)
          setMoving(true)
        }}
      >
        {t('stage.until.move')}
      </Button>
      {isMoving && (
        <Dialog title={t('stage.until.move')} closeLabel={t('common.close')} onClose={() => setMoving(false)}>
          <form
            className={styles.asking}
            onSubmit={(event) => {
              event.preventDefault()
              if (!act || to === undefined) return
              moveEnd(stage, act, to)
              setMoving(false)
            }}
          >
            <DateField label={t('stage.until')} value={to} onChange={setTo} />
            <Button kind="go" size="large" type="submit" disabled={to === undefined}>
              {t('stage.until.move')}
            </Button>
          </form>
        </Dialog>
      )}
    </>
  )
}
