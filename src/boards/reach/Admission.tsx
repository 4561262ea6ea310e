import { useBoardValue } from '../../hooks/board-values.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { SheetPart } from '../../kinds/sheet/SheetPart.tsx'
import { setSheetValue } from '../../workshop/content/sheet-values.ts'
import { admissions } from './board.ts'
import styles from './Reach.module.css'

/** Who may join: organisations only, or also people and companies. What each must meet is the text that follows. */
export function Admission() {
  const { content } = useWorkshop()
  const mayWrite = useMayWrite()
  const values = useBoardValue('values')
  const { t, list } = useTranslator()
  const admitted = admissions.filter((who) => values[`reach/admits-${who}`] === true)
  return (
    <SheetPart
      title={t('reach.admission')}
      help={t('reach.admission.help')}
      question={t('reach.admission.question')}
    >
      {mayWrite ? (
        <div className={styles.choices}>
          {admissions.map((who) => (
            <label key={who} data-on={admitted.includes(who) || undefined}>
              <input
                type="checkbox"
                checked={admitted.includes(who)}
                onChange={(event) => setSheetValue(content, `reach/admits-${who}`, event.target.checked)}
              />
              {t(`reach.admits.${who}`)}
            </label>
          ))}
        </div>
      ) : (
        <p className="voice">{list(admitted.map((who) => t(`reach.admits.${who}`)))}</p>
      )}
    </SheetPart>
  )
}
