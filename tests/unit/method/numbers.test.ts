import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sumMoney } from '../../../src/method/money.ts'
import { parseNumber, writeNumber } from '../../../src/method/numbers.ts'

const read = (typed: string, language = 'es') => {
  const reading = parseNumber(typed, language)
  return reading.ok ? reading.number : reading.refusal.kind
}

describe('[NU1] a number', () => {
  test('is read as people write it', () => {
    expect(
      ['1250', '1.250', '12,5', '1.250,75', '1,250.75', '-3', '12 %', ' 0 '].map((n) => read(n)),
    ).toEqual([1250, 1250, 12.5, 1250.75, 1250.75, -3, 12, 0])
    expect(read('12.5', 'en')).toBe(12.5)
  })
  test('that can be read two ways is not guessed, and words are none', () => {
    expect(read('1.250', 'en')).toBe('mark-unclear')
    expect(read('1,250', 'pt-BR')).toBe('mark-unclear')
    for (const typed of ['many', '', '1/2', '10^15', '1e9', '9'.repeat(17)])
      expect(read(typed), typed).toBe('no-number')
  })
  test('as each language writes it is read back', () => {
    const numbers = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
    )
    fc.assert(
      fc.property(numbers, fc.constantFrom('es', 'pt-BR', 'en'), (number, language) => {
        const typed = writeNumber(number, language)
        const unclear = /^\D?\d{1,3}[.,]\d{3}$/.test(typed)
        if (!unclear) expect(read(typed, language), typed).toBe(number === 0 ? 0 : number)
      }),
    )
  })
})

describe('[MO1] a sum', () => {
  test('is counted in whole figures, a sum a currency', () => {
    expect(
      sumMoney([
        ['0.1', 'USD'],
        ['0.2', 'USD'],
        ['999999999999999999.99', 'MXN'],
        ['0.01', 'MXN'],
      ]),
    ).toEqual([
      ['0.30', 'USD'],
      ['1000000000000000000', 'MXN'],
    ])
    expect(sumMoney([])).toEqual([])
  })
})
