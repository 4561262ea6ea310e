import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { SheetField } from '../../kinds/sheet/SheetField.tsx'
import sheet from '../../kinds/sheet/Sheet.module.css'
import { useHotkeys } from '../../ui/keyboard.ts'
import { foundations } from './board.ts'
import { ItemList } from './ItemList.tsx'
import styles from './Foundations.module.css'

/** One page with a margin: purpose, mission, vision, values, pillars. Everyone may type in one field at once. */
export function FoundationsBoard() {
  const { journal } = useWorkshop()
  useHotkeys({ 'mod+z': () => void journal.undo(), 'mod+shift+z': () => void journal.redo() })
  return (
    <div className={styles.scroll}>
      <div className={sheet.page}>
        {foundations.fields.map((field) => (
          <SheetField key={field.field} field={field} />
        ))}
        <ItemList list="principles" />
        <ItemList list="pillars" />
      </div>
    </div>
  )
}
