// One document kept whole on this device. y-indexeddb loads and compacts it; it hides failed writes, so the writing is
// ours: kept means that the transaction is complete.
import { IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from 'y-indexeddb'
import * as Y from 'yjs'
import type { Live } from '../workshop/live.ts'
import { completed, inTime, openDatabase, OPENING_MS, requested } from './indexed-db.ts'
import { keepLastValue, keepLastWords, readLastWords, takeLastValue } from './last-words.ts'
import { liveState } from './live-state.ts'

/** `unavailable`: nothing can be kept here at all, as in some private windows: what is written lives in this page only. */
export type StorageState = 'kept' | 'keeping' | 'full' | 'failed' | 'unavailable'

export interface LocalStore {
  readonly state: Live<StorageState>
  /** Small values beside the document. */
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
  /** The same for plain data that must be there when the page is loaded again, also where it goes before this resolves. */
  setLasting(key: string, value: unknown): Promise<void>
  /** Keeps a value under a key that has none, and resolves with the one that stands: atomic among all tabs. */
  keepFirst<Value>(key: string, value: Value): Promise<Value>
  /** Writes what is not kept yet, and lets go. */
  close(): Promise<void>
}

const UPDATES = 'updates'
const CUSTOM = 'custom'
/** A failed write is tried again at each change, and after so long. */
const RETRY_MS = 5_000

/** The parts of y-indexeddb that its types do not show. */
type Persistence = IndexeddbPersistence & {
  _storeUpdate: (update: Uint8Array, origin: unknown) => void
}

const stateAfter = (error: unknown): StorageState =>
  error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed'

/**
 * What was kept, loaded into the document by y-indexeddb, with its own writing taken off; `undefined` when nothing can be
 * kept here. The library neither tells nor survives a database that does not open, so it is tried first.
 */
async function load(name: string, doc: Y.Doc): Promise<Persistence | undefined> {
  try {
    const tried = await openDatabase(name, 1, (db) => {
      db.createObjectStore(UPDATES, { autoIncrement: true })
      db.createObjectStore(CUSTOM)
    })
    tried.close()
    const persistence = new IndexeddbPersistence(name, doc) as Persistence
    doc.off('update', persistence._storeUpdate)
    await inTime(persistence.whenSynced, OPENING_MS)
    return persistence
  } catch {
    return undefined // said by the state «unavailable»
  }
}

/**
 * Resolves when what was kept is in the document, or when it is certain that nothing can be.
 * @param isRefused it is known that nothing can be kept: memory only
 */
export async function openLocalStore(name: string, doc: Y.Doc, isRefused = false): Promise<LocalStore> {
  const state = liveState<StorageState>('kept')
  const memory = new Map<string, unknown>()
  const persistence = isRefused ? undefined : await load(name, doc)
  const db = persistence?.db
  if (!db) state.set('unavailable')
  // The workshop is being taken off this device: an open connection would hold that up for ever.
  db?.addEventListener('versionchange', () => db.close())

  let waiting: Uint8Array[] = []
  /** Handed to the database, which has not said yet that it has them. */
  let inFlight: readonly Uint8Array[] = []
  let writing: Promise<void> | undefined
  /** Updates were lost to a failed write: the next one writes the whole document. */
  let needsWhole = false
  let retry: ReturnType<typeof setTimeout> | undefined
  let sinceCompaction = 0

  const writeWaiting = async () => {
    if (!db) return
    while (waiting.length > 0 || needsWhole) {
      const updates = needsWhole ? [Y.encodeStateAsUpdate(doc)] : waiting
      waiting = []
      inFlight = updates
      try {
        const transaction = db.transaction(UPDATES, 'readwrite')
        const done = completed(transaction)
        for (const update of updates) transaction.objectStore(UPDATES).add(update)
        await done
        needsWhole = false
        inFlight = []
        sinceCompaction += updates.length
        state.set(waiting.length > 0 ? 'keeping' : 'kept')
      } catch (error) {
        needsWhole = true
        state.set(stateAfter(error))
        clearTimeout(retry)
        retry = setTimeout(startWriting, RETRY_MS)
        break
      }
    }
    writing = undefined
    if (persistence && sinceCompaction >= PREFERRED_TRIM_SIZE) {
      sinceCompaction = 0
      await storeState(persistence, true).catch(() => undefined) // the single updates stand
    }
  }
  const startWriting = () => {
    writing ??= Promise.resolve().then(writeWaiting)
  }
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === persistence || !db) return
    waiting.push(update)
    if (state.get() === 'kept') state.set('keeping')
    startWriting()
  }
  doc.on('update', onUpdate)

  const lastWords = readLastWords(name)
  for (const update of lastWords.updates) Y.applyUpdate(doc, update, lastWords)
  const dropLastWords = () => {
    if (db && !needsWhole && !doc.store.pendingStructs) lastWords.drop()
  }
  if (lastWords.updates.length > 0) void (writing ?? Promise.resolve()).then(dropLastWords)
  /** Handed to the database, which has not said yet that it has them. */
  const valuesInFlight = new Map<string, unknown>()
  const onLeaving = () => {
    for (const [key, value] of valuesInFlight) keepLastValue(name, key, value)
    const unkept = [...inFlight, ...waiting]
    if (db && unkept.length > 0) keepLastWords(name, Y.mergeUpdates(unkept))
  }
  addEventListener('pagehide', onLeaving)

  const set = async (key: string, value: unknown) => {
    memory.set(key, value)
    if (!db) return
    const transaction = db.transaction(CUSTOM, 'readwrite')
    transaction.objectStore(CUSTOM).put(value, key)
    await completed(transaction)
  }
  const setLasting = async (key: string, value: unknown) => {
    if (db) valuesInFlight.set(key, value)
    await set(key, value)
    if (valuesInFlight.get(key) === value) valuesInFlight.delete(key)
  }

  return {
    state,
    async get(key) {
      const last = takeLastValue(name, key)
      if (last !== undefined) void setLasting(key, last).catch(() => undefined)
      if (last !== undefined || !db) return last ?? memory.get(key)
      return requested(db.transaction(CUSTOM).objectStore(CUSTOM).get(key))
    },
    set,
    setLasting,
    async keepFirst(key, value) {
      if (!db) {
        if (!memory.has(key)) memory.set(key, value)
        return memory.get(key) as typeof value
      }
      const transaction = db.transaction(CUSTOM, 'readwrite')
      const store = transaction.objectStore(CUSTOM)
      const done = completed(transaction)
      const standing = (await requested(store.get(key))) as typeof value | undefined
      if (standing === undefined) store.put(value, key)
      await done
      return standing ?? value
    },
    async close() {
      doc.off('update', onUpdate)
      removeEventListener('pagehide', onLeaving)
      clearTimeout(retry)
      await writing
      await persistence?.destroy()
    },
  }
}
