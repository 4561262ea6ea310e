import { useBoardValue } from '../../hooks/board-values.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { setSheetValue } from '../../workshop/content/sheet-values.ts'
import { LateMark } from '../LateMark.tsx'
import { chosenIn, type ChoiceField } from './choice-field.ts'
import styles from './SheetChoice.module.css'
import { SheetPart } from './SheetPart.tsx'

/** A choice of a sheet: all of it in sight, with what each means; pressed again, the chosen one is let go. */
export function SheetChoice({ field }: { readonly field: ChoiceField }) {
  const { content } = useWorkshop()
  const mayWrite = useMayWrite()
  const chosen = chosenIn(useBoardValue('values'), field)
  const { t } = useTranslator()
  return (
    <SheetPart
      title={t(field.title)}
      help={t(field.help)}
      question={t(field.question)}
      margin={<LateMark of={`values/${field.value}`} />}
    >
      <ul className={styles.choices}>
        {field.choices.map((choice) => (
          <li key={choice.value}>
            <button
              type="button"
              aria-pressed={choice === chosen}
              disabled={!mayWrite}
              onClick={() => setSheetValue(content, field.value, choice === chosen ? null : choice.value)}
            >
              <b>{t(choice.label)}</b>
              <span>{t(choice.about)}</span>
            </button>
          </li>
        ))}
      </ul>
    </SheetPart>
  )
}
