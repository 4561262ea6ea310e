import { useSyncExternalStore } from 'react'
import { useMayWrite } from '../hooks/may-write.tsx'
import { useWorkshop } from '../hooks/workshop-context.tsx'
import { useTranslator } from '../i18n/react.tsx'
import { IconButton } from '../ui/Button.tsx'
import { useHotkeys } from '../ui/keyboard.ts'
import { useTakeBack } from './take-back.ts'
import styles from './BoardToolbar.module.css'

/** Undo and redo of one's own acts, by their keys too; no buttons for who may not write here. */
export function UndoButtons() {
  const { t } = useTranslator()
  const { journal } = useWorkshop()
  const { undo, redo } = useTakeBack()
  const mayWrite = useMayWrite()
  useHotkeys({ 'mod+z': () => undo(), 'mod+shift+z': redo })
  const canUndo = useSyncExternalStore(journal.subscribe, () => journal.canUndo)
  const canRedo = useSyncExternalStore(journal.subscribe, () => journal.canRedo)
  if (!mayWrite) return null
  return (
    <span className={styles.undo}>
      <IconButton icon="undo" label={t('common.undo')} disabled={!canUndo} onClick={() => undo()} />
      <IconButton icon="redo" label={t('common.redo')} disabled={!canRedo} onClick={redo} />
    </span>
  )
}
