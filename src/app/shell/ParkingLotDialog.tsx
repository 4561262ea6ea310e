import { useTranslator } from '../../i18n/react.tsx'
import { NoteList } from '../../kinds/note-list/NoteList.tsx'
import { NoteWorkProvider } from '../../kinds/note-work.tsx'
import { parkingLot } from '../../kinds/parking-lot.ts'
import { Dialog } from '../../ui/Dialog.tsx'

/** The parking lot: a list of notes like any other, from wherever one is. */
export function ParkingLotDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslator()
  return (
    <Dialog title={t('notes.parking')} closeLabel={t('common.close')} onClose={onClose}>
      <NoteWorkProvider>
        <NoteList board={parkingLot} />
      </NoteWorkProvider>
    </Dialog>
  )
}
