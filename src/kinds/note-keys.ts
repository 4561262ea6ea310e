import type { RefObject } from 'react'
import { useHotkeys } from '../ui/keyboard.ts'
import type { ItemRef } from '../plan/tree.ts'
import type { CrossId, NoteId, TrendId } from '../workshop/ids.ts'
import { useNoteWork } from './note-work.tsx'
import { useOpenThread } from './thread.ts'

/** The note of the list at which the focus is. */
const noteInFocus = (): NoteId[] => {
  const row = document.activeElement?.closest<HTMLElement>('[data-note]:not([data-private])')
  return row ? [row.dataset['note'] as NoteId] : []
}

/** What has the focus in a list: a note, a trend, one carried from elsewhere, a strategy. */
function threadInFocus(): ItemRef | undefined {
  const row = document.activeElement?.closest<HTMLElement>(
    '[data-note], [data-trend], [data-carried], [data-cross]',
  )
  if (!row || row.dataset['private'] !== undefined) return undefined
  const { note, trend, carried, cross } = row.dataset
  if (note) return `n:${note as NoteId}`
  if (cross) return `x:${cross as CrossId}`
  return carried ? `e:${carried as TrendId}` : trend ? `t:${trend as TrendId}` : undefined
}

/** The keys of every board of notes, in whichever view; the canvas and the list add their own. */
export function useNoteBoardKeys<View extends string>(
  view: View | 'canvas' | 'list',
  setView: (view: 'canvas' | 'list') => void,
  composer: RefObject<HTMLTextAreaElement | null>,
): void {
  const work = useNoteWork()
  const openThread = useOpenThread()
  const openThreadInFocus = () => {
    const ref = threadInFocus()
    if (ref) openThread(ref)
  }
  useHotkeys({
    l: () => setView(view === 'list' ? 'canvas' : 'list'),
    g: () => work.group([...work.chosen]),
    m: () => work.startMoving(work.chosen.size > 0 ? [...work.chosen] : noteInFocus()),
    Delete: () => work.takeAway([...work.chosen]),
    ...(view !== 'canvas' && { t: openThreadInFocus }), // the canvas has its own
    ...(view === 'list' && { n: () => composer.current?.focus() }),
  })
}
