// The workshops of this device: their keys, who uses them here, where their documents are kept.
import type { Key, Role, Secret, WorkshopId } from '../protocol/keys.ts'
import type { ActivityId, DeviceId, NoteId, PersonId } from '../workshop/ids.ts'
import { completed, deleteDatabase, openDatabase, requested } from './indexed-db.ts'
import { readLastWords, takeLastValue, WAITING_KEY } from './last-words.ts'
import { isOpenInATab } from './tab-lock.ts'

/** Somebody who takes part on another's device: a second person on one phone, or one who has none. */
export interface Guest {
  readonly person: PersonId
  readonly personSecret: Uint8Array
  readonly name: string
}

/** Something that stays open until a date (ms of the relay's time), and what it asks. */
export interface KeptOpen {
  readonly act: ActivityId
  readonly until: number
  readonly words: string
}

export interface KeptWorkshop {
  readonly id: WorkshopId
  /** Local and random: a workshop that moves to new keys keeps its databases. */
  readonly dbName: string
  readonly role: Role
  /** Absent: a copy from a file without a key, read-only and of no relay. */
  readonly key?: Key
  readonly secret?: Secret
  readonly lineage?: string
  readonly title: string
  readonly person: PersonId
  /** 16 bytes from which this person's ballots are made; never leaves the device. */
  readonly personSecret: Uint8Array
  readonly device: DeviceId
  /** Absent until the person has said who they are, or chosen no name (`''`). */
  readonly name?: string
  /** Others who take part on this device, each with own name and own ballots. */
  readonly guests?: readonly Guest[]
  readonly people?: number
  readonly openedAt: number
  readonly changedAt: number
  /** Changes of this device that no relay has yet. */
  readonly waiting: number
  /** False until a relay has said that it has all of it; absent in rows of first versions, which did not know. */
  readonly isSaved?: boolean
  /** The browser does not let us keep it: it is in the memory of this page, its documents too. */
  readonly isInMemory?: boolean
  /** The facilitator link was put somewhere outside this browser. */
  readonly isLinkSafe?: boolean
  /** Keeping it was offered in the workshop and put off; Home goes on marking it. */
  readonly isLinkPutOff?: boolean
  /** What stays open in it until a date, for Home to say: when the workshop was last open here. */
  readonly open?: readonly KeptOpen[]
  readonly sample?: boolean
  /** Notes made here, also those without a name, which nothing in the document ties to this device. */
  readonly mine?: readonly NoteId[]
}

/** The documents of a workshop, a database each, and its blobs. */
export const databaseNames = (dbName: string) =>
  ({
    content: `${dbName}.content`,
    stage: `${dbName}.stage`,
    backstage: `${dbName}.backstage`,
    drafts: `${dbName}.drafts`,
    blobs: `${dbName}.blobs`,
  }) as const

const DATABASE = 'tertulia'
const STORE = 'workshops'
const CHANNEL = 'tertulia.workshops'

/** Tried once: where storage is refused it may take seconds to know, and all of a page should know the same. */
let opening: Promise<IDBDatabase> | undefined
function open(): Promise<IDBDatabase> {
  opening ??= openDatabase(DATABASE, 1, (db) => db.createObjectStore(STORE, { keyPath: 'id' })).then((db) => {
    db.addEventListener('close', () => (opening = undefined))
    return db
  })
  return opening
}

/** What could not be kept, until this page closes. */
const inMemory = new Map<WorkshopId, KeptWorkshop>()

/** For who arrives where nothing can be kept: the workshop opens all the same, and its session says what it is. */
export function holdInMemory(workshop: KeptWorkshop): KeptWorkshop {
  const held = { ...workshop, isInMemory: true }
  inMemory.set(held.id, held)
  return held
}

/** Whether the browser lets us read what it keeps. */
export const isRegistryOpen = (): Promise<boolean> =>
  open().then(
    () => true,
    () => false,
  )

const listeners = new Set<() => void>()
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(CHANNEL)
channel?.addEventListener('message', () => listeners.forEach((listener) => listener()))
function tell(): void {
  listeners.forEach((listener) => listener())
  channel?.postMessage(null)
}

/** Told when the list changes, in this tab or another. */
export function subscribeToWorkshops(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

async function listKept(): Promise<KeptWorkshop[]> {
  const db = await open()
  return (await requested(db.transaction(STORE).objectStore(STORE).getAll())) as KeptWorkshop[]
}

/**
 * All workshops of this device, last opened first.
 * @throws when the browser does not let us read what it keeps, and this page holds none either
 */
export async function listWorkshops(): Promise<KeptWorkshop[]> {
  const kept = await listKept().catch((error: unknown) => {
    if (inMemory.size === 0) throw error
    return []
  })
  const all = [...inMemory.values(), ...kept.filter(({ id }) => !inMemory.has(id))]
  return all.toSorted((a, b) => b.openedAt - a.openedAt)
}

export async function findWorkshop(id: WorkshopId): Promise<KeptWorkshop | undefined> {
  const held = inMemory.get(id)
  if (held) return held
  const db = await open()
  return (await requested(db.transaction(STORE).objectStore(STORE).get(id))) as KeptWorkshop | undefined
}

export async function keepWorkshop(workshop: KeptWorkshop): Promise<void> {
  const db = await open()
  const transaction = db.transaction(STORE, 'readwrite')
  transaction.objectStore(STORE).put(workshop)
  await completed(transaction)
  tell()
}

/** Changes what is kept of a workshop, in one transaction among all tabs. Nothing happens when it is not here. */
export async function changeWorkshop(
  id: WorkshopId,
  change: (kept: KeptWorkshop) => KeptWorkshop,
): Promise<KeptWorkshop | undefined> {
  return putWorkshop(id, (kept) => kept && change(kept))
}

/**
 * Keeps what is made of a workshop as it is kept by now, in one transaction among all tabs.
 * @param make hears `undefined` where it is not here; where it says so itself nothing is kept
 */
export async function putWorkshop<Made extends KeptWorkshop | undefined>(
  id: WorkshopId,
  make: (kept: KeptWorkshop | undefined) => Made,
): Promise<Made> {
  const held = inMemory.get(id)
  if (held) {
    const made = make(held)
    return made && (holdInMemory(made) as Made)
  }
  const db = await open()
  const transaction = db.transaction(STORE, 'readwrite')
  const done = completed(transaction)
  const store = transaction.objectStore(STORE)
  const kept = (await requested(store.get(id))) as KeptWorkshop | undefined
  const changed = make(kept)
  if (changed) store.put(changed)
  await done
  if (changed) tell()
  return changed
}

/**
 * Takes a workshop and all its documents off this device. Nothing goes while another tab has it open: somebody may be
 * writing there.
 * @param onBlocked a tab that did not say so has it open: it goes as soon as that one is closed
 */
export async function forgetWorkshop(
  id: WorkshopId,
  onBlocked: () => void,
): Promise<'forgotten' | 'open-in-another-tab'> {
  if (inMemory.delete(id)) {
    tell()
    return 'forgotten'
  }
  const kept = await findWorkshop(id)
  if (!kept) return 'forgotten'
  if (await isOpenInATab(kept.dbName)) return 'open-in-another-tab'
  const names = Object.values(databaseNames(kept.dbName))
  await Promise.all(names.map((name) => deleteDatabase(name, onBlocked)))
  for (const name of names) {
    readLastWords(name).drop()
    takeLastValue(name, WAITING_KEY)
  }
  const db = await open()
  const transaction = db.transaction(STORE, 'readwrite')
  transaction.objectStore(STORE).delete(id)
  await completed(transaction)
  tell()
  return 'forgotten'
}
