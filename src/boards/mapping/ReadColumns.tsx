import { useTranslator } from '../../i18n/react.tsx'
import type { ColumnType } from '../../method/survey/columns.ts'
import styles from './Import.module.css'
import { KindChoice } from './KindChoice.tsx'
import type { ReadColumn } from './reading/orders.ts'
import { headingOf } from './words.ts'

/** Every column with some of what it holds, and what it is said to be: proposed from its values, changed by a choice. */
export function ReadColumns({
  columns,
  rows,
  typeOf,
  onType,
}: {
  readonly columns: readonly ReadColumn[]
  readonly rows: number
  readonly typeOf: (at: number) => ColumnType
  readonly onType: (at: number, type: ColumnType) => void
}) {
  const translator = useTranslator()
  const { t, number } = translator
  return (
    <ul className={styles.columns} aria-label={t('mapping.columns')}>
      {columns.map((column, at) => {
        const { type, filled, examples } = column
        const heading = headingOf(column, at, translator)
        const said = typeOf(at)
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a column is its place
          <li key={at} data-out={said.kind === 'personal' || undefined}>
            <div>
              <span className="voice">{heading}</span>
              <small>
                <span className="figures">
                  {t('mapping.import.filled', { n: number(filled), of: number(rows) })}
                </span>{' '}
                <span className="voice">{examples.join(' · ')}</span>
              </small>
              {said.kind === 'personal' && (
                <small className={styles.why}>
                  {t(type.kind === 'personal' ? 'mapping.import.personal' : 'mapping.import.leftOut')}
                </small>
              )}
            </div>
            <KindChoice
              label={t('mapping.column.holds', { heading })}
              type={said}
              onChange={(chosen) => onType(at, chosen)}
            />
          </li>
        )
      })}
    </ul>
  )
}
