import { useBoardValue } from '../../hooks/board-values.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { People } from '../../kinds/register/People.tsx'
import { SharedText } from '../../kinds/SharedText.tsx'
import { WhoWrites } from '../../kinds/WhoWrites.tsx'
import { noonOf } from '../../method/dates.ts'
import { dateOf } from '../../workshop/content/cells.ts'
import { setSheetValue } from '../../workshop/content/sheet-values.ts'
import { sheetText } from '../../workshop/content/sheets.ts'
import { pointField, type CarePoint } from './board.ts'
import styles from './Care.module.css'

/** A point of the checklist: how it is done here, whether it is, who sees to it, and by when. */
export function Point({ point }: { point: CarePoint }) {
  const { content } = useWorkshop()
  const values = useBoardValue('values')
  const mayWrite = useMayWrite()
  const { t, date } = useTranslator()
  const title = t(`care.${point}`)
  const field = pointField(point)
  const isDone = values[`care/${point}-done`] === true
  const by = dateOf(values[`care/${point}-by`])
  return (
    <section className={styles.point} aria-label={title}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={isDone}
          disabled={!mayWrite}
          aria-label={t('care.done.of', { what: title })}
          onChange={(event) => setSheetValue(content, `care/${point}-done`, event.target.checked)}
        />
        <span>
          <b>{title}</b> {t(`care.${point}.help`)}
        </span>
      </label>
      <div className={styles.how}>
        <SharedText
          name={sheetText(field)}
          label={t('care.how.of', { what: title })}
          placeholder={t('care.how')}
        />
        <WhoWrites name={sheetText(field)} />
      </div>
      <div className={styles.facts}>
        <span>{t('care.owner')}</span>
        <People of={field} as="responsible" label={t('care.owner.of', { what: title })} />
        {mayWrite ? (
          <label>
            {t('care.by')}{' '}
            <input
              type="date"
              aria-label={t('care.by.of', { what: title })}
              value={by ?? ''}
              onChange={(event) => setSheetValue(content, `care/${point}-by`, event.target.value || null)}
            />
          </label>
        ) : (
          by && <span>{date(noonOf(by))}</span>
        )}
      </div>
    </section>
  )
}
