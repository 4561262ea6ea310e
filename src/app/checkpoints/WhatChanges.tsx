import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { changesNothing, type Restoration } from '../../workshop/restore.ts'
import styles from './Checkpoints.module.css'

/** What bringing a board back will change, in sentences, before anything does. */
export function WhatChanges({
  planned,
  onBring,
  onCancel,
}: {
  planned: Restoration
  onBring: () => void
  onCancel: () => void
}) {
  const { t } = useTranslator()
  const nothing = changesNothing(planned)
  const counts = [
    ['back', planned.back],
    ['moved', planned.moved],
    ['regrouped', planned.regrouped],
    ['texts', planned.texts.length],
    ['changed', planned.changed],
  ] as const
  const said = counts.flatMap(([what, n]) => (n > 0 ? t(`checkpoints.changes.${what}`, { n }) : []))
  return (
    <section className={styles.changes} aria-label={t('checkpoints.bring')}>
      <p role="status">
        {nothing
          ? t('checkpoints.bringNothing')
          : [
              ...(said.length > 0 ? said : [t('checkpoints.changes.order')]),
              t('checkpoints.changes.stays'),
            ].join(' ')}
      </p>
      <div className={styles.acts}>
        {!nothing && (
          <Button kind="go" onClick={onBring}>
            {t('checkpoints.bringNow')}
          </Button>
        )}
        <Button kind="bare" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </section>
  )
}
