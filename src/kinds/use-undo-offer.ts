import { useCallback } from 'react'
import { useWorkshop } from '../hooks/workshop-context.tsx'
import { useTranslator } from '../i18n/react.tsx'
import { useAnnouncements } from '../ui/announcements.tsx'
import { useTakeBack } from './take-back.ts'

/** Says what was just done and offers for a while to undo it: that very act, whatever was done after it. */
export function useUndoOffer(): (text: string) => void {
  const { journal } = useWorkshop()
  const { undo } = useTakeBack()
  const { tell } = useAnnouncements()
  const { t } = useTranslator()
  return useCallback(
    (text) => {
      const act = journal.latest
      tell({ text, action: { label: t('common.undo'), onChoose: () => undo(act) } })
    },
    [journal, tell, t, undo],
  )
}
