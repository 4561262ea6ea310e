// How one person looks at a table.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Column } from '../../../src/kinds/table/columns.ts'
import type { Hand } from '../../../src/kinds/table/hand.ts'
import { lookAt, wholeTable, type CellRow, type Look } from '../../../src/kinds/table/looking.ts'
import type { Cell } from '../../../src/workshop/content/cells.ts'

const columns: readonly Column[] = [
  { name: 'what', kind: 'long', title: 'projects.resource.what' },
  { name: 'target', kind: 'number', title: 'projects.indicator.target' },
  { name: 'amount', kind: 'money', title: 'projects.resource.amount' },
  { name: 'by', kind: 'date', title: 'projects.indicator.by' },
  {
    name: 'state',
    kind: 'choice',
    title: 'projects.resource.state',
    choices: [
      { value: 'missing', label: 'projects.resource.missing' },
      { value: 'here', label: 'projects.resource.here' },
      { value: 'asked', label: 'projects.resource.asked' },
    ],
  },
  { name: 'done', kind: 'yes', title: 'projects.end' },
]
const hand: Hand = {
  language: 'es',
  currency: undefined,
  date: String,
  word: (id) => id,
  items: () => [],
  people: () => [],
}
const row = (id: string, cells: Record<string, Cell> = {}, what = id): CellRow => ({
  id,
  cells,
  texts: { what },
})
const seen = (rows: readonly CellRow[], look: Partial<Look>, more = {}) =>
  lookAt(rows, { ...wholeTable, ...look }, { columns, hand, ...more }).map(({ id }) => id)
const sorted = (column: string, values: readonly (Cell | undefined)[], isDown = false) =>
  seen(
    values.map((value, n) => row(String(n), value === undefined ? {} : { [column]: value })),
    { sort: { column, isDown } },
  ).map((id) => values[Number(id)])

describe('[TB6] a table is sorted', () => {
  test('by value, not by letters; empty cells last both ways', () => {
    expect(sorted('target', [10, undefined, 9, -1])).toEqual([-1, 9, 10, undefined])
    expect(sorted('target', [10, undefined, 9, -1], true)).toEqual([10, 9, -1, undefined])
    expect(sorted('by', ['2027-01-01', undefined, '2026-12-31'])).toEqual([
      '2026-12-31',
      '2027-01-01',
      undefined,
    ])
    expect(sorted('state', ['asked', 'later-word', 'missing', 'here'])).toEqual([
      'missing',
      'here',
      'asked',
      'later-word',
    ])
    expect(sorted('done', [false, undefined, true])).toEqual([true, false, undefined])
  })
  test('by amount within its currency, figure by figure', () => {
    expect(
      sorted('amount', [
        ['1000000000000000.50', 'MXN'],
        ['20', 'BRL'],
        ['1000000000000000.5', 'MXN'],
        ['1000000000000000.49', 'MXN'],
        ['3', 'MXN'],
      ]),
    ).toEqual([
      ['20', 'BRL'],
      ['3', 'MXN'],
      ['1000000000000000.49', 'MXN'],
      ['1000000000000000.50', 'MXN'],
      ['1000000000000000.5', 'MXN'],
    ])
  })
  test('by words as the language does', () => {
    const rows = ['Zona 10', 'árbol', 'Zona 9', 'ñandú', 'nube'].map((what) => row(what, {}, what))
    expect(seen(rows, { sort: { column: 'what', isDown: false } })).toEqual([
      'árbol',
      'nube',
      'ñandú',
      'Zona 9',
      'Zona 10',
    ])
  })
  test('and no row is lost or comes twice; what is alike keeps the group’s order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 3 }))), fc.boolean(), (values, isDown) => {
        const rows = values.map((value, n) => row(String(n), value === null ? {} : { target: value }))
        const ids = seen(rows, { sort: { column: 'target', isDown } })
        expect(ids.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
        for (const value of [null, 0, 1, 2, 3]) {
          const alike = ids.filter((id) => values[Number(id)] === value).map(Number)
          expect(alike).toEqual(alike.toSorted((a, b) => a - b))
        }
      }),
    )
  })
})

describe('[TB7] a table is filtered', () => {
  const rows = [
    row('a', { state: 'here' }, 'Salón de Bogotá'),
    row('b', { done: true }, 'Equipo'),
    row('c', {}, 'Otro'),
  ]
  test('by words of any column, without accents, all of them', () => {
    expect(seen(rows, { words: 'bogota SALON' })).toEqual(['a'])
    expect(seen(rows, { words: 'resource.here' })).toEqual(['a'])
    expect(seen(rows, { words: 'bogota equipo' })).toEqual([])
    expect(seen(rows, { words: '  ' })).toEqual(['a', 'b', 'c'])
  })
  test('by a choice, by a tick, by none made', () => {
    expect(seen(rows, { choice: { column: 'state', value: 'here' } })).toEqual(['a'])
    expect(seen(rows, { choice: { column: 'state', value: '' } })).toEqual(['b', 'c'])
    expect(seen(rows, { choice: { column: 'done', value: 'true' } })).toEqual(['b'])
  })
  test('and who is in a row keeps it where it is, and a row just made is in sight', () => {
    const now = [row('a', { state: 'asked', target: 9 }), row('b', { target: 5 }), row('new')]
    const held = new Map([['a', row('a', { state: 'here', target: 1 })]])
    const sort = { column: 'target', isDown: false }
    expect(seen(now, { sort }, { held })).toEqual(['a', 'b', 'new'])
    expect(seen(now, { sort })).toEqual(['b', 'a', 'new'])
    const choice = { column: 'state', value: 'here' }
    expect(seen(now, { choice }, { held, fresh: new Set(['new']) })).toEqual(['a', 'new'])
    expect(seen(now, { choice })).toEqual([])
  })
  test('shows what stands now in a row that is held', () => {
    const [shown] = lookAt([row('a', { target: 9 })], wholeTable, {
      columns,
      hand,
      held: new Map([['a', row('a', { target: 1 })]]),
    })
    expect(shown?.cells).toEqual({ target: 9 })
  })
})
