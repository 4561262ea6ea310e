import { useSyncExternalStore, type ReactNode } from 'react'
import { useMayWrite } from '../hooks/may-write.tsx'
import { useWorkshop } from '../hooks/workshop-context.tsx'
import { useTranslator } from '../i18n/react.tsx'
import { IconButton } from '../ui/Button.tsx'
import { SegmentedControl, type Segment } from '../ui/SegmentedControl.tsx'
import styles from './BoardToolbar.module.css'

export interface BoardToolbarProps<View extends string> {
  readonly views: readonly Segment<View>[]
  readonly view: View
  readonly onView: (view: View) => void
  readonly children?: ReactNode
  readonly end?: ReactNode
}

/** The row of tools above a board: its views, what one can do here, and undo of one's own. */
export function BoardToolbar<View extends string>({
  views,
  view,
  onView,
  children,
  end,
}: BoardToolbarProps<View>) {
  const { t } = useTranslator()
  const { journal } = useWorkshop()
  const mayWrite = useMayWrite()
  const canUndo = useSyncExternalStore(journal.subscribe, () => journal.canUndo)
  const canRedo = useSyncExternalStore(journal.subscribe, () => journal.canRedo)
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('notes.view')}>
      <SegmentedControl label={t('notes.view')} segments={views} value={view} onChange={onView} />
      {children}
      {mayWrite && (
        <span className={styles.undo}>
          <IconButton
            icon="undo"
            label={t('common.undo')}
            disabled={!canUndo}
            onClick={() => void journal.undo()}
          />
          <IconButton
            icon="redo"
            label={t('common.redo')}
            disabled={!canRedo}
            onClick={() => void journal.redo()}
          />
        </span>
      )}
      {end && <div className={styles.end}>{end}</div>}
    </div>
  )
}
