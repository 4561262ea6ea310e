import type { PrivateWritingOptions } from './private-writing.ts'

/**
 * Publishes what has been revealed; called whenever that may have changed. The part that does it is fetched when there is
 * first anything private here: before that a phone needs none of it.
 */
export function openLatePrivateWriting(options: PrivateWritingOptions): () => Promise<void> {
  let publishing: (() => Promise<void>) | undefined
  return async () => {
    if (options.drafts.y.store.clients.size === 0) return
    if (!publishing) {
      const part = await import('./late-parts.ts').catch(() => undefined)
      if (!part) return // no network for it now: the line's return calls again
      publishing ??= part.openPrivateWriting(options)
    }
    await publishing()
  }
}
