// Figures as people write them: «1.250,5», «1,250.5», «12 %».
import { plainAmount } from './money.ts'

export type NumberRefusal =
  | { readonly kind: 'no-number' }
  /** 1.250 in English, 1,250 in Portuguese: a thousand and more, or one and a quarter. */
  | { readonly kind: 'mark-unclear'; readonly readings: readonly [string, string] }

export type NumberReading =
  { readonly ok: true; readonly number: number } | { readonly ok: false; readonly refusal: NumberRefusal }

/** Reads a number as somebody types it; what can be read two ways is not guessed, what a number cannot hold whole is none. */
export function parseNumber(typed: string, language: string): NumberReading {
  const text = typed.normalize('NFKC').replaceAll(/[\s'’]/g, '')
  const found = /^([-−]?)(\d[\d.,]*|[.,]\d+)%?$/u.exec(text)
  const plain = found ? plainAmount(found[2]!.replace(/[.,]$/, ''), language) : undefined
  if (typeof plain === 'object' && plain.kind === 'mark-unclear') return { ok: false, refusal: plain }
  const number = typeof plain === 'string' ? Number(`${found![1] ? '-' : ''}${plain}`) : Number.NaN
  return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER
    ? { ok: true, number: number === 0 ? 0 : number }
    : { ok: false, refusal: { kind: 'no-number' } }
}

/** As the language writes it, with all its decimals. */
export const writeNumber = (number: number, language: string): string =>
  new Intl.NumberFormat(language, { useGrouping: 'always', maximumFractionDigits: 20 }).format(number)
