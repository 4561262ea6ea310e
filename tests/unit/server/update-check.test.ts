import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { decodeWhole, hasAll } from '../../../server/update-check.ts'
import { chokingUpdate, nestedUpdate } from '../../support/hostile-updates.ts'

/** What honest people do, in whatever order: also undo, formats, nested types and large values. */
const act = fc.record({
  by: fc.nat(2),
  does: fc.constantFrom('type', 'erase', 'format', 'set', 'delete', 'push', 'nest', 'bytes', 'undo', 'hear'),
  at: fc.nat(30),
})
type Act = typeof act extends fc.Arbitrary<infer Of> ? Of : never

const LOCAL = {}

function perform(docs: readonly Y.Doc[], undo: readonly Y.UndoManager[], { by, does, at }: Act): void {
  const doc = docs[by]!
  const [text, map, list] = [doc.getText('t'), doc.getMap('m'), doc.getArray('a')]
  const from = Math.min(at, text.length)
  const toEnd = Math.min(3, text.length - from)
  doc.transact(() => {
    switch (does) {
      case 'type':
        return text.insert(from, 'agua 🌎')
      case 'erase':
        return text.delete(from, toEnd)
      case 'format':
        return text.format(from, toEnd, { bold: true })
      case 'set':
        return map.set(`k${at % 4}`, { nested: [at, 'x', null] })
      case 'delete':
        return map.delete(`k${at % 4}`)
      case 'push':
        return list.insert(Math.min(at, list.length), [at, 'y'])
      case 'nest':
        return map.set('n', new Y.Text('nested'))
      case 'bytes':
        return list.push([new Uint8Array(at)])
      case 'undo':
      case 'hear':
        return undefined
    }
  }, LOCAL)
  if (does === 'undo') undo[by]!.undo()
  if (does === 'hear') Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs[at % docs.length]!))
}

function liveThrough(acts: readonly Act[], onUpdate: (update: Uint8Array) => void): Y.Doc[] {
  const docs = [11, 22, 33].map((clientID) => Object.assign(new Y.Doc(), { clientID }))
  const undo = docs.map(
    (doc) =>
      new Y.UndoManager([doc.getText('t'), doc.getMap('m'), doc.getArray('a')], {
        trackedOrigins: new Set([LOCAL]),
      }),
  )
  for (const doc of docs) doc.on('update', onUpdate)
  for (const each of acts) perform(docs, undo, each)
  return docs
}

test('[RB6] nothing that honest clients write is taken for malformed, alone or merged', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 80 }), (acts) => {
      const updates: Uint8Array[] = []
      const docs = liveThrough(acts, (update) => updates.push(update))
      const whole = docs.map((doc) => Y.encodeStateAsUpdate(doc))
      const since = docs.map((doc) => Y.encodeStateAsUpdate(doc, Y.encodeStateVector(docs[0]!)))
      const all = [
        ...updates,
        ...whole,
        ...since,
        Y.mergeUpdates([...updates, ...whole]),
        Y.mergeUpdates(updates.slice(1)),
      ]
      for (const update of all) expect(() => decodeWhole(update)).not.toThrow()
    }),
    { numRuns: 60 },
  )
})

test('[RB4] what passes the check can be applied, and what follows from it too', () => {
  const damage = fc.array(fc.record({ at: fc.nat(), to: fc.nat(255) }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 20 }), damage, (acts, bytes) => {
      const docs = liveThrough(acts, () => undefined)
      const update = Y.mergeUpdates(docs.map((doc) => Y.encodeStateAsUpdate(doc))).slice()
      for (const { at, to } of bytes) update[at % update.length] = to
      if (!passes(update)) return
      const doc = new Y.Doc()
      Y.applyUpdate(doc, update)
      Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(doc))
    }),
    { numRuns: 2_000 },
  )
  expect(passes(chokingUpdate())).toBe(false)
  expect(passes(nestedUpdate(200_000))).toBe(false)
})

function passes(update: Uint8Array): boolean {
  try {
    decodeWhole(update)
    return true
  } catch {
    return false
  }
}

describe('[RW4] whether a document has all of an update', () => {
  test('a document has all it was made of, and lacks whatever comes new', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 30 }), (acts) => {
        const [doc] = liveThrough(acts, () => undefined) as [Y.Doc]
        expect(hasAll(doc, decodeWhole(Y.encodeStateAsUpdate(doc)))).toBe(true)
        const before = Y.encodeStateVector(doc)
        const ahead = new Y.Doc()
        Y.applyUpdate(ahead, Y.encodeStateAsUpdate(doc))
        ahead.getText('t').insert(0, 'new')
        expect(hasAll(doc, decodeWhole(Y.encodeStateAsUpdate(ahead, before)))).toBe(false)
      }),
    )
  })

  test('an update that only deletes is new until it is applied', () => {
    const doc = new Y.Doc()
    doc.getText('t').insert(0, 'agua y suelo')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const before = Y.encodeStateVector(other)
    other.getText('t').delete(2, 4)
    const deletion = Y.encodeStateAsUpdate(other, before)
    expect(hasAll(doc, decodeWhole(deletion))).toBe(false)
    Y.applyUpdate(doc, deletion)
    expect(hasAll(doc, decodeWhole(deletion))).toBe(true)
  })
})
