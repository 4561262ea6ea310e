// How a device publishes what was shown: once, whole, and of nothing that comes meanwhile it misses any.
import * as Y from 'yjs'
import { expect, test } from 'vitest'
import type { LocalStore } from '../../../src/sync/local-store.ts'
import { openPrivateWriting } from '../../../src/sync/private-writing.ts'
import { openContent, type Content } from '../../../src/workshop/content/content.ts'
import { readLate } from '../../../src/workshop/content/late.ts'
import { addNote, readNotes } from '../../../src/workshop/content/notes.ts'
import { editText } from '../../../src/workshop/content/text-edits.ts'
import { addDrafts, openDrafts, type Drafts } from '../../../src/workshop/drafts.ts'
import type { NoteId, WritingId } from '../../../src/workshop/ids.ts'
import { setLock } from '../../../src/workshop/stage/locks.ts'
import { openStage, type Stage } from '../../../src/workshop/stage/stage.ts'
import { revealWriting } from '../../../src/workshop/stage/writings.ts'
import { beginUnsignedEdit, editedText } from '../../../src/workshop/unsigned-edits.ts'

const [first, second] = ['writing-1', 'writing-2'] as string[] as [WritingId, WritingId]
const write = (drafts: Drafts, writing: WritingId, ...texts: readonly string[]) =>
  texts.forEach((text) =>
    addDrafts(drafts, [{ id: text as NoteId, zone: 'pestel-social', text, made: 1 }], writing),
  )

interface Device {
  readonly content: Content
  readonly stage: Stage
  readonly drafts: Drafts
}
/** @param kept what this device keeps: the same for its tabs */
function openDevice(
  documents: Device,
  kept: Map<string, unknown>,
  { mayWrite = () => true, away = false }: { mayWrite?: () => boolean; away?: boolean } = {},
) {
  const published: NoteId[] = []
  const keepFirst = async <Value>(key: string, value: Value) => {
    await Promise.resolve()
    if (!kept.has(key)) kept.set(key, value)
    return kept.get(key) as Value
  }
  const publish = openPrivateWriting({
    ...documents,
    store: { keepFirst } as unknown as LocalStore,
    mayWrite,
    wasAway: () => away,
    relayNow: () => 0,
    onPublished: (ids) => void published.push(...ids),
  })
  return { publish, published }
}
const documents = (): Device => ({ content: openContent(), stage: openStage(), drafts: openDrafts() })
const textsOf = ({ content }: Device) => readNotes(content).map(({ text }) => text)

test('[PW6] one reveal is one change of the document, in an order that is not the order of writing', async () => {
  const orders = new Set<string>()
  for (let run = 0; run < 20; run += 1) {
    const device = documents()
    write(device.drafts, first, 'a', 'b', 'c', 'd', 'e', 'f')
    revealWriting(device.stage, first)
    let changes = 0
    device.content.y.on('update', () => (changes += 1))
    const { publish, published } = openDevice(device, new Map())
    await publish()
    expect(changes).toBe(1)
    expect(published).toHaveLength(6)
    const spots = readNotes(device.content).toSorted(
      (a, b) => a.place[2] - b.place[2] || a.place[1] - b.place[1],
    )
    orders.add(spots.map(({ text }) => text).join(''))
  }
  expect(orders.size, 'as they lie on the board').toBeGreaterThan(5)
})

test('[PW5] what is shown while another is being published goes out too', async () => {
  const device = documents()
  write(device.drafts, first, 'one')
  write(device.drafts, second, 'two')
  revealWriting(device.stage, first)
  const { publish } = openDevice(device, new Map())
  const running = publish()
  revealWriting(device.stage, second)
  await publish()
  await running
  expect(textsOf(device).toSorted()).toEqual(['one', 'two'])
})

test('[PW1] two tabs that publish at once make one note of each draft', async () => {
  const [tab, other] = [documents(), documents()]
  const kept = new Map<string, unknown>()
  for (const { drafts, stage } of [tab, other]) {
    write(drafts, first, 'one', 'two')
    revealWriting(stage, first)
  }
  await Promise.all([
    openDevice(tab, kept).publish(),
    openDevice({ ...other, content: tab.content }, kept).publish(),
  ])
  expect(textsOf(tab).toSorted()).toEqual(['one', 'two'])
})

test('while the workshop is closed to this person, all of it waits here', async () => {
  const device = documents()
  write(device.drafts, first, 'one')
  revealWriting(device.stage, first)
  let mayWrite = false
  const { publish } = openDevice(device, new Map(), { mayWrite: () => mayWrite })
  await publish()
  expect(textsOf(device)).toEqual([])
  mayWrite = true
  await publish()
  expect(textsOf(device)).toEqual(['one'])
})

test('[PW10] an edit of a note without a name that was cut off is ended when the workshop is opened again', async () => {
  const before = documents()
  const id = 'note-1' as NoteId
  addNote(before.content, { id, zone: 'pestel-social', text: 'who pays', made: 0 })
  beginUnsignedEdit(before.content, before.drafts, id)
  editText(before.drafts, editedText(id), 'who pays', 'who pays decides')
  await openDevice(before, new Map()).publish()
  expect(textsOf(before), 'not while one types').toEqual(['who pays'])
  const device = { ...documents(), content: before.content }
  Y.applyUpdate(device.drafts.y, Y.encodeStateAsUpdate(before.drafts.y))
  const own = device.content.y.clientID
  const acts = device.content.y.store.clients.get(own)!.length
  await openDevice(device, new Map()).publish()
  expect(textsOf(device)).toEqual(['who pays decides'])
  expect(device.content.y.store.clients.get(own), 'and not by this session').toHaveLength(acts)
})

test('[LA1] what was shown while the device was away is late where the place was closed; shown while it was here it is not', async () => {
  for (const away of [true, false]) {
    const device = documents()
    write(device.drafts, first, 'a')
    revealWriting(device.stage, first)
    setLock(device.stage, 'pestel', true)
    await openDevice(device, new Map(), { away }).publish()
    expect(textsOf(device)).toEqual(['a'])
    expect(readLate(device.content).size).toBe(away ? 1 : 0)
  }
})
