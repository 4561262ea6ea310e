import type { Content } from '../workshop/content/content.ts'
import type { ApartId } from '../workshop/content/apart.ts'
import type { NoteId, PersonId } from '../workshop/ids.ts'
import type { Journal } from '../workshop/undo.ts'
import type { LocalStore } from './local-store.ts'

export interface LateJournal extends Journal {
  /** Resolves when acts are recorded: on a first visit that is a moment after one can write. */
  readonly ready: Promise<void>
}

/**
 * The undo journal, whose part is fetched beside the first screen. What is done before it has come, in the first moment of
 * a first visit, stands and has no undo.
 */
export function openLateJournal(
  content: Content,
  store: Pick<LocalStore, 'get' | 'set'>,
  person: PersonId,
  apart: ApartId<NoteId>,
  load = () => import('./late-parts.ts'),
): LateJournal & { settled(): Promise<void> } {
  const listeners = new Set<() => void>()
  let journal: (Journal & { settled(): Promise<void> }) | undefined
  let isClosed = false
  const fetch = async (): Promise<void> => {
    const part = await load().catch(() => undefined)
    if (isClosed) return
    if (!part) {
      await new Promise((again) => addEventListener('online', again, { once: true }))
      return fetch()
    }
    journal = await part.openKeptJournal(content, store, person, apart)
    journal.subscribe(() => listeners.forEach((listener) => listener()))
    listeners.forEach((listener) => listener())
    if (isClosed) journal.close()
  }
  const ready = fetch()
  return {
    ready,
    undo: (only) => journal?.undo(only) ?? false,
    redo: () => journal?.redo() ?? false,
    get canUndo() {
      return journal?.canUndo ?? false
    },
    get canRedo() {
      return journal?.canRedo ?? false
    },
    get latest() {
      return journal?.latest
    },
    get acts() {
      return journal?.acts ?? { done: [], undone: [] }
    },
    recordText(...edit) {
      if (journal) journal.recordText(...edit)
      else void ready.then(() => journal?.recordText(...edit))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      isClosed = true
      journal?.close()
    },
    settled: async () => journal?.settled(),
  }
}
