import type { Translator } from '../../i18n/translator.ts'
import { noonOf, type IsoDate } from '../../method/dates.ts'
import { CELL_LETTERS } from '../../workshop/content/cells.ts'
import type { CellRefusal } from './reading.ts'

/** A month by its name and year, as the language says it: «febrero de 2026». */
const monthOf = (year: number, month: number, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' }).format(
    noonOf(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as IsoDate),
  )

/** How to write what could not be read, with an example. What was typed stays in the cell. */
export function refusalWords(refusal: CellRefusal, { t, date, language }: Translator): string {
  switch (refusal.kind) {
    case 'no-date':
    case 'no-such-month':
      return t('table.date.no')
    case 'no-year':
      return t('table.date.noYear')
    case 'no-such-day':
      return t('table.date.noSuchDay', {
        month: monthOf(refusal.year, refusal.month, language),
        n: refusal.last,
      })
    case 'day-or-month': {
      const [a, b] = refusal.readings.map((each) => date(noonOf(each))) as [string, string]
      return t('table.unclear', { a, b })
    }
    case 'mark-unclear':
      return t('table.unclear', { a: refusal.readings[0], b: refusal.readings[1] })
    case 'no-amount':
      return t('table.money.no')
    case 'below-zero':
      return t('table.money.belowZero')
    case 'too-fine':
      return t('table.money.tooFine')
    case 'too-large':
      return t('table.money.tooLarge')
    case 'no-currency':
      return t('table.money.noCurrency')
    case 'unknown-currency':
      return t('table.money.unknown', { code: refusal.code })
    case 'no-number':
      return t('table.number.no')
    case 'too-long':
      return t('table.tooLong', { n: refusal.letters, limit: CELL_LETTERS })
    case 'no-time':
      return t('table.time.no')
    case 'no-choice':
      return t('table.noChoice')
    case 'no-yes':
      return t('table.noYes')
    case 'no-item':
      return t('table.noItem')
    case 'items-alike':
      return t('table.itemsAlike')
  }
}
