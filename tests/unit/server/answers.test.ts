import { inflateRawSync, constants } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { NOTHING, openAnswers, WORTH_COMPRESSING_BYTES, type Answer } from '../../../server/answers.ts'
import { openRoomDocument } from '../../../server/room-document.ts'
import { updatesOf } from '../../support/updates.ts'

/** What a frame says, past its head. */
function messageIn(frame: Uint8Array): Uint8Array {
  const { length } = frame
  return frame.subarray(length < 128 ? 2 : length < 65_540 ? 4 : 10)
}

function applyFrame(doc: Y.Doc, message: Uint8Array): void {
  const decoder = decoding.createDecoder(message)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
}

/** What someone has after they took the answer as it is sent: the tail first. */
function keysAfter({ state, tail }: Answer, doc = new Y.Doc()): string[] {
  if (tail) applyFrame(doc, messageIn(tail))
  applyFrame(doc, messageIn(state))
  return [...doc.getMap('m').keys()]
}

function openHistory(updates: readonly Uint8Array[] = []) {
  const document = openRoomDocument({ upTo: 0, updates, last: updates.length })
  const answers = openAnswers(document)
  const write = (update: Uint8Array, now: number) => answers.applied(document.apply([update]), now)
  return { document, answers, write }
}

test('[RN1] a newcomer has everything, though the full state is made once a second', () => {
  const { answers, write } = openHistory()
  const [a, b, c, d] = updatesOf('a', 'b', 'c', 'd') as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  write(a, 0)
  const first = answers.to(NOTHING, 0)
  expect(keysAfter(first)).toEqual(['a'])
  write(b, 100)
  write(c, 200)
  expect(answers.to(NOTHING, 300).state).toBe(first.state)
  expect(keysAfter(answers.to(NOTHING, 300))).toEqual(['a', 'b', 'c'])
  write(d, 1_500)
  expect(answers.to(NOTHING, 1_500).tail).toBeUndefined()
  expect(keysAfter(answers.to(NOTHING, 1_500))).toEqual(['a', 'b', 'c', 'd'])
})

test('[RN1] who comes back with the same as others gets the same answer, with what was written and deleted since', () => {
  const { answers, write } = openHistory()
  const theirs = new Y.Doc()
  const writer = new Y.Doc()
  writer.on('update', (update: Uint8Array) => write(update, 100))
  writer.getMap('m').set('a', 1)
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(writer))
  writer.getMap('m').set('b', 1)
  const asked = Y.encodeStateVector(theirs)
  const first = answers.to(asked, 100)
  writer.getMap('m').delete('a') // moves no state vector
  writer.getMap('m').set('c', 1)
  const second = answers.to(asked, 200)
  expect(second.state).toBe(first.state)
  expect(keysAfter(second, theirs)).toEqual(['b', 'c'])
})

test('[RN1] a large answer is compressed once for all who understand that; a small one not at all', async () => {
  const doc = new Y.Doc()
  for (let n = 0; n < 3_000; n += 1) doc.getMap('m').set(`note-${n}`, 'what we saw in the district')
  const { answers } = openHistory([Y.encodeStateAsUpdate(doc)])
  const { state, compressed } = answers.to(NOTHING, 0)
  const frame = await compressed!()
  expect(await answers.to(NOTHING, 10).compressed!()).toBe(frame)
  expect(frame.length).toBeLessThan(state.length / 2)
  expect(frame[0]).toBe(0xc2)
  const inflated = inflateRawSync(Buffer.concat([messageIn(frame), Buffer.of(0, 0, 255, 255)]), {
    finishFlush: constants.Z_SYNC_FLUSH,
  })
  expect([...inflated]).toEqual([...messageIn(state)])

  const small = openHistory(updatesOf('a')).answers.to(NOTHING, 0)
  expect(small.compressed).toBeUndefined()
  expect(small.state.length).toBeLessThan(WORTH_COMPRESSING_BYTES)
})

test('[RN1] answers are let go when nobody has asked for half a minute', () => {
  const { answers } = openHistory(updatesOf('a'))
  const first = answers.to(NOTHING, 0)
  answers.tick(29_000)
  expect(answers.to(NOTHING, 29_000).state).toBe(first.state)
  answers.tick(30_000)
  expect(answers.to(NOTHING, 30_000).state).not.toBe(first.state)
})
