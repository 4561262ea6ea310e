import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { sayColumn, type Survey } from '../../workshop/content/surveys.ts'
import styles from './Import.module.css'
import { KindChoice } from './KindChoice.tsx'
import { headingOf } from './words.ts'

/** What each column of a survey is taken for: for everybody, at once. What was left out never came in. */
export function ColumnsDialog({
  survey,
  onClose,
}: {
  readonly survey: Survey
  readonly onClose: () => void
}) {
  const { content } = useWorkshop()
  const translator = useTranslator()
  const { t } = translator
  return (
    <Dialog title={t('mapping.columns')} closeLabel={t('common.close')} onClose={onClose} width="wide">
      <p>{t('mapping.columns.what')}</p>
      <ul className={styles.columns}>
        {survey.columns.map((column, at) => {
          const heading = headingOf(column, at, translator)
          const isOut = column.type.kind === 'personal'
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a column is its place
            <li key={at} data-out={isOut || undefined}>
              <div>
                <span className="voice">{heading}</span>
                {isOut && <small>{t('mapping.columns.out')}</small>}
              </div>
              {!isOut && (
                <KindChoice
                  label={t('mapping.column.holds', { heading })}
                  type={column.type}
                  onChange={(type) => sayColumn(content, survey.id, at, type)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
