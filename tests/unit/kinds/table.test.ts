import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indicators, milestones, resources } from '../../../src/boards/projects/board.ts'
import { draftOf, isOvertaken } from '../../../src/kinds/table/cell-draft.ts'
import type { Column } from '../../../src/kinds/table/columns.ts'
import { isTableText, readPaste } from '../../../src/kinds/table/paste.ts'
import { usualCurrency, type Hand } from '../../../src/kinds/table/hand.ts'
import { readTyped, writtenIn } from '../../../src/kinds/table/reading.ts'
import { addDays } from '../../../src/method/dates.ts'
import type { Cell } from '../../../src/workshop/content/cells.ts'
import type { Row } from '../../../src/workshop/content/rows.ts'
import type { RowId } from '../../../src/workshop/ids.ts'

const hand = (language = 'es', currency: string | undefined = 'MXN'): Hand => ({
  language,
  currency,
  date: (at) =>
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(at),
  word: (label) => ({ 'projects.resource.missing': 'por conseguir' })[label as string] ?? label,
  items: () => [],
  people: () => [],
})
const column = (kind: 'text' | 'date' | 'money' | 'number'): Column => ({
  name: 'x',
  kind,
  title: 'projects.name',
})
const id = 'row-1' as RowId
const stateColumn = resources.columns[2]!
const read = (typed: string, of: Column, by = hand()) => {
  const reading = readTyped(typed, of, by)
  return reading.ok ? reading.value : reading.refusal.kind
}

describe('[TB3] what is typed in a cell', () => {
  test('is read by its column’s kind, and nothing typed is nothing', () => {
    expect(read('24/11/2026', column('date'))).toBe('2026-11-24')
    expect(read('1.250,50', column('money'))).toEqual(['1250.50', 'MXN'])
    expect(read('US$ 1000000000000000', column('money'))).toEqual(['1000000000000000', 'USD'])
    expect(read('12,5', column('number'))).toBe(12.5)
    expect(read(' Por Conseguir ', stateColumn)).toBe('missing')
    expect(read('x'.repeat(500), column('text'))).toBe('x'.repeat(500))
    for (const kind of ['date', 'money', 'number', 'text'] as const)
      expect(read('  ', column(kind))).toBeNull()
  })
  test('that cannot be read is refused with its reason', () => {
    expect(read('30/02/2026', column('date'))).toBe('no-such-day')
    expect(read('mañana', column('date'))).toBe('no-date')
    expect(read('20', column('money'), { ...hand(), currency: undefined })).toBe('no-currency')
    expect(read('x'.repeat(501), column('text'))).toBe('too-long')
    expect(read('quizá', stateColumn)).toBe('no-choice')
  })
  test('is read again out of what the cell shows, in every language', () => {
    const cells: fc.Arbitrary<readonly ['date' | 'money' | 'number', Cell]> = fc.oneof(
      fc.integer({ min: 0, max: 20_000 }).map((n) => ['date', addDays('1990-01-01', n)] as const),
      fc.bigInt({ min: 0n, max: 10n ** 17n }).map((n) => ['money', [String(n), 'BRL']] as const),
      fc.integer({ min: -999, max: 999 }).map((n) => ['number', n] as const),
    )
    fc.assert(
      fc.property(cells, fc.constantFrom('es', 'pt-BR', 'en'), ([kind, cell], language) => {
        const shown = writtenIn({ id, cells: { x: cell }, texts: {} }, column(kind), hand(language))
        // A thousand in Portuguese, or in English with a comma, is shown without a doubt only with its currency or longer.
        if (read(shown, column(kind), hand(language)) !== 'mark-unclear')
          expect(read(shown, column(kind), hand(language)), shown).toEqual(cell)
      }),
    )
  })
  test('of another kind than the column’s is not shown', () => {
    const shown = (cell: Cell, of: Column) =>
      writtenIn({ id, cells: { [of.name]: cell }, texts: {} }, of, hand())
    expect(shown('24/11/2026', column('date'))).toBe('')
    expect(shown(7, column('money'))).toBe('')
    expect(shown('later-word', stateColumn)).toBe('')
  })
})

describe('[TB4] what is pasted', () => {
  test('is a table where a spreadsheet copied more than one cell', () => {
    expect(isTableText('a\tb')).toBe(true)
    expect(isTableText('a\nb')).toBe(true)
    expect(isTableText('one cell\r\n')).toBe(false)
  })
  test('is read row by row; what cannot be read stays as it was typed', () => {
    const rows = readPaste(
      'Municipios\t0\t10\tmunicipios\t30/06/2028\r\nOtra\tnada\t\t\t30/02/2027',
      indicators.columns,
      0,
      hand(),
    )
    expect(rows).toEqual([
      {
        texts: { what: 'Municipios' },
        cells: { baseline: 0, target: 10, unit: 'municipios', by: '2028-06-30' },
        people: [],
        unread: {},
      },
      { texts: { what: 'Otra' }, cells: {}, people: [], unread: { baseline: 'nada', by: '30/02/2027' } },
    ])
  })
  test('begins at the column in which it was pasted, keeps a quoted line break, and names people', () => {
    const [row] = readPaste('15/03/2027\tAna; Bruno', milestones.columns, 1, hand())
    expect(row).toMatchObject({
      cells: { date: '2027-03-15' },
      people: [
        { name: 'Ana', as: 'responsible' },
        { name: 'Bruno', as: 'responsible' },
      ],
    })
    expect(readPaste('"two\nlines"\t15/03/2027', milestones.columns, 0, hand())[0]?.texts).toEqual({
      what: 'two\nlines',
    })
  })
  test('loses no word: each stands in a cell, a text or what could not be read', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 4 }),
        (lines, from) => {
          const rows = readPaste(
            lines.map((line) => line.join('\t')).join('\n'),
            indicators.columns,
            from,
            hand(),
          )
          expect(rows.length).toBe(lines.length)
          rows.forEach((row, index) => {
            const said = JSON.stringify(row)
            for (const each of lines[index]!) expect(said).toContain(each)
          })
        },
      ),
    )
  })
})

test('[TB8] a cell is overtaken where another wrote something else since one began to type', () => {
  expect(isOvertaken('mine', draftOf('before'), 'theirs')).toBe(true)
  expect(isOvertaken('mine', draftOf(''), 'theirs')).toBe(true)
  expect(isOvertaken('mine', draftOf('before'), 'before')).toBe(false)
  expect(isOvertaken('same', draftOf('before'), 'same')).toBe(false)
  expect(isOvertaken(undefined, draftOf('before'), 'theirs')).toBe(false)
  expect(isOvertaken('mine', '', 'theirs')).toBe(false)
})

test('a bare amount is in the currency of the newest amount', () => {
  const row = (made: number, cells: Row['cells']): Row => ({
    id: `r${made}` as RowId,
    order: 'a',
    table: 'resources',
    of: undefined,
    by: undefined,
    made,
    cells,
    texts: {},
  })
  expect(
    usualCurrency([
      row(1, { amount: ['1', 'USD'] }),
      row(3, { what: 'x' }),
      row(2, { amount: ['1', 'BRL'] }),
    ]),
  ).toBe('BRL')
  expect(usualCurrency([])).toBeUndefined()
})
