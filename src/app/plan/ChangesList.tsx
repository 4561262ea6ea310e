import type { Translator } from '../../i18n/translator.ts'
import type { ItemRef } from '../../plan/tree.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Plan.module.css'
import type { ChangesToRead } from './use-changes.ts'

/** What changed since one last read the plan here, each a way to its thread. */
export function ChangesList({
  changes: { lines, gone, since, markAsRead },
  translator: { t, date, time },
  onFollow,
}: {
  changes: ChangesToRead
  translator: Translator
  onFollow: (ref: ItemRef) => void
}) {
  return (
    <details className={styles.changes}>
      <summary>
        {t('plan.changes', { n: lines.length })}{' '}
        <span className={styles.hint}>
          {t('plan.changes.since', { date: date(since), time: time(since) })}
        </span>
      </summary>
      <ul>
        {lines.map(({ source, text, is }) => (
          <li key={source}>
            <button type="button" className={styles.line} onClick={() => onFollow(source)}>
              <small className={styles.hint}>{t(`plan.changes.${is}`)}</small>{' '}
              <span className="voice">{text}</span>
            </button>
          </li>
        ))}
      </ul>
      {gone > 0 && <p className={styles.hint}>{t('plan.changes.gone', { n: gone })}</p>}
      <Button size="small" onClick={markAsRead}>
        {t('plan.changes.read')}
      </Button>
    </details>
  )
}
