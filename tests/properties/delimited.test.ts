// Whatever stands in a table, what a spreadsheet writes of it is read back; and whatever stands in a file, reading it ends.
import * as fc from 'fast-check'
import { unparse } from 'papaparse'
import { expect, test } from 'vitest'
import {
  decodeText,
  delimiters,
  readDelimited,
  sniffDelimiter,
  sniffEncoding,
} from '../../src/method/delimited.ts'
import { countAnswers, cross, filterRows, percentOf, tell } from '../../src/method/survey/counting.ts'

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.stringMatching(/^[a-z"\n;,|\t ]{0,10}$/),
)
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  )
  .map((rows) => rows.map((row) => row.map((each) => each.trim())))
  .filter((rows) => rows.every((row) => row.some(Boolean)))

test('[SV3] a table that a spreadsheet wrote is read back, cell by cell', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(...delimiters),
      fc.constantFrom('\n', '\r\n'),
      (rows, delimiter, newline) => {
        const text = unparse(rows, { delimiter, newline, quotes: true })
        expect(readDelimited(text, delimiter, 100)).toEqual({
          head: rows[0],
          rows: rows.slice(1),
          faults: [],
        })
      },
    ),
  )
})

test('[SV4] any bytes are read to their end, every row as wide as the headings', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.stringMatching(/^[a"\n\r;, ]{0,60}$/).map((text) => new Uint8Array(Buffer.from(text))),
      ),
      (bytes) => {
        const text = decodeText(bytes, sniffEncoding(bytes))
        const { head, rows } = readDelimited(text, sniffDelimiter(text), 50)
        for (const row of rows) expect(row).toHaveLength(head.length)
      },
    ),
  )
})

const answers = fc.constantFrom('a', 'b', 'B', 'ç', 'C', '', 'a; b', 'b;c;b', ' ; ')
const responses = fc.array(fc.tuple(answers, answers), { maxLength: 40 })
const several = { kind: 'choices', by: ';' } as const

test('[SV5] counts never say more than their base, and filtered by an answer are as many as gave it', () => {
  fc.assert(
    fc.property(responses, (rows) => {
      const count = countAnswers(rows, 0, several)
      const given = tell(count, 'answers').reduce((sum, { n }) => sum + n, 0)
      expect(given).toBe(count.bases.answers)
      expect(count.bases.answered).toBeLessThanOrEqual(count.bases.respondents)
      for (const { answer, n } of tell(count, 'answered')) {
        expect(n).toBeLessThanOrEqual(count.bases.answered)
        expect(filterRows(rows, [{ column: 0, type: several, answer }])).toHaveLength(n)
      }
    }),
  )
})

test('[SV6] one question by another and the other by the one say the same', () => {
  fc.assert(
    fc.property(responses, (rows) => {
      const [one, other] = [0, 1].map((column) => ({ column, type: several }))
      const [crossed, turned] = [cross(rows, one!, other!), cross(rows, other!, one!)]
      expect(turned.base).toBe(crossed.base)
      crossed.rows.forEach((_, row) =>
        crossed.columns.forEach((_, column) => expect(turned.n[column]![row]).toBe(crossed.n[row]![column])),
      )
    }),
  )
})

test('[SV5] a percentage is rounded half up, from whole numbers', () => {
  fc.assert(
    fc.property(
      fc.nat(20_000),
      fc.integer({ min: 1, max: 20_000 }),
      fc.constantFrom(0, 1, 2),
      (n, base, decimals) => {
        const scale = 10n ** BigInt(decimals)
        const exact = (BigInt(n) * 100n * scale * 2n + BigInt(base)) / (2n * BigInt(base))
        expect(percentOf(n, base, decimals)).toBe(Number(exact) / Number(scale))
      },
    ),
  )
  expect(percentOf(27, 96, 2)).toBe(28.13)
  expect(percentOf(0, 0, 1)).toBe(0)
})
