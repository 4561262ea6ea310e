import { useState } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import { forgetWorkshop, type KeptWorkshop } from '../../sync/device-registry.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './Home.module.css'

/** Asked twice, with the file offered first. */
export function RemoveDialog({
  workshop,
  onClose,
  onSaveFile,
}: {
  workshop: KeptWorkshop
  onClose: () => void
  onSaveFile: () => void
}) {
  const { t } = useTranslator()
  const [isSure, setSure] = useState(false)
  const isOnlyHere = !workshop.key || workshop.isSaved === false
  const title = workshop.title || t('home.untitled')
  return (
    <Dialog title={t('home.removeTitle', { title })} closeLabel={t('common.close')} onClose={onClose}>
      <div className={styles.dialog}>
        <p>{t('home.removeText')}</p>
        {isOnlyHere ? (
          <p className={styles.alarm}>{t('home.removeOnlyHere')}</p>
        ) : (
          workshop.waiting > 0 && (
            <p className={styles.alarm}>{t('home.removeWaiting', { n: workshop.waiting })}</p>
          )
        )}
        <Button kind="go" size="large" icon="download" onClick={onSaveFile}>
          {t('home.saveFile')}
        </Button>
        {isSure ? (
          <Button
            kind="stop"
            size="large"
            icon="trash"
            onClick={() => void forgetWorkshop(workshop.id).then(onClose)}
          >
            {t('home.removeSure')}
          </Button>
        ) : (
          <Button size="large" onClick={() => setSure(true)}>
            {t('home.removeReally')}
          </Button>
        )}
        <Button kind="bare" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
