import { useTranslator } from '../../i18n/react.tsx'
import { SheetField } from '../../kinds/sheet/SheetField.tsx'
import { SheetPages } from '../../kinds/sheet/SheetPages.tsx'
import { useTakeBack } from '../../kinds/take-back.ts'
import { UndoButtons } from '../../kinds/UndoButtons.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { foundations } from './board.ts'
import { ItemList } from './ItemList.tsx'
import styles from './Foundations.module.css'

/** One page with a margin: purpose, mission, vision, values, pillars. Everyone may type in one field at once. */
export function FoundationsBoard() {
  const { undo, redo } = useTakeBack()
  const { t } = useTranslator()
  useHotkeys({ 'mod+z': () => undo(), 'mod+shift+z': redo })
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
