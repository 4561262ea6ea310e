import type { Content } from '../workshop/content/content.ts'
import { readNotes } from '../workshop/content/notes.ts'
import { encodePublication, publish, type Drafts } from '../workshop/drafts.ts'
import type { NoteId } from '../workshop/ids.ts'
import { isRevealed } from '../workshop/stage/now.ts'
import type { Stage } from '../workshop/stage/stage.ts'
import type { LocalStore } from './local-store.ts'
import { randomClientId } from './random.ts'

export interface PrivateWritingOptions {
  readonly content: Content
  readonly stage: Stage
  readonly drafts: Drafts
  readonly store: LocalStore
  /** While the workshop is closed to this person, what was revealed waits here. */
  readonly mayWrite: () => boolean
  readonly onPublished: (ids: readonly NoteId[]) => void
}

/**
 * Publishes what has been revealed; called whenever that may have changed. The bytes of each publication are chosen once
 * among all tabs and kept, so that a crash between any two steps, or a second tab, publishes the same and not twice.
 */
export function openPrivateWriting(options: PrivateWritingOptions): () => Promise<void> {
  const { content, stage, drafts, store, mayWrite, onPublished } = options
  let isPublishing = false
  return async () => {
    if (isPublishing || !mayWrite()) return
    isPublishing = true
    try {
      for (const draft of readNotes(drafts)) {
        if (!draft.act || !isRevealed(stage, draft.act)) continue
        const taken = readNotes(content).map((note) => note.place)
        const encoded = encodePublication(draft, taken, randomClientId())
        const standing = await store.keepFirst(`publication/${draft.id}`, encoded).catch(() => encoded)
        publish(content, drafts, draft.id, standing)
        onPublished([draft.id])
      }
    } finally {
      isPublishing = false
    }
  }
}
