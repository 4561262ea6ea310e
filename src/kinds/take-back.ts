import { useMemo } from 'react'
import { useWorkshop } from '../hooks/workshop-context.tsx'
import { useTranslator } from '../i18n/react.tsx'
import { useAnnouncements } from '../ui/announcements.tsx'
import type { Act } from '../workshop/undo.ts'

/** Undo and redo of one's own acts. Where others have changed all of it since, that is said instead. */
export function useTakeBack(): { undo(only?: Act): void; redo(): void } {
  const { journal } = useWorkshop()
  const { tell } = useAnnouncements()
  const { t } = useTranslator()
  return useMemo(
    () => ({
      undo(only) {
        const isThere = only === undefined ? journal.canUndo : journal.acts.done.includes(only)
        if (isThere && !journal.undo(only)) tell({ text: t('common.changedSince') })
      },
      redo() {
        if (journal.canRedo && !journal.redo()) tell({ text: t('common.changedSince') })
      },
    }),
    [journal, tell, t],
  )
}
