// Blobs of a workshop: kept on this device under their SHA-256, sent to the relay when there is one, fetched from it when
// somebody wants what is not here.
import { BLOB_BYTES, blobPath, hashOf, type BlobHash } from '../protocol/blobs.ts'
import type { Key, WorkshopId } from '../protocol/keys.ts'
import { completed, openDatabase, requested } from './indexed-db.ts'

export interface Blobs {
  /** Keeps bytes on this device, then sends them. @throws when nothing can be kept here */
  keep(bytes: Uint8Array): Promise<BlobHash>
  /** From this device, else from the relay, checked by its name; `undefined` while neither has it. */
  get(hash: BlobHash): Promise<Uint8Array | undefined>
  /** Sends what the relay has not said it has. Called whenever there may be a line; costs nothing when all is sent. */
  sendWaiting(): Promise<void>
}

export interface BlobsOptions {
  /** A database of their own: they are no part of a document. */
  readonly dbName: string
  readonly relayUrl: string
  readonly workshop: WorkshopId
  /** Absent: a copy of no relay. */
  readonly key: Key | undefined
  readonly mayWrite: () => boolean
}

interface KeptBlob {
  readonly hash: BlobHash
  readonly bytes: Uint8Array
  /** The relay has it, or will never take it. */
  readonly isSettled: boolean
}
const STORE = 'blobs'

export function openBlobs({ dbName, relayUrl, workshop, key, mayWrite }: BlobsOptions): Blobs {
  let sending: Promise<void> | undefined
  /** Whether anything may wait here: known once it was looked for. */
  let mayWait = true

  /** Opened for each use: rarely wanted, and an open one would keep the workshop from being taken off the device. */
  const withStore = async <Value>(
    mode: IDBTransactionMode,
    request: (store: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value> => {
    const db = await openDatabase(dbName, 1, (made) => made.createObjectStore(STORE, { keyPath: 'hash' }))
    try {
      const transaction = db.transaction(STORE, mode)
      const done = completed(transaction)
      const value = await requested(request(transaction.objectStore(STORE)))
      await done
      return value
    } finally {
      db.close()
    }
  }
  const put = (blob: KeptBlob) => withStore('readwrite', (store) => store.put(blob))
  const ask = (hash: BlobHash, sent?: Uint8Array<ArrayBuffer>) =>
    fetch(`${relayUrl}${blobPath(workshop, hash)}`, {
      headers: {
        authorization: `Bearer ${key}`,
        ...(sent && { 'content-type': 'application/octet-stream' }),
      },
      ...(sent && { method: 'PUT', body: sent }),
    })

  const send = async () => {
    const all = (await withStore('readonly', (store) => store.getAll())) as KeptBlob[]
    mayWait = false
    for (const blob of all.filter(({ isSettled }) => !isSettled)) {
      const { status } = await ask(blob.hash, new Uint8Array(blob.bytes))
      // 413 and 507: there is no room for it on this relay; it stays here. All else may be better later.
      if (status === 204 || status === 413 || status === 507) await put({ ...blob, isSettled: true })
      else mayWait = true
    }
  }
  const sendWaiting = async () => {
    if (!key || !mayWait || !mayWrite()) return
    sending ??= send()
      .catch(() => {
        mayWait = true // no line, or no storage: tried again when there is one
      })
      .finally(() => {
        sending = undefined
      })
    await sending
  }

  return {
    async keep(bytes) {
      if (bytes.length > BLOB_BYTES) throw new RangeError('a blob takes 8 MiB')
      const hash = hashOf(bytes)
      const known = (await withStore('readonly', (store) => store.get(hash))) as KeptBlob | undefined
      if (!known) await put({ hash, bytes, isSettled: false })
      mayWait = true
      void sendWaiting()
      return hash
    },
    async get(hash) {
      const kept = (await withStore('readonly', (store) => store.get(hash)).catch(() => undefined)) as
        KeptBlob | undefined
      if (kept && hashOf(kept.bytes) === hash) return kept.bytes
      if (!key) return undefined
      try {
        const response = await ask(hash)
        if (!response.ok) return undefined
        const bytes = new Uint8Array(await response.arrayBuffer())
        if (hashOf(bytes) !== hash) return undefined
        await put({ hash, bytes, isSettled: true }).catch(() => undefined) // read now, fetched again next time
        return bytes
      } catch {
        return undefined // no relay now
      }
    },
    sendWaiting,
  }
}
