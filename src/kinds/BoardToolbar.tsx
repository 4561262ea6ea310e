import type { ReactNode } from 'react'
import { useTranslator } from '../i18n/react.tsx'
import { SegmentedControl, type Segment } from '../ui/SegmentedControl.tsx'
import { UndoButtons } from './UndoButtons.tsx'
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
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('notes.view')}>
      <SegmentedControl label={t('notes.view')} segments={views} value={view} onChange={onView} />
      <UndoButtons />
      {children}
      {end && <div className={styles.end}>{end}</div>}
    </div>
  )
}
