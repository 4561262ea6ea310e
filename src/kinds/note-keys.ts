import type { RefObject } from 'react'
import { useWorkshop } from '../hooks/workshop-context.tsx'
import { useHotkeys } from '../ui/keyboard.ts'
import type { NoteId } from '../workshop/ids.ts'
import { useNoteWork } from './note-work.tsx'

/** The note of the list at which the focus is. */
const noteInFocus = (): NoteId[] => {
  const row = document.activeElement?.closest<HTMLElement>('[data-note]:not([data-private])')
  return row ? [row.dataset['note'] as NoteId] : []
}

/** The keys of every board of notes, in whichever view; the canvas and the list add their own. */
export function useNoteBoardKeys<View extends string>(
  view: View | 'canvas' | 'list',
  setView: (view: 'canvas' | 'list') => void,
  composer: RefObject<HTMLTextAreaElement | null>,
): void {
  const { journal } = useWorkshop()
  const work = useNoteWork()
  useHotkeys({
    l: () => setView(view === 'list' ? 'canvas' : 'list'),
    g: () => work.group([...work.chosen]),
    m: () => work.startMoving(work.chosen.size > 0 ? [...work.chosen] : noteInFocus()),
    Delete: () => work.takeAway([...work.chosen]),
    'mod+z': () => void journal.undo(),
    'mod+shift+z': () => void journal.redo(),
    ...(view === 'list' && { n: () => composer.current?.focus() }),
  })
}
