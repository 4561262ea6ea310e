import { useLayoutEffect, useState } from 'react'
import { noteText } from '../workshop/content/notes.ts'
import { openTextOf } from '../workshop/content/open-text.ts'
import type { NoteId } from '../workshop/ids.ts'
import { beginUnsignedEdit, endUnsignedEdit } from '../workshop/unsigned-edits.ts'
import { useWorkshop } from './workshop-context.tsx'

/**
 * While it is on the page, a note of one's own without a name is edited on the device; what was typed goes into it when
 * this leaves.
 * @returns `apart`: it is such a note; `isReady`: its words are there to be edited
 */
export function useUnsignedEdit(id: NoteId): { readonly apart: boolean; readonly isReady: boolean } {
  const { content, drafts, apart: clientIdFor, journal } = useWorkshop()
  const [apart] = useState(() => clientIdFor(id) !== undefined)
  const [isReady, setReady] = useState(!apart)
  useLayoutEffect(() => {
    if (!apart) return undefined
    beginUnsignedEdit(content, drafts, id)
    setReady(true)
    return () => {
      const clientId = clientIdFor(id)
      const edit = clientId !== undefined && endUnsignedEdit(content, drafts, id, clientId)
      if (edit) journal.recordText(noteText(id), openTextOf(edit.before, edit.after))
    }
  }, [apart, content, drafts, id, clientIdFor, journal])
  return { apart, isReady }
}
