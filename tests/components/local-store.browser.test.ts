// What is kept on the device, in a real IndexedDB.
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { openLocalStore, type LocalStore } from '../../src/sync/local-store.ts'
import { LOCAL } from '../../src/workshop/content/content.ts'
import { openTabChannel } from '../../src/sync/tab-channel.ts'

let stores: LocalStore[] = []
afterEach(async () => {
  vi.restoreAllMocks()
  for (const store of stores) await store.close()
  stores = []
})
const newName = () => `test-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`
async function open(name: string) {
  const doc = new Y.Doc()
  const store = await openLocalStore(name, doc)
  stores.push(store)
  return { doc, store, map: doc.getMap('m') }
}
const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 10 })

describe('the local store', () => {
  test('keeps what is written: kept means that it is there when the page is opened again', async () => {
    const name = newName()
    const first = await open(name)
    first.map.set('a', 1)
    expect(first.store.state.get()).toBe('keeping')
    await until(() => expect(first.store.state.get()).toBe('kept'))
    const again = await open(name)
    expect(again.map.toJSON()).toEqual({ a: 1 })
  })

  test('a write that is aborted at commit is seen and said, and everything is kept once there is room', async () => {
    const name = newName()
    const { store, map } = await open(name)
    const original = IDBDatabase.prototype.transaction
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args
    ) {
      const transaction = original.apply(this, args)
      if (args[1] === 'readwrite') setTimeout(() => transaction.abort())
      return transaction
    })
    // An aborted transaction has no error of its own unless the disk was full; both are states, not silence.
    map.set('a', 1)
    await until(() => expect(['failed', 'full']).toContain(store.state.get()))
    map.set('b', 2)
    spy.mockRestore()
    map.set('c', 3)
    await until(() => expect(store.state.get()).toBe('kept'))
    expect((await open(name)).map.toJSON()).toEqual({ a: 1, b: 2, c: 3 })
  })

  test('what the database has not confirmed when the page goes is there at the next opening, once, and then taken off', async () => {
    const name = newName()
    const first = await open(name)
    first.map.set('a', 1)
    await until(() => expect(first.store.state.get()).toBe('kept'))
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('the page is going', 'InvalidStateError')
    })
    first.map.set('b', 2)
    await until(() => expect(first.store.state.get()).toBe('failed'))
    dispatchEvent(new Event('pagehide'))
    spy.mockRestore()
    const lastWords = () => Object.keys(localStorage).filter((key) => key.includes(name))
    expect(lastWords()).toHaveLength(1)
    first.doc.destroy()
    const again = await open(name)
    expect(again.map.toJSON()).toEqual({ a: 1, b: 2 })
    await until(() => expect(lastWords()).toEqual([]))
    expect((await open(name)).map.toJSON()).toEqual({ a: 1, b: 2 })
  })

  test('nor is a lasting value lost that was under way then; a later one stands over it', async () => {
    const name = newName()
    const first = await open(name)
    await first.store.setLasting('waiting', { changes: 1 })
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('the page is going', 'InvalidStateError')
    })
    await expect(first.store.setLasting('waiting', { changes: 2 })).rejects.toThrow('the page is going')
    dispatchEvent(new Event('pagehide'))
    spy.mockRestore()
    first.doc.destroy()
    const again = await open(name)
    expect(await again.store.get('waiting')).toEqual({ changes: 2 })
    expect(Object.keys(localStorage).filter((key) => key.includes(name))).toEqual([])
    await again.store.setLasting('waiting', { changes: 0 })
    expect(await (await open(name)).store.get('waiting')).toEqual({ changes: 0 })
  })

  test('where that is refused it is not said to be kept, and leaving throws nothing', async () => {
    const { map, store } = await open(newName())
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    map.set('a', 1)
    dispatchEvent(new Event('pagehide'))
    expect(store.state.get()).toBe('keeping')
    await until(() => expect(store.state.get()).toBe('kept'))
  })

  test('of two tabs that keep a publication at once, both get the one that stands', async () => {
    const name = newName()
    const [a, b] = [await open(name), await open(name)]
    const [one, two] = await Promise.all([a.store.keepFirst('p', 'from a'), b.store.keepFirst('p', 'from b')])
    expect(one).toBe(two)
    expect(await (await open(name)).store.get('p')).toBe(one)
  })

  test('without a storage that opens, the page works on and says that nothing is kept', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    const { store, map } = await open(newName())
    map.set('a', 1)
    expect(store.state.get()).toBe('unavailable')
    expect(await store.keepFirst('p', 'x')).toBe('x')
  })
})

test('tabs of one workshop hear each other, also what was written before the second was opened', async () => {
  const name = newName()
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  a.getMap('m').set('early', 1)
  const first = openTabChannel(name, { content: a })
  const second = openTabChannel(name, { content: b })
  await until(() => expect(b.getMap('m').toJSON()).toEqual({ early: 1 }))
  b.transact(() => b.getMap('m').set('late', 2), LOCAL)
  await until(() => expect(a.getMap('m').toJSON()).toEqual({ early: 1, late: 2 }))
  first.close()
  second.close()
})

test('what the relay said each tab hears from the relay: it is not said again from tab to tab', async () => {
  const name = newName()
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  const tabs = [openTabChannel(name, { content: a }), openTabChannel(name, { content: b })]
  // What the second asked for at its opening has been answered.
  b.transact(() => b.getMap('m').set('open', 0), LOCAL)
  await until(() => expect(a.getMap('m').toJSON()).toEqual({ open: 0 }))
  const others = new Y.Doc()
  others.getMap('m').set('theirs', 1)
  Y.applyUpdate(a, Y.encodeStateAsUpdate(others), 'the relay')
  a.transact(() => a.getMap('m').set('mine', 2), LOCAL)
  await until(() => expect(b.getMap('m').toJSON()).toHaveProperty('mine'))
  expect(b.getMap('m').toJSON()).toEqual({ open: 0, mine: 2 })
  for (const tab of tabs) tab.close()
})
