// A table that goes to a spreadsheet and comes back.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Column } from '../../../src/kinds/table/columns.ts'
import { copyRows } from '../../../src/kinds/table/copy.ts'
import type { Hand } from '../../../src/kinds/table/hand.ts'
import { readPaste } from '../../../src/kinds/table/paste.ts'
import { writtenIn } from '../../../src/kinds/table/reading.ts'
import { addDays } from '../../../src/method/dates.ts'
import { defuse, undefuse } from '../../../src/plan/formula.ts'
import type { Cell } from '../../../src/workshop/content/cells.ts'
import type { RowId } from '../../../src/workshop/ids.ts'

const columns: readonly Column[] = [
  { name: 'what', kind: 'long', title: 'projects.resource.what' },
  { name: 'unit', kind: 'text', title: 'projects.indicator.unit' },
  { name: 'target', kind: 'number', title: 'projects.indicator.target' },
  { name: 'amount', kind: 'money', title: 'projects.resource.amount' },
  { name: 'by', kind: 'date', title: 'projects.indicator.by' },
  {
    name: 'state',
    kind: 'choice',
    title: 'projects.resource.state',
    choices: [
      { value: 'here', label: 'projects.resource.here' },
      { value: 'asked', label: 'projects.resource.asked' },
    ],
  },
  { name: 'done', kind: 'yes', title: 'projects.end' },
  { name: 'project', kind: 'link', to: 'projects', title: 'projects.one' },
]
const items = [
  { id: 'p1', name: 'Mesas' },
  { id: 'p2', name: '=Red' },
]
const hand = (language: string): Hand => ({
  language,
  currency: undefined,
  date: (at) =>
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(at),
  word: (id) => ({ 'table.yes': 'sí', 'table.no': 'no' })[id as string] ?? id,
  items: () => items,
  people: () => [],
})

const words = fc
  .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...Array.from(`abñ =+-@'"\t\n,;<1.`)) })
  .map((text) => text.trim())
const cells = fc.record({
  unit: fc.option(words.map((text) => text.replaceAll(/\s+/g, ' '))),
  target: fc.option(
    fc.oneof(
      fc.integer({ min: -99_999, max: 99_999 }),
      fc.integer({ min: -9_999, max: 9_999 }).map((n) => n / 1000),
    ),
  ),
  amount: fc.option(
    fc
      .tuple(
        fc.bigInt({ min: 0n, max: 10n ** 16n }),
        fc.constantFrom('', '.50', '.07'),
        fc.constantFrom('MXN', 'BRL'),
      )
      .map(([whole, decimals, currency]) => [`${whole}${decimals}`, currency] as const),
  ),
  by: fc.option(fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('1990-01-01', n))),
  state: fc.option(fc.constantFrom('here', 'asked')),
  done: fc.option(fc.boolean()),
  project: fc.option(fc.constantFrom({ to: 'p1' }, { to: 'p2' })),
})

describe('[TB5] a table that is copied', () => {
  test('and pasted again is the same table, in every language', () => {
    const row = fc.record({ texts: words, cells })
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('es', 'pt-BR', 'en'),
        (rows, language) => {
          const before = rows.map(({ texts, cells: values }, n) => ({
            id: `row-${n}` as RowId,
            texts: { what: texts || 'x' },
            cells: Object.fromEntries(
              Object.entries(values).filter(([, value]) => value !== null && value !== ''),
            ) as Record<string, Cell>,
          }))
          const { text } = copyRows(before, columns, hand(language))
          const after = readPaste(text, columns, 0, hand(language))
          expect(after).toEqual(
            before.map(({ texts, cells: values }) => ({ texts, cells: values, people: [], unread: {} })),
          )
        },
      ),
    )
  })
  test('[PL5] holds no cell that is a formula, and no mark-up', () => {
    const row = {
      id: 'r' as RowId,
      texts: { what: '=HYPERLINK("x")' },
      cells: { unit: '<b>@x</b>', target: -5 },
    }
    const { text, html } = copyRows([row], columns, hand('es'))
    expect(text).toContain(`"'=HYPERLINK(""x"")"`)
    expect(text).toContain('\t-5\t')
    expect(html).toContain('<td>&lt;b&gt;@x&lt;/b&gt;</td>')
    expect(html).toContain(`<td>'=HYPERLINK(&quot;x&quot;)</td>`)
  })
  test('is told from its titles, in whatever order its columns stand', () => {
    const [row] = readPaste('PROJECTS.END\tprojects.resource.what\nsí\tMesas', columns, 3, hand('es'))
    expect(row).toEqual({ cells: { done: true }, texts: { what: 'Mesas' }, people: [], unread: {} })
    expect(readPaste('projects.end\tMesas', columns, 0, hand('es'))).toHaveLength(1)
  })
  test('says which item a name means, and does not guess between two', () => {
    const two = { ...hand('es'), items: () => [...items, { id: 'p3', name: 'MESAS' }] }
    expect(readPaste('x\tmesas', columns.slice(6), 0, hand('es'))[0]).toMatchObject({
      cells: { project: { to: 'p1' } },
      unread: {},
    })
    expect(readPaste('x\tmesas', columns.slice(6), 0, two)[0]?.unread).toEqual({ project: 'mesas' })
    expect(readPaste('x\tNadie', columns.slice(6), 0, two)[0]?.unread).toEqual({ project: 'Nadie' })
    const gone = { id: 'r' as RowId, texts: {}, cells: { project: { to: 'p9' } } }
    expect(writtenIn(gone, columns[7]!, two)).toBe('table.gone')
  })
  test('is harmless, and the same text again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from(`'=+-@ 1.a`)) }), (text) => {
        expect(undefuse(defuse(text))).toBe(text)
      }),
    )
  })
})
