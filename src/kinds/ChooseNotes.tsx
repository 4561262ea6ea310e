import { useTranslator } from '../i18n/react.tsx'
import { Button } from '../ui/Button.tsx'
import { useNoteWork } from './note-work.tsx'

/** Above a list of notes: begins to choose several, or ends it. */
export function ChooseNotes() {
  const { t } = useTranslator()
  const work = useNoteWork()
  if (!work.mayWrite) return null
  return (
    <Button
      size="small"
      icon="check"
      aria-pressed={work.isChoosing}
      onClick={() => work.setChoosing(!work.isChoosing)}
    >
      {t('notes.select')}
    </Button>
  )
}
