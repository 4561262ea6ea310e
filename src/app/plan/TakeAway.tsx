import { useState } from 'react'
import type { Translator } from '../../i18n/translator.ts'
import { Button } from '../../ui/Button.tsx'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import styles from './Plan.module.css'
import { TakeAwayDialog } from './TakeAwayDialog.tsx'

/** Take the plan away: one press, with its gaps if it has any. */
export function TakeAway({
  snapshot,
  translator,
  gaps,
}: {
  snapshot: WorkshopSnapshot
  translator: Translator
  gaps: number
}) {
  const { t } = translator
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <section className={styles.take} aria-label={t('plan.take')}>
        <h2>{t('plan.take')}</h2>
        <Button kind="go" wide icon="download" onClick={() => setOpen(true)}>
          {t('plan.take.button', { n: gaps })}
        </Button>
      </section>
      {isOpen && (
        <TakeAwayDialog snapshot={snapshot} translator={translator} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
