import { useState } from 'react'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { ActivityId } from '../../workshop/ids.ts'
import { moveEnd } from '../../workshop/stage/open-activities.ts'
import styles from './RoundRow.module.css'

/** Moves the date until which something stays open: later, or sooner. */
export function MoveEndDialog({
  activity,
  until,
  onClose,
}: {
  activity: ActivityId
  until: number
  onClose: () => void
}) {
  const { stage } = useWorkshop()
  const { t } = useTranslator()
  const [to, setTo] = useState<number | undefined>(until)
  return (
    <Dialog title={t('stage.until.move')} closeLabel={t('common.close')} onClose={onClose}>
      <form
        className={styles.asking}
        onSubmit={(event) => {
          event.preventDefault()
          if (to === undefined) return
          moveEnd(stage, activity, to)
          onClose()
        }}
      >
        <DateField label={t('stage.until')} value={to} onChange={setTo} />
        <Button kind="go" size="large" type="submit" disabled={to === undefined}>
          {t('stage.until.move')}
        </Button>
      </form>
    </Dialog>
  )
}
