import type { ReactNode } from 'react'
import { useTranslator } from '../i18n/react.tsx'
import { byMonth, noonOf, type IsoDate } from '../method/dates.ts'
import styles from './Months.module.css'

/** Things of days, a month after the other under its name. @param line one of them, as an item of a list */
export function Months<Dated extends { readonly day: IsoDate }>({
  of,
  line,
  inColumns = false,
}: {
  readonly of: readonly Dated[]
  readonly line: (dated: Dated) => ReactNode
  readonly inColumns?: boolean
}) {
  const { language } = useTranslator()
  const name = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' })
  return (
    <ol className={styles.months} data-columns={inColumns || undefined}>
      {byMonth(of).map(([month, dated]) => (
        <li key={month}>
          <h3>{name.format(noonOf(dated[0].day))}</h3>
          <ul>{dated.map(line)}</ul>
        </li>
      ))}
    </ol>
  )
}
