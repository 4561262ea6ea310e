import { useTranslator } from '../../i18n/react.tsx'
import type { RowFault } from '../../method/delimited.ts'
import { MOST_SURVEY_ROWS } from '../../workshop/content/surveys.ts'
import styles from './Import.module.css'
import type { Reading } from './reading/orders.ts'

/** Which rows are not taken, and why; all others are. */
export function Faults({ reading: { faults, faultsInAll } }: { readonly reading: Reading }) {
  const { t } = useTranslator()
  if (faults.length === 0) return null
  const more = faultsInAll - faults.length
  return (
    <div className={styles.faults} role="region" aria-label={t('mapping.faults')} tabIndex={0}>
      <b>{t('mapping.faults')}</b>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.row} ${fault.kind}`}>
            <FaultWords fault={fault} />
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('mapping.faults.more', { n: more })}</p>}
    </div>
  )
}

function FaultWords({ fault }: { readonly fault: RowFault }) {
  const { t } = useTranslator()
  switch (fault.kind) {
    case 'broken-quotes':
      return t('mapping.fault.broken-quotes', { row: fault.row })
    case 'too-long':
      return t('mapping.fault.too-long', { row: fault.row })
    case 'too-wide':
      return t('mapping.fault.too-wide', { row: fault.row, n: fault.n })
    case 'too-many':
      return t('mapping.fault.too-many', { row: fault.row, most: MOST_SURVEY_ROWS })
  }
}
