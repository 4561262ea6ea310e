import type * as Y from 'yjs'
import type { Live } from '../workshop/live.ts'
import type { Connection } from './connection.ts'
import type { KeptWorkshop } from './device-registry.ts'

export interface KeptRowOptions {
  /** The documents whose changes are the workshop's changes, as they are once loaded. */
  readonly docs: readonly Y.Doc[]
  readonly connection: Live<Connection>
  /** The relay has all of it, now. */
  readonly isSettled: () => boolean
  readonly read: () => Pick<KeptWorkshop, 'title' | 'lineage' | 'people'>
  /** Changes the row in the registry. */
  readonly change: (change: (kept: KeptWorkshop) => KeptWorkshop) => Promise<unknown>
  readonly now: () => number
}

const SOON_MS = 500

/** Home's row of an open workshop: kept as it changes, so that Home is true while no workshop is open. */
export function openKeptRow({ docs, connection, isSettled, read, change, now }: KeptRowOptions): {
  close(): Promise<void>
} {
  let timer: ReturnType<typeof setTimeout> | undefined
  let changedAt: number | undefined
  // Noted when it is so: by the time the row is kept the line may be gone, and what was saved still is.
  let isSaved = false
  const keep = async () => {
    isSaved ||= isSettled()
    const facts = read()
    await change((kept) => ({
      ...kept,
      ...facts,
      title: facts.title || kept.title,
      waiting: connection.get().waiting,
      ...(isSaved && { isSaved }),
      ...(changedAt !== undefined && { changedAt: Math.max(changedAt, kept.changedAt) }),
    })).catch(() => undefined) // the storage state says it
  }
  const keepSoon = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      void keep()
    }, SOON_MS)
  }
  const onUpdate = () => {
    changedAt = now()
    keepSoon()
  }
  const onConnection = () => {
    isSaved ||= isSettled()
    keepSoon()
  }
  docs.forEach((doc) => doc.on('update', onUpdate))
  const stop = connection.subscribe(onConnection)
  onConnection()
  return {
    async close() {
      clearTimeout(timer)
      docs.forEach((doc) => doc.off('update', onUpdate))
      stop()
      await keep()
    },
  }
}
