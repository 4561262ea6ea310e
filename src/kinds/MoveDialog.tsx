import { useMayWriteIn } from '../hooks/may-write.tsx'
import { useTranslator } from '../i18n/react.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { NoteBoard } from './declaration.ts'
import styles from './MoveDialog.module.css'
import { useNoteWork } from './note-work.tsx'
import { parkingZone } from './parking-lot.ts'

/** Where the chosen notes go: key M, for one or many. */
export function MoveDialog({ board }: { board: NoteBoard }) {
  const work = useNoteWork()
  const mayWriteIn = useMayWriteIn()
  const { t } = useTranslator()
  if (work.moving.length === 0) return null
  const zones = [...board.zones, parkingZone].filter(({ id }) => mayWriteIn(id))
  return (
    <Dialog title={t('notes.moveTo')} closeLabel={t('common.close')} onClose={() => work.startMoving([])}>
      <ul className={styles.zones}>
        {zones.map(({ id, title }) => (
          <li key={id}>
            <Button
              wide
              icon="right"
              onClick={() => {
                work.moveTo(id, work.moving)
                work.startMoving([])
              }}
            >
              {t(title)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
