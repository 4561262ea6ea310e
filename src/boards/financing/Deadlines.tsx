import { useBoardValue } from '../../hooks/board-values.ts'
import { useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { noonOf, type IsoDate } from '../../method/dates.ts'
import { renderIcs } from '../../plan/ics.ts'
import { Button } from '../../ui/Button.tsx'
import { download, fileNameOf } from '../../ui/download.ts'
import { deadlinesOf, eventsOf, type Deadline } from './deadlines.ts'
import styles from './Financing.module.css'
import { deadlineWords } from './words.ts'

/** All deadlines in time, a month after the other; what has gone by without being handed in says so. */
export function Deadlines({ today }: { readonly today: IsoDate }) {
  const rows = useBoardValue('rows')
  const { title } = useWorkshopValue('meta')
  const all = deadlinesOf(rows, today)
  const translator = useTranslator()
  const { t, date, language } = translator
  if (all.length === 0) return <p className={styles.none}>{t('financing.deadlines.none')}</p>
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' })
  const months = new Map<string, Deadline[]>()
  for (const each of all)
    months.set(each.day.slice(0, 7), [...(months.get(each.day.slice(0, 7)) ?? []), each])
  const toCalendar = () =>
    download(
      fileNameOf(`${title} ${t('financing.deadlines')}`, 'ics'),
      new Blob([renderIcs(t('financing.deadlines'), eventsOf(rows, translator), Date.now())], {
        type: 'text/calendar;charset=utf-8',
      }),
    )
  return (
    <>
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
                    {[t(`financing.deadline.${kind}`), deadlineWords(day, isPast, today, translator)]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <Button icon="download" size="small" onClick={toCalendar}>
        {t('financing.deadlines.toCalendar')}
      </Button>
    </>
  )
}
