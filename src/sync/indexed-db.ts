// IndexedDB as promises. A write has happened when its transaction is complete, not when its request succeeded: a full
// disk shows itself at commit.

export function requested<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('a request failed'))
  })
}

export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('a transaction was aborted'))
  })
}

/** Browsers with a broken profile neither open a database nor fail: after so long it is not coming. */
export const OPENING_MS = 8_000

export function inTime<Result>(promise: Promise<Result>, ms: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the device’s storage does not answer')), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

export function openDatabase(
  name: string,
  version: number,
  upgrade: (db: IDBDatabase) => void,
): Promise<IDBDatabase> {
  const opened = async () => {
    const request = indexedDB.open(name, version) // throws where storage is refused
    request.onupgradeneeded = () => upgrade(request.result)
    return requested(request)
  }
  return inTime(opened(), OPENING_MS)
}

/** @param onBlocked another page holds it open: it goes as soon as that one lets go, and this waits for it */
export function deleteDatabase(name: string, onBlocked?: () => void): Promise<unknown> {
  const request = indexedDB.deleteDatabase(name)
  if (onBlocked) request.onblocked = onBlocked
  return requested(request)
}
