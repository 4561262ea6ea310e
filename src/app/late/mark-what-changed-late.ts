import type { WorkshopSession } from '../../sync/session.ts'
import { readCarried } from '../../workshop/content/carried.ts'
import { itemShowing, markChangedLate, type ItemPath } from '../../workshop/content/late.ts'
import { readTrends } from '../../workshop/content/trends.ts'
import type { NoteId } from '../../workshop/ids.ts'
import { closedAt } from '../../workshop/stage/closed.ts'
import { isNoteLocked, isZoneLocked, type Lockable } from '../../workshop/stage/locks.ts'
import { boardsOfItem } from './boards-of-item.ts'

type Here = Pick<WorkshopSession, 'content' | 'stage' | 'notes' | 'apart' | 'relayNow'>

/** Closed is an item when it can be written on no board: a text that two sheets share, on both. */
function isClosed({ content, notes }: Here, closed: ReadonlySet<Lockable>, item: ItemPath): boolean {
  const [noun, id] = item.split('/')
  if (noun === 'notes') {
    const note = notes.get(id as NoteId)
    return note !== undefined && isNoteLocked(closed, note)
  }
  if (noun === 'trends' || noun === 'carried') {
    const place =
      noun === 'trends'
        ? readTrends(content, notes.all()).find((trend) => trend.id === id)?.place
        : readCarried(content).find(({ trend }) => trend === id)?.place
    return place !== undefined && isZoneLocked(closed, place[0])
  }
  const boards = boardsOfItem(content, item)
  return boards.length > 0 && boards.every((board) => closed.has(board))
}

/**
 * Marks of what was changed on this device while it was away what is closed now. It is asked once the device has heard what
 * was decided meanwhile.
 */
export function markWhatChangedLate(here: Here, brought: readonly ItemPath[]): void {
  const { content, stage, apart, relayNow } = here
  const closed = closedAt(stage, relayNow())
  const items = new Set(brought.map((item) => itemShowing(content, item)))
  const late = [...items].filter((item) => isClosed(here, closed, item))
  if (late.length === 0) return
  markChangedLate(content, late, (item) =>
    item.startsWith('notes/') ? apart(item.slice('notes/'.length) as NoteId) : undefined,
  )
}
