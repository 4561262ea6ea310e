import { useTranslator } from '../../i18n/react.tsx'
import type { MessageId } from '../../i18n/message-ids.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './Chalkboard.module.css'

/** What is open in the activity that one is about to leave. */
export type LeftOpen = 'round' | 'writing'
const words: Record<LeftOpen, MessageId> = { round: 'stage.goOn.round', writing: 'stage.goOn.writing' }

/** Asked where the group would go on from something that is open: who votes or writes cannot follow it there. */
export function GoOnDialog({
  left,
  onGoOn,
  onClose,
}: {
  left: LeftOpen
  onGoOn: () => void
  onClose: () => void
}) {
  const { t } = useTranslator()
  return (
    <Dialog title={t('stage.goOn')} closeLabel={t('common.close')} onClose={onClose}>
      <div className={styles.form}>
        <p>{t(words[left])}</p>
        <Button kind="go" size="large" onClick={onClose}>
          {t('stage.goOn.stay')}
        </Button>
        <Button size="large" onClick={onGoOn}>
          {t('stage.goOn.leave')}
        </Button>
      </div>
    </Dialog>
  )
}
