import { useMayWorkOn, useMayWriteIn } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { moveCarried } from '../../workshop/content/carried.ts'
import { moveNotes } from '../../workshop/content/note-changes.ts'
import type { Place } from '../../workshop/content/places.ts'
import { moveTrend } from '../../workshop/content/trends.ts'
import type { NoteId } from '../../workshop/ids.ts'
import { placeOf, type BoardItem } from './layout.ts'

/** Whether one may move an item at all: not what is closed; what is private is one's own. */
export function useMayMove(): (item: BoardItem, to: Place) => boolean {
  const mayWorkOn = useMayWorkOn()
  const mayWriteIn = useMayWriteIn()
  return (item, to) => {
    if (item.kind === 'private') return true
    if (!mayWriteIn(to[0])) return false
    return item.kind === 'note' ? mayWorkOn(item.note) : mayWriteIn(placeOf(item)[0])
  }
}

/** Moves items to where they were put; notes that move together are one act. */
export function useMoveItems(): (moves: Iterable<readonly [BoardItem, Place]>) => void {
  const { content, drafts } = useWorkshop()
  const mayMove = useMayMove()
  return (moves) => {
    const notes = new Map<NoteId, Place>()
    for (const [item, to] of moves) {
      if (!mayMove(item, to)) continue
      if (item.kind === 'trend') moveTrend(content, item.trend.id, to)
      else if (item.kind === 'carried') moveCarried(content, item.trend.id, to)
      else if (item.kind === 'private') moveNotes(drafts, new Map([[item.note.id, to]]))
      else notes.set(item.note.id, to)
    }
    if (notes.size > 0) moveNotes(content, notes)
  }
}
