import { useEffect } from 'react'
import { useAskMayEdit, useNote } from '../../hooks/notes.ts'
import { useUnsignedEdit } from '../../hooks/unsigned-edit.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Banner } from '../../ui/notices.tsx'
import { putNoteBack } from '../../workshop/content/note-changes.ts'
import { noteText } from '../../workshop/content/notes.ts'
import { readText } from '../../workshop/content/texts.ts'
import type { NoteId } from '../../workshop/ids.ts'
import { editedText } from '../../workshop/unsigned-edits.ts'
import { SharedText } from '../SharedText.tsx'
import { useNoteWork } from '../note-work.tsx'
import { useLeavesNoEmptyNote } from './empty-note.ts'
import { useOverflow } from './overflow.ts'

export interface NoteEditorProps {
  readonly id: NoteId
  /** Left by a key: the focus should not be lost. */
  readonly onDone?: () => void
}

/**
 * The open text of a note, shared letter by letter. Enter or leaving it is done, Escape too: text is always kept. What goes
 * beyond a note's size waits in the composer; a note taken away meanwhile keeps its editor open.
 */
export function NoteEditor({ id, onDone }: NoteEditorProps) {
  const { content, drafts, addNotes, apart: clientIdFor } = useWorkshop()
  const { apart, isReady } = useUnsignedEdit(id)
  const note = useNote(id)
  const work = useNoteWork()
  const { t } = useTranslator()
  const mayEdit = useAskMayEdit()
  const isClosed = note !== undefined && !mayEdit(note)
  const bounds = useOverflow('note', note?.place[0], note !== undefined && note.by === undefined)
  useLeavesNoEmptyNote(id)
  const { edit } = work
  useEffect(() => {
    if (isClosed) edit(null)
  }, [isClosed, edit])
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
        bounds={bounds}
        isClosed={isClosed}
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
