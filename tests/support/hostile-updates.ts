import * as Y from 'yjs'

/** An update that Yjs decodes and then chokes on: one byte makes a letter stand before itself. */
export function chokingUpdate(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 5
  doc.getText('t').insert(0, 'ab')
  doc.getText('t').insert(1, 'c')
  const honest = Y.encodeStateAsUpdate(doc)
  for (let at = 0; at < honest.length; at += 1) {
    const update = honest.with(at, 7)
    if (succeeds(() => Y.decodeUpdate(update)) && !succeeds(() => Y.applyUpdate(new Y.Doc(), update)))
      return update
  }
  throw new Error('Yjs has become stricter: find another update')
}

/** One map entry whose value is so many arrays in each other, written by hand: no encoder gets that deep. */
export function nestedUpdate(depth: number): Uint8Array {
  const honest = new Y.Doc()
  honest.getMap('m').set('k', [])
  const update = Y.encodeStateAsUpdate(honest)
  const at = update.lastIndexOf(117) // the tag of an array, then its length 0
  const nested = new Uint8Array(2 * depth).map((_, index) => (index % 2 === 0 ? 117 : 1))
  return Uint8Array.from([...update.subarray(0, at), ...nested, ...update.subarray(at)])
}

function succeeds(act: () => unknown): boolean {
  try {
    act()
    return true
  } catch {
    return false
  }
}
