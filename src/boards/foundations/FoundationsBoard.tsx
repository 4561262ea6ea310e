import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { SheetField } from '../../kinds/sheet/SheetField.tsx'
import { SheetPages } from '../../kinds/sheet/SheetPages.tsx'
import { UndoButtons } from '../../kinds/UndoButtons.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { foundations } from './board.ts'
import { ItemList } from './ItemList.tsx'
import styles from './Foundations.module.css'

/** One page with a margin: purpose, mission, vision, values, pillars. Everyone may type in one field at once. */
export function FoundationsBoard() {
  const { journal } = useWorkshop()
  const { t } = useTranslator()
  useHotkeys({ 'mod+z': () => void journal.undo(), 'mod+shift+z': () => void journal.redo() })
  return (
    <div className={styles.board}>
      <div className={styles.tools}>
        <UndoButtons />
      </div>
      <div className={styles.scroll}>
        <SheetPages
          pages={[
            ...foundations.fields.map((field) => ({
              id: field.field,
              title: t(field.title),
              body: <SheetField field={field} />,
            })),
            { id: 'principles', title: t('foundations.values'), body: <ItemList list="principles" /> },
            { id: 'pillars', title: t('foundations.pillars'), body: <ItemList list="pillars" /> },
          ]}
        />
      </div>
    </div>
  )
}
