import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { UndoButtons } from '../UndoButtons.tsx'
import styles from './Sheet.module.css'
import { SheetPages, type SheetPage } from './SheetPages.tsx'

/** A sheet as a board: its page, and undo of one's own above it. */
export function SheetBoardFrame({ pages }: { pages: readonly SheetPage[] }) {
  const { journal } = useWorkshop()
  useHotkeys({ 'mod+z': () => void journal.undo(), 'mod+shift+z': () => void journal.redo() })
  return (
    <div className={styles.board}>
      <div className={styles.tools}>
        <UndoButtons />
      </div>
      <div className={styles.scroll}>
        <SheetPages pages={pages} />
      </div>
    </div>
  )
}
