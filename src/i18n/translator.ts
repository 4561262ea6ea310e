import { setupI18n, type Messages } from '@lingui/core'
import type { Language } from './languages.ts'
import type { MessageId } from './message-ids.ts'

/** What a message's placeholders are filled with. Numbers choose plurals and are written in the language's figures. */
export type Values = Readonly<Record<string, string | number>>

/** Speaks one language: messages, numbers, dates. A plan is compiled with the translator of its own language. */
export interface Translator {
  readonly language: Language
  t(id: MessageId, values?: Values): string
  /** 7.5 is `7,5` in Spanish and Portuguese. At most one decimal: scores and medians have no more. */
  number(value: number): string
  /** «24 nov 2026»; `at` in milliseconds since 1970, in the device's time zone. */
  date(at: number): string
  /** «10:42» */
  time(at: number): string
  /** «a, b y c» */
  list(items: readonly string[]): string
  /** Sorts texts as the language does. */
  compare(a: string, b: string): number
}

/** @param messages compiled by catalogue-plugin.ts: id to text or to the parts of an ICU message. */
export function createTranslator(language: Language, messages: Messages): Translator {
  const i18n = setupI18n({ locale: language, messages: { [language]: messages }, missing: () => '' })
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const dates = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' })
  const times = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' })
  const lists = new Intl.ListFormat(language, { type: 'conjunction' })
  const collator = new Intl.Collator(language, { numeric: true })
  return {
    language,
    t: (id, values) => i18n._(id, values),
    number: (value) => numbers.format(value),
    date: (at) => dates.format(at),
    time: (at) => times.format(at),
    list: (items) => lists.format(items),
    compare: (a, b) => collator.compare(a, b),
  }
}
