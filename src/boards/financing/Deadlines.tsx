import { useBoardValue } from '../../hooks/board-values.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { noonOf, type IsoDate } from '../../method/dates.ts'
import { deadlinesOf, type Deadline } from './deadlines.ts'
import styles from './Financing.module.css'

/** All deadlines in time, a month after the other; what has gone by without being handed in says so. */
export function Deadlines({ today }: { readonly today: IsoDate }) {
  const all = deadlinesOf(useBoardValue('rows'), today)
  const { t, date, language } = useTranslator()
  if (all.length === 0) return <p className={styles.none}>{t('financing.deadlines.none')}</p>
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' })
  const months = new Map<string, Deadline[]>()
  for (const each of all)
    months.set(each.day.slice(0, 7), [...(months.get(each.day.slice(0, 7)) ?? []), each])
  return (
    <ol className={styles.months}>
      {[...months].map(([key, deadlines]) => (
        <li key={key}>
          <h3>{month.format(noonOf(deadlines[0]!.day))}</h3>
          <ul>
            {deadlines.map(({ row, kind, day, name, isPast }) => (
              <li key={row.id} data-past={isPast || undefined}>
                <span className="figures">{date(noonOf(day))}</span>
                <span className="voice">{name || t('common.noName')}</span>
                <small>
                  {t(`financing.deadline.${kind}`)}
                  {isPast && ` · ${t('financing.deadline.past')}`}
                </small>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
