import { useEffect, type RefObject } from 'react'
import { useNote } from '../../hooks/notes.ts'
import { useTextField } from '../../hooks/text-field.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { Banner } from '../../ui/notices.tsx'
import { noteText, putNoteBack } from '../../workshop/content/notes.ts'
import { NOTE_LETTERS } from '../../workshop/content/texts.ts'
import type { NoteId } from '../../workshop/ids.ts'
import { useNoteWork } from '../note-work.tsx'

/**
 * The open text of a note, shared letter by letter. Enter or leaving it is done, Escape too: text is always kept. What is
 * pasted beyond a note's size goes to `onTooLong`; a note taken away meanwhile keeps its editor open.
 */
export function NoteEditor({ id, onTooLong }: { id: NoteId; onTooLong: (text: string) => void }) {
  const { content, addNotes } = useWorkshop()
  const note = useNote(id)
  const work = useNoteWork()
  const field = useTextField(noteText(id))
  const { t } = useTranslator()
  const { ref } = field

  useEffect(() => {
    const area = ref.current
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [ref])

  return (
    <div>
      <GrowingText
        ref={ref as RefObject<HTMLTextAreaElement | null>}
        look="note"
        aria-label={t('notes.editing')}
        value={field.value}
        enterKeyHint="done"
        onChange={field.onChange}
        onFocus={field.onFocus}
        onBlur={() => {
          field.onBlur()
          if (!note?.gone) work.edit(null)
        }}
        onSelect={field.onSelect}
        onCompositionStart={field.onCompositionStart}
        onCompositionEnd={field.onCompositionEnd}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (field.value.length + text.length <= NOTE_LETTERS) return
          event.preventDefault()
          onTooLong(text)
        }}
        onKeyDown={(event) => {
          field.onKeyDown(event)
          const isDone = event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)
          if (!isDone || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          event.currentTarget.blur()
          if (note?.gone) work.edit(null)
        }}
      />
      {note?.gone && (
        <Banner
          icon="warning"
          tone="wait"
          actions={
            <>
              <Button size="small" onClick={() => putNoteBack(content, id)}>
                {t('notes.putBack')}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  addNotes([{ zone: note.place[0], text: field.value }], true)
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
