// Amounts as people write them, and as documents keep them: figures and a currency, never a float, so that nothing is rounded.

/** `["1250.50", "MXN"]`: a decimal point, at most two decimals, no other mark; an ISO 4217 code. */
export type Money = readonly [amount: string, currency: string]

const amountPattern = /^(?:0|[1-9]\d{0,17})(?:\.\d{1,2})?$/
const currencyPattern = /^[A-Z]{3}$/

export function isMoney(value: unknown): value is Money {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [amount, currency] = value as unknown[]
  return (
    typeof amount === 'string' &&
    amountPattern.test(amount) &&
    typeof currency === 'string' &&
    currencyPattern.test(currency)
  )
}

export type MoneyRefusal =
  /** Nothing an amount could be read from. */
  | { readonly kind: 'no-amount' }
  | { readonly kind: 'below-zero' }
  /** More decimals than money has. */
  | { readonly kind: 'too-fine' }
  /** Longer than eighteen figures. */
  | { readonly kind: 'too-large' }
  /** 1.250 in English, 1,250 in Portuguese: a thousand and more, or one and a quarter. */
  | { readonly kind: 'mark-unclear'; readonly readings: readonly [string, string] }
  | { readonly kind: 'no-currency' }
  | { readonly kind: 'unknown-currency'; readonly code: string }

export type MoneyReading =
  { readonly ok: true; readonly money: Money } | { readonly ok: false; readonly refusal: MoneyRefusal }

/** Signs that mean one currency; a bare `$` is whichever the network counts in. */
const signs: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  US$: 'USD',
  U$S: 'USD',
  U$D: 'USD',
  R$: 'BRL',
  MX$: 'MXN',
  AR$: 'ARS',
  CO$: 'COP',
  CL$: 'CLP',
  'S/': 'PEN',
  'S/.': 'PEN',
}

const currencies = new Set(Intl.supportedValuesOf('currency'))
/** Whether there is such a currency. */
export const isCurrency = (code: string): boolean => currencies.has(code)

const refuse = (refusal: MoneyRefusal): MoneyReading => ({ ok: false, refusal })

/** An amount as it is typed without its marks: figures and a decimal point. */
export function plainAmount(figures: string, language: string): string | MoneyRefusal {
  const marks = [...figures.matchAll(/[.,]/g)].map(([mark]) => mark)
  const last = figures.search(/[.,](?=\d*$)/)
  const isDecimal = (decimals: number, ofOneKind: boolean) =>
    !ofOneKind || (marks.length === 1 && decimals !== 3)
  const join = (end: number) => `${figures.slice(0, end).replaceAll(/[.,]/g, '')}.${figures.slice(end + 1)}`
  if (last < 0) return figures
  const decimals = figures.length - last - 1
  const ofOneKind = new Set(marks).size === 1
  if (isDecimal(decimals, ofOneKind))
    return isGrouped(figures.slice(0, last)) ? join(last) : { kind: 'no-amount' }
  if (!isGrouped(figures)) return { kind: 'no-amount' }
  const whole = figures.replaceAll(/[.,]/g, '')
  // Three figures behind one mark: thousands, unless the mark is the one this language writes before decimals.
  const decimalMark = language.startsWith('pt') ? ',' : language.startsWith('en') ? '.' : undefined
  return marks.length === 1 && marks[0] === decimalMark
    ? { kind: 'mark-unclear', readings: [whole, figures.replace(',', '.')] }
    : whole
}

/** Whether marks, where there are any, stand before every three figures and are all of one kind. */
const isGrouped = (whole: string): boolean => /^\d+$|^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(whole)

/**
 * Reads an amount as somebody types it: `1.250,50`, `$1,250.50`, `1 250 MXN`, «US$ 20». No figure is rounded: 10^15 and more
 * are kept as they are.
 * @param usual the currency meant where none is typed, or a bare `$`
 */
export function parseMoney(typed: string, language: string, usual?: string): MoneyReading {
  const text = typed.normalize('NFKC').trim().toUpperCase()
  const found = /^([^\d,.-]*?)(-?)\s*([\d][\d\s'’,.]*|[.,]\d+)([^\d]*)$/u.exec(text)
  if (!found) return refuse({ kind: /^\D*-\s*\d+\D*$/.test(text) ? 'below-zero' : 'no-amount' })
  const [, before = '', minus, digits = '', after = ''] = found
  if (minus) return refuse({ kind: 'below-zero' })
  const named = [before, after].map((word) => word.replaceAll(/\s/g, '')).filter(Boolean)
  if (named.length > 1 && named[0] !== '$') return refuse({ kind: 'no-amount' })
  const name = named.at(-1)
  const code = name === undefined || name === '$' ? usual : (signs[name] ?? name)
  if (code === undefined) return refuse({ kind: 'no-currency' })
  if (!isCurrency(code)) return refuse({ kind: 'unknown-currency', code })
  const plain = plainAmount(digits.replaceAll(/[\s'’]/g, '').replace(/[.,]$/, ''), language)
  if (typeof plain !== 'string') return refuse(plain)
  const [whole = '', decimals = ''] = plain.split('.')
  if (decimals.length > 2) return refuse({ kind: 'too-fine' })
  const figures = whole.replace(/^0+(?=\d)/, '') || '0'
  if (figures.length > 18) return refuse({ kind: 'too-large' })
  return { ok: true, money: [decimals ? `${figures}.${decimals}` : figures, code] }
}

/** The amount as the language writes it, figure by figure: «1.250,50 MXN». */
export function writeMoney([amount, currency]: Money, language: string): string {
  const [whole = '0', decimals] = amount.split('.')
  const marks = new Intl.NumberFormat(language, { useGrouping: 'always' }).formatToParts(12_345.6)
  const mark = (type: 'group' | 'decimal') => marks.find((part) => part.type === type)?.value ?? ''
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, mark('group'))
  return `${grouped}${decimals === undefined ? '' : mark('decimal') + decimals.padEnd(2, '0')} ${currency}`
}

const DECIMALS = 2
/** An amount in hundredths. */
const inLeast = ([amount]: Money): bigint => {
  const [whole = '0', decimals = ''] = amount.split('.')
  return BigInt(whole + decimals.padEnd(DECIMALS, '0'))
}
function fromLeast(least: bigint, currency: string): Money {
  const figures = String(least).padStart(DECIMALS + 1, '0')
  const [whole, decimals] = [figures.slice(0, -DECIMALS), figures.slice(-DECIMALS)]
  return [Number(decimals) === 0 ? whole : `${whole}.${decimals}`, currency]
}

/** What amounts come to, a sum a currency, in the order in which these come: counted in whole figures, never rounded. */
export function sumMoney(amounts: readonly Money[]): readonly Money[] {
  const sums = new Map<string, bigint>()
  for (const money of amounts) sums.set(money[1], (sums.get(money[1]) ?? 0n) + inLeast(money))
  return [...sums].map(([currency, least]) => fromLeast(least, currency))
}

/** So many times an amount, figure by figure. @param count whole, zero or more */
export const timesMoney = (money: Money, count: number): Money =>
  fromLeast(inLeast(money) * BigInt(count), money[1])

/** Which of two amounts of one currency is more: below zero where the first is less. */
export const compareMoney = (a: Money, b: Money): number =>
  inLeast(a) < inLeast(b) ? -1 : inLeast(a) > inLeast(b) ? 1 : 0

/** What remains of an amount, of one currency; what is more than there was leaves nothing. */
export const lessMoney = (from: Money, less: Money): Money =>
  compareMoney(from, less) > 0 ? fromLeast(inLeast(from) - inLeast(less), from[1]) : ['0', from[1]]

/** As a number for a picture's lengths: never counted on. */
export const lengthOf = ([amount]: Money): number => Number(amount)
