import type * as Y from 'yjs'
import { readNote, type Note } from './content/notes.ts'
import type { Content } from './content/content.ts'
import type { NoteId } from './ids.ts'
import { changedRoots } from './root-names.ts'

export type Unsubscribe = () => void

/**
 * Live reads of notes: one listener on the document for all of them, fanned out by id. `get` returns the same object
 * until that note changes, so that a component renders again only then.
 */
export interface NoteIndex {
  get(id: NoteId): Note | undefined
  /** Every note that was not taken away. The same array until any note changes. */
  all(): readonly Note[]
  subscribe(id: NoteId, onChange: () => void): Unsubscribe
  /** Told once a transaction, with the ids that changed. */
  subscribeAll(onChange: (changed: ReadonlySet<NoteId>) => void): Unsubscribe
  close(): void
}

type ChangedType = Parameters<Y.Transaction['changed']['get']>[0]
const textPattern = /^notes\/([^/]+)\/text$/

export function openNoteIndex(content: Content): NoteIndex {
  const notes = new Map<NoteId, Note | undefined>()
  const listeners = new Map<NoteId, Set<() => void>>()
  const wholeListeners = new Set<(changed: ReadonlySet<NoteId>) => void>()
  let everything: readonly Note[] | undefined

  for (const key of content.notes.keys())
    if (!key.includes('/')) notes.set(key as NoteId, readNote(content, key))

  const onTransaction = (transaction: Y.Transaction) => {
    const changed = new Set<NoteId>()
    for (const [root] of changedRoots(transaction)) {
      const text = textPattern.exec(root)
      if (text) changed.add(text[1] as NoteId)
    }
    const keys = transaction.changed.get(content.notes as unknown as ChangedType)
    for (const key of keys ?? []) if (key !== null) changed.add(key.split('/')[0] as NoteId)
    if (changed.size === 0) return
    everything = undefined
    for (const id of changed) notes.set(id, readNote(content, id))
    for (const id of changed) listeners.get(id)?.forEach((listener) => listener())
    wholeListeners.forEach((listener) => listener(changed))
  }
  content.y.on('afterTransaction', onTransaction)

  return {
    get: (id) => notes.get(id),
    all() {
      everything ??= [...notes.values()].filter((note) => note !== undefined && !note.gone) as Note[]
      return everything
    },
    subscribe(id, onChange) {
      const own = listeners.get(id) ?? new Set()
      listeners.set(id, own.add(onChange))
      return () => {
        own.delete(onChange)
        if (own.size === 0 && listeners.get(id) === own) listeners.delete(id)
      }
    },
    subscribeAll(onChange) {
      wholeListeners.add(onChange)
      return () => wholeListeners.delete(onChange)
    },
    close() {
      content.y.off('afterTransaction', onTransaction)
      listeners.clear()
      wholeListeners.clear()
    },
  }
}
