import { useEffect, useRef } from 'react'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { takeNotesAway } from '../../workshop/content/note-changes.ts'
import { noteText } from '../../workshop/content/notes.ts'
import type { NoteId } from '../../workshop/ids.ts'

/** A note of one's own that is left with nothing in it goes, as an act that undo takes back; unless another is in it. */
export function useLeavesNoEmptyNote(id: NoteId): void {
  const { content, notes, mine, presence, apart } = useWorkshop()
  const isOpen = useRef(false)
  useEffect(() => {
    isOpen.current = true
    const leave = () => {
      const note = notes.get(id)
      if (isOpen.current || !note || note.gone || note.text.trim() !== '' || !mine.get().has(id)) return
      if (presence.others.get().some(({ field }) => field?.name === noteText(id))) return
      takeNotesAway(content, [id], apart)
    }
    return () => {
      isOpen.current = false
      // After what closing the field still writes, and not when it is at once open again.
      queueMicrotask(leave)
    }
  }, [id, content, notes, mine, presence, apart])
}
