import { useDraft } from '../../hooks/composer-draft.ts'
import { useNote } from '../../hooks/notes.ts'
import { useUnsignedEdit } from '../../hooks/unsigned-edit.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useAnnouncements } from '../../ui/announcements.tsx'
import { Button } from '../../ui/Button.tsx'
import { Banner } from '../../ui/notices.tsx'
import { noteText, putNoteBack } from '../../workshop/content/notes.ts'
import { NOTE_LETTERS, readText } from '../../workshop/content/texts.ts'
import type { NoteId } from '../../workshop/ids.ts'
import { editedText } from '../../workshop/unsigned-edits.ts'
import { SharedText } from '../SharedText.tsx'
import { useNoteWork } from '../note-work.tsx'

export interface NoteEditorProps {
  readonly id: NoteId
  /** Left by a key: the focus should not be lost. */
  readonly onDone?: () => void
}

/**
 * The open text of a note, shared letter by letter. Enter or leaving it is done, Escape too: text is always kept. What is
 * pasted beyond a note's size goes to the composer; a note taken away meanwhile keeps its editor open.
 */
export function NoteEditor({ id, onDone }: NoteEditorProps) {
  const { content, drafts, addNotes, apart: clientIdFor } = useWorkshop()
  const { apart, isReady } = useUnsignedEdit(id)
  const note = useNote(id)
  const work = useNoteWork()
  const draft = useDraft()
  const { tell } = useAnnouncements()
  const { t, number } = useTranslator()
  const [home, name] = apart ? [drafts, editedText(id)] : [content, noteText(id)]
  if (!isReady) return null

  return (
    <div>
      <SharedText
        name={name}
        home={home}
        label={t('notes.editing')}
        look="note"
        endsOnEnter
        takesFocus
        onDone={(by) => {
          if (by === 'key' || !note?.gone) work.edit(null)
          if (by === 'key') onDone?.()
        }}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (event.currentTarget.value.length + text.length <= NOTE_LETTERS) return
          event.preventDefault()
          if (note?.by === undefined) draft.setUnsigned(true)
          draft.take(text)
          tell({ text: t('notes.restInComposer', { limit: number(NOTE_LETTERS) }) })
        }}
      />
      {note?.gone && (
        <Banner
          icon="warning"
          tone="wait"
          actions={
            <>
              <Button size="small" onClick={() => putNoteBack(content, id, clientIdFor(id))}>
                {t('notes.putBack')}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  const text = readText(home, name)
                  addNotes([{ zone: note.place[0], text }], note.by !== undefined)
                  work.edit(null)
                }}
              >
                {t('notes.keepAsNew')}
              </Button>
            </>
          }
        >
          {t('notes.takenByOther')}
        </Banner>
      )}
    </div>
  )
}
