import * as Y from 'yjs'

/** One update a key. */
export function updatesOf(...keys: string[]): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const key of keys) doc.getMap('m').set(key, 1)
  return updates
}
