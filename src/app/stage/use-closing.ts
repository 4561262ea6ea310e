import { useConnection, useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { setClosedToWriting } from '../../sync/close-workshop.ts'
import { relayHttpUrl } from '../../sync/relay-url.ts'
import { useAnnouncements } from '../../ui/announcements.tsx'

/** Whether the workshop is closed to who takes part, by the relay's word, and how to close it or open it. */
export function useClosing(): { readonly isClosed: boolean; readonly setClosed: (closed: boolean) => void } {
  const { id, key } = useWorkshop()
  const { isClosed = false } = useConnection()
  const { tell } = useAnnouncements()
  const { t } = useTranslator()
  const setClosed = async (closed: boolean) => {
    if (!key) return
    const closing = await setClosedToWriting(relayHttpUrl(), id, key, closed)
    if (closing !== 'done') tell({ text: t(`lead.closing.${closing}`) })
  }
  return { isClosed, setClosed: (closed) => void setClosed(closed) }
}
