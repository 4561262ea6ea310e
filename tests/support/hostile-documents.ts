// Documents as somebody might write them who wants to break those who read: under every root and every shape of key, values
// of every kind, many of them almost right.
import * as fc from 'fast-check'
import * as Y from 'yjs'
import { contentRoots } from '../../src/workshop/content/content.ts'
import { stageRoots } from '../../src/workshop/stage/stage.ts'
import type { Replica } from './replicas.ts'

const ids = [
  ...['note-1', 'note-2', 'trend-1', 'round-1', 'person-1', 'objective-1', 'objective-2', 'row-1'],
  ...['0', '__proto__', 'constructor'],
] as const
const fields = [
  ...['place', 'trend', 'mark', 'gone', 'into', 'horizon', 'order', 'name', 'text', 'title', 'shown'],
  ...['period', 'what', 'organisation', 'size', 'since', 'country', 'constructor'],
  ...['void', 'kind', 'board', 'zone', 'question', 'minutes', 'started', 'private', 'at', 'label', 'blob'],
] as const
const metaKeys = ['format', 'lineage', 'title', 'language', 'editing', 'sample'] as const

const id = fc.constantFrom<string>(...ids)
const key = fc.oneof(
  { weight: 4, arbitrary: id },
  { weight: 4, arbitrary: fc.tuple(id, fc.constantFrom(...fields)).map((parts) => parts.join('/')) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('0', 'round-1'), id, id).map((parts) => parts.join('/')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('text', 'heard', 'cut'), fc.constantFrom('0', '1', 'device-1'))
      .map(([what, which]) => `round-1/${what}/${which}`),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('from', 'pillar', 'constructor', 'X', ''), id, id)
      .map(([kind, from, to]) => `${kind}:${from}>${to}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('reach/scope', 'reach/admits-people', 'a:b>c:d>e', ':>', 'from:>'),
  },
  { weight: 1, arbitrary: fc.constantFrom<string>(...metaKeys) },
  { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
)

const oddNumber = fc.constantFrom(1e300, -1e300, 8.64e15, -8.64e15, 8.65e15, 2 ** 53, -1, 0.5, NaN, Infinity)
const zone = fc.constantFrom('pestel-social', 'swot-threats', 'swot-strengths', 'odd-zone', 'pestel', '../x')
const words = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('', '\u0000', '\ud800', '|', '<b>', 'x'.repeat(9_000), 'n:note-1', 't:trend-1'),
)
const anything = fc.anything({
  withBigInt: false,
  withDate: false,
  withMap: false,
  withSet: false,
  maxDepth: 2,
})
const leaf = fc.oneof(oddNumber, words, zone, id, fc.boolean(), fc.constant(null), fc.nat(4))
const ballots = fc.dictionary(
  fc.constantFrom('person-1', 'ballot-1', 'a/b', ''),
  fc.oneof(
    fc.record({ dots: fc.dictionary(fc.constantFrom('n:note-1', 't:trend-1', 'x'), leaf) }),
    fc.record({
      answer: fc.constantFrom('consent', 'aside', 'object', 'maybe'),
      version: leaf,
      reason: leaf,
    }),
    leaf,
  ),
)

const birth = fc.record(
  {
    zone: fc.oneof(zone, leaf),
    made: fc.oneof(oddNumber, leaf),
    by: leaf,
    act: leaf,
    erased: fc.boolean(),
    a: fc.constantFrom('n:note-1', 't:trend-1', 'n:', 7),
    b: fc.constantFrom('t:trend-1', 'n:note-2', null),
    name: leaf,
    seq: fc.oneof(fc.nat(9), leaf),
    kind: fc.constantFrom('dots', 'decision', 'write', 'vote', 'x'),
    of: fc.array(fc.constantFrom('n:note-1', 't:trend-1', 'n:gone', 5), { maxLength: 4 }),
    budget: fc.oneof(fc.nat(9), leaf),
    minimum: leaf,
    rule: fc.constantFrom('consensus', 'three-quarters', 'operational', 'x'),
    quorum: leaf,
    late: fc.constantFrom('count', 'report', 3),
    question: leaf,
    board: leaf,
    startedAt: oddNumber,
    runsMs: oddNumber,
    version: leaf,
    readableFrom: leaf,
    label: leaf,
    at: fc.oneof(oddNumber, leaf),
    blob: leaf,
    ballots,
    absent: fc.array(leaf, { maxLength: 3 }),
    dots: fc.dictionary(fc.constantFrom('n:note-1', 't:trend-1'), leaf),
    answer: fc.constantFrom('consent', 'object', 1),
    table: fc.constantFrom('indicators', 'constructor', 'Not a table', 7),
    to: id,
  },
  { requiredKeys: [] },
)
const place = fc.tuple(zone, fc.oneof(oddNumber, fc.nat(500)), fc.oneof(oddNumber, fc.nat(500)))
const value = fc.oneof(
  { weight: 4, arbitrary: birth },
  { weight: 2, arbitrary: place },
  { weight: 2, arbitrary: leaf },
  { weight: 1, arbitrary: fc.tuple(leaf, leaf) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        ['1250.50', 'MXN'],
        ['1e9', 'MXN'],
        ['1', 'mxn'],
        [1250.5, 'MXN'],
        ['9'.repeat(400), 'EUR'],
      ],
      ...[['2026-11-24', '2026-02-30'], ['2026-11-24', null], '2026-02-30', '2026-11-24', ['9999-99-99', 7]],
    ),
  },
  { weight: 1, arbitrary: anything },
)
const text = fc.tuple(
  fc.constantFrom(
    ...['notes', 'trends', 'crosses', 'pillars', 'principles', 'sheet', 'checkpoints'],
    ...['objectives', 'projects', 'rows'],
  ),
  id,
  fc.constantFrom('text', 'title', 'name', 'group', 'constructor', 'order'),
  words,
)

export interface HostileWrites {
  readonly maps: readonly (readonly [root: string, key: string, value: unknown])[]
  readonly texts: readonly (readonly [noun: string, id: string, field: string, words: string])[]
}

const roots = [...new Set<string>([...contentRoots, ...stageRoots])]
export const hostileWrites: fc.Arbitrary<HostileWrites> = fc.record({
  maps: fc.array(fc.tuple(fc.constantFrom(...roots), key, value), { maxLength: 60 }),
  texts: fc.array(text, { maxLength: 8 }),
})

/** Writes it all into both documents. What Yjs itself cannot hold is left out: no document can hold it. */
export function writeHostile({ content, stage }: Pick<Replica, 'content' | 'stage'>, writes: HostileWrites) {
  for (const { y } of [content, stage]) {
    for (const [root, at, written] of writes.maps) {
      try {
        y.getMap(root).set(at, written)
      } catch {
        // a symbol or a function
      }
    }
    for (const [noun, owner, field, typed] of writes.texts) {
      y.getText(noun === 'sheet' ? `sheet/${field}` : `${noun}/${owner}/${field}`).insert(0, typed)
    }
  }
  content.notes.set('note-9', new Y.Map([['zone', new Y.Array()]]))
  content.notes.set('note-8/place', new Y.Text('x'))
  stage.rounds.set('round-9', new Y.Map([['kind', 'dots']]))
}
