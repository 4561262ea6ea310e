import { useNote } from '../hooks/notes.ts'
import { PaperNote } from '../ui/papers.tsx'
import { EvidenceLine } from './EvidenceLine.tsx'
import type { NoteId } from '../workshop/ids.ts'
import { useZoneOf } from './zones.tsx'

/** A note as paper, cited: its words, never who wrote it. */
export function NoteQuote({ id }: { id: NoteId }) {
  const note = useNote(id)
  const zoneOf = useZoneOf()
  if (!note || note.gone) return null
  return (
    <li>
      <PaperNote paper={zoneOf(note.born)?.paper ?? 0}>
        {note.text}
        <EvidenceLine note={id} />
      </PaperNote>
    </li>
  )
}
