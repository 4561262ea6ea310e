import type { Content } from '../workshop/content/content.ts'
import type { Drafts } from '../workshop/drafts.ts'
import { draftsDue, encodePublications, publish } from '../workshop/publications.ts'
import type { NoteId, ZoneId } from '../workshop/ids.ts'
import { closedAt } from '../workshop/stage/closed.ts'
import { isZoneLocked } from '../workshop/stage/locks.ts'
import type { Stage } from '../workshop/stage/stage.ts'
import { endUnsignedEdit, unfinishedEdits } from '../workshop/unsigned-edits.ts'
import type { LocalStore } from './local-store.ts'
import { randomClientId, shuffle } from './random.ts'

export interface PrivateWritingOptions {
  readonly content: Content
  readonly stage: Stage
  readonly drafts: Drafts
  readonly store: LocalStore
  /** While the workshop is closed to this person, what was revealed waits here. */
  readonly mayWrite: () => boolean
  /** Who takes part and was away when it was shown: what goes to a closed place then is late. */
  readonly wasAway: () => boolean
  readonly relayNow: () => number
  readonly onPublished: (ids: readonly NoteId[]) => void
}

/**
 * Publishes what has been revealed, all of it at once and shuffled; called whenever that may have changed. The bytes of
 * each publication are chosen once among all tabs and kept, so that a crash between any two steps, or a second tab,
 * publishes the same and not twice.
 */
export function openPrivateWriting(options: PrivateWritingOptions): () => Promise<void> {
  const { content, stage, drafts, store, mayWrite, wasAway, relayNow, onPublished } = options

  /** What went out from this page needs no second look, whatever becomes of it. */
  const out = new Set<NoteId>()
  const publishDue = async () => {
    const due = shuffle(draftsDue(drafts, stage, content).filter(({ id }) => !out.has(id)))
    if (due.length === 0) return
    const closed = wasAway() ? closedAt(stage, relayNow()) : new Set<string>()
    const isLate = (zone: ZoneId) => isZoneLocked(closed, zone)
    const encoded = [...encodePublications(due, stage, content, randomClientId, isLate)]
    const standing = await Promise.all(
      encoded.map(async ([id, bytes]) => {
        const kept = await store.keepFirst(`publication/${id}`, bytes).catch(() => bytes)
        return [id, kept] as const
      }),
    )
    const ids = publish(content, drafts, new Map(standing), randomClientId)
    ids.forEach((id) => out.add(id))
    if (ids.length > 0) onPublished(ids)
  }

  let hasEnded = false
  const endEdits = () => {
    if (hasEnded) return
    hasEnded = true
    for (const id of unfinishedEdits(drafts)) endUnsignedEdit(content, drafts, id, randomClientId())
  }

  let isPublishing = false
  let again = false
  return async () => {
    again = true
    if (isPublishing) return
    isPublishing = true
    try {
      while (again && mayWrite()) {
        again = false
        endEdits()
        await publishDue()
      }
    } finally {
      isPublishing = false
    }
  }
}
