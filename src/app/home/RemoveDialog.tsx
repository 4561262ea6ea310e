import { useEffect, useState } from 'react'
import { countKeptTexts, dropKeptTexts } from '../../hooks/left-texts.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { forgetWorkshop, type KeptWorkshop } from '../../sync/device-registry.ts'
import { countUnshownNotes } from '../../sync/unshown-notes.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './Home.module.css'

const hindrances = {
  'open-in-another-tab': 'home.removeOpenElsewhere',
  blocked: 'home.removeBlocked',
  failed: 'home.notChanged',
} as const
type Step = 'asked' | 'asked-again' | 'going' | keyof typeof hindrances

/** Asked twice, with the file offered first, and with what no file has counted. */
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
  const [step, setStep] = useState<Step>('asked')
  // Storage that does not answer says so when the workshop is to be taken off.
  const [counting] = useState(() => countUnshownNotes(workshop).catch(() => 0))
  const [unshown, setUnshown] = useState(0)
  const [begun] = useState(() => countKeptTexts(workshop.id))
  useEffect(() => void counting.then(setUnshown), [counting])

  const remove = async () => {
    setStep('going')
    try {
      await counting // it holds the documents open
      const became = await forgetWorkshop(workshop.id, () => setStep('blocked'))
      if (became === 'open-in-another-tab') return setStep(became)
      dropKeptTexts(workshop.id)
      return onClose()
    } catch {
      return setStep('failed')
    }
  }
  const title = workshop.title || t('home.untitled')
  const isOnlyHere = !workshop.key || workshop.isSaved === false
  return (
    <Dialog title={t('home.removeTitle', { title })} closeLabel={t('common.close')} onClose={onClose}>
      <div className={styles.dialog}>
        <p>{t('home.removeText')}</p>
        {(isOnlyHere || unshown + begun > 0 || workshop.waiting > 0) && (
          <ul className={styles.alarm}>
            {isOnlyHere ? (
              <li>{t('home.removeOnlyHere')}</li>
            ) : (
              workshop.waiting > 0 && <li>{t('home.removeWaiting', { n: workshop.waiting })}</li>
            )}
            {unshown > 0 && <li>{t('home.removeUnshown', { n: unshown })}</li>}
            {begun > 0 && <li>{t('home.removeBegun', { n: begun })}</li>}
          </ul>
        )}
        <Button kind="go" size="large" icon="download" onClick={onSaveFile}>
          {t('home.saveFile')}
        </Button>
        {step in hindrances && (
          <p role="alert" className={styles.alarm}>
            {t(hindrances[step as keyof typeof hindrances])}
          </p>
        )}
        {step === 'asked' ? (
          <Button size="large" onClick={() => setStep('asked-again')}>
            {t('home.removeReally')}
          </Button>
        ) : (
          step !== 'blocked' && (
            <Button kind="stop" size="large" icon="trash" onClick={() => void remove()}>
              {t('home.removeSure')}
            </Button>
          )
        )}
        <Button kind="bare" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
