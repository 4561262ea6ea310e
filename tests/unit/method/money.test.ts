import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMoney, parseMoney, writeMoney } from '../../../src/method/money.ts'

const read = (typed: string, language = 'es', usual?: string) => {
  const found = parseMoney(typed, language, usual)
  return found.ok ? found.money : found.refusal
}

describe('[MO1] an amount', () => {
  test('is read as people write it', () => {
    for (const typed of [
      '1.250,50',
      '1,250.50',
      '$1,250.50',
      '$ 1250.50',
      '1 250,50',
      '1250,5',
      'MXN 1250.5',
      '1,250.50 mxn',
    ])
      expect(read(typed, 'es', 'MXN'), typed).toEqual([
        typed.endsWith('5') && !typed.endsWith('.5') ? '1250.5' : typed.endsWith('.5') ? '1250.5' : '1250.50',
        'MXN',
      ])
    expect(read('R$ 1.250.000', 'pt-BR')).toEqual(['1250000', 'BRL'])
    expect(read('US$ 20', 'es', 'MXN')).toEqual(['20', 'USD'])
    expect(read('$ 20 COP')).toEqual(['20', 'COP'])
    expect(read('€0,75', 'pt-BR')).toEqual(['0.75', 'EUR'])
    expect(read('007 EUR')).toEqual(['7', 'EUR'])
    expect(read('1.250', 'es', 'ARS')).toEqual(['1250', 'ARS'])
    expect(read('1,250', 'es', 'MXN')).toEqual(['1250', 'MXN'])
    expect(read("1'250", 'es', 'MXN')).toEqual(['1250', 'MXN'])
  })
  test('of 10^15 and more is kept exactly', () => {
    expect(read('1.000.000.000.000.001,99 COP')).toEqual(['1000000000000001.99', 'COP'])
    expect(read('1000000000000001 COP')).toEqual(['1000000000000001', 'COP'])
    expect(writeMoney(['1000000000000001.99', 'COP'], 'es')).toBe('1.000.000.000.000.001,99 COP')
  })
  test('that can be read two ways, or is none, is refused with words for it', () => {
    expect(read('1.250', 'en', 'USD')).toEqual({ kind: 'mark-unclear', readings: ['1250', '1.250'] })
    expect(read('1,250', 'pt-BR', 'BRL')).toEqual({ kind: 'mark-unclear', readings: ['1250', '1.250'] })
    expect(read('1250')).toEqual({ kind: 'no-currency' })
    expect(read('1250 pesos')).toEqual({ kind: 'unknown-currency', code: 'PESOS' })
    expect(read('-5 EUR')).toEqual({ kind: 'below-zero' })
    expect(read('1.2345 EUR')).toEqual({ kind: 'too-fine' })
    expect(read(`${'9'.repeat(19)} EUR`)).toEqual({ kind: 'too-large' })
    for (const typed of ['', 'EUR', '1.25.50,00 EUR', '1,2,3 EUR', '5-6 EUR', '1e9 EUR'])
      expect(read(typed), typed).toEqual({ kind: 'no-amount' })
  })
  test('comes back from how each language writes it, figure by figure; nothing that is typed throws', () => {
    const whole = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n })
    fc.assert(
      fc.property(whole, fc.option(fc.integer({ min: 0, max: 99 })), fc.string(), (figures, cents, noise) => {
        const decimals = cents === null ? '' : `.${String(cents).padStart(2, '0')}`
        const money = [`${figures}${decimals}`, 'MXN'] as const
        expect(isMoney(money)).toBe(true)
        for (const language of ['es', 'pt-BR', 'en'])
          expect(read(writeMoney(money, language), language), writeMoney(money, language)).toEqual(money)
        parseMoney(noise, 'es', 'MXN')
      }),
    )
  })
  test('is kept as figures and a code, or is none', () => {
    for (const value of [
      1250.5,
      ['1250.5'],
      ['1e9', 'MXN'],
      ['01', 'MXN'],
      ['1', 'mxn'],
      ['-1', 'MXN'],
      ['1.250', 'MXN'],
      [1, 'MXN'],
    ])
      expect(isMoney(value), JSON.stringify(value)).toBe(false)
  })
})
