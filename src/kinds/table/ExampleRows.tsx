import { jitter } from '../../hooks/ids.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { loadTranslator } from '../../i18n/catalogues.ts'
import { isLanguage } from '../../i18n/languages.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { dayOf } from '../../method/dates.ts'
import { Button } from '../../ui/Button.tsx'
import { fetchPart } from '../../ui/fetch-part.ts'
import { addRows, type NewRow } from '../../workshop/content/rows.ts'
import { useUndoOffer } from '../use-undo-offer.ts'
import type { RowTable } from './columns.ts'
import { exampleRow } from './examples.ts'
import { writtenIn } from './reading.ts'
import styles from './Table.module.css'
import { useHand } from './use-hand.ts'

/** In grey, how a table could look: one press makes rows of it, in the workshop's language; another begins with an empty one. */
export function ExampleRows({
  table: { columns, examples = [] },
  birth,
  onBlank,
}: {
  readonly table: RowTable
  readonly birth: () => NewRow
  readonly onBlank: (() => void) | undefined
}) {
  const { content } = useWorkshop()
  const { language } = useWorkshopValue('meta')
  const mayWrite = useMayWrite()
  const translator = useTranslator()
  const { t } = translator
  const hand = useHand()
  const offerUndo = useUndoOffer()
  const today = dayOf(Date.now())
  const rows = examples.map((example) => exampleRow(example, columns, translator, today))
  const use = async () => {
    const words = isLanguage(language) ? await fetchPart(() => loadTranslator(language)) : translator
    const filled = examples.map((example) => exampleRow(example, columns, words, today))
    addRows(
      content,
      filled.map((row) => ({ ...birth(), ...row })),
      jitter,
    )
    offerUndo(t('table.examplesUsed'))
  }
  return (
    <section className={styles.examples} aria-label={t('table.examples')}>
      <p>{t('table.examples.what')}</p>
      <ul>
        {rows.map((row, index) => (
          <li key={String(index)}>
            {columns
              .map((column) => writtenIn({ id: '', ...row }, column, hand))
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <div className={styles.foot}>
          <Button size="small" onClick={() => void use()}>
            {t('table.examples.use')}
          </Button>
          <Button size="small" kind="bare" onClick={onBlank}>
            {t('table.examples.blank')}
          </Button>
        </div>
      )}
    </section>
  )
}
