import { useBoardValue } from '../../hooks/board-values.ts'
import { useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { downloadCalendar } from '../../kinds/download-calendar.ts'
import { Months } from '../../kinds/Months.tsx'
import { noonOf, type IsoDate } from '../../method/dates.ts'
import { Button } from '../../ui/Button.tsx'
import { deadlinesOf, eventsOf } from '../../kinds/deadlines.ts'
import styles from './Financing.module.css'
import { deadlineWords } from './words.ts'

/** All deadlines in time, a month after the other; what has gone by without being handed in says so. */
export function Deadlines({ today }: { readonly today: IsoDate }) {
  const rows = useBoardValue('rows')
  const { title } = useWorkshopValue('meta')
  const all = deadlinesOf(rows, today)
  const translator = useTranslator()
  const { t, date } = translator
  if (all.length === 0) return <p className={styles.none}>{t('financing.deadlines.none')}</p>
  const toCalendar = () => {
    const of = t('financing.deadlines')
    downloadCalendar(eventsOf(rows, translator), { title: of, workshop: title, of })
  }
  return (
    <>
      <Months
        of={all}
        line={({ row, kind, day, name, isPast }) => (
          <li key={row.id} className={styles.deadline} data-past={isPast || undefined}>
            <span className="figures">{date(noonOf(day))}</span>
            <span className="voice">{name || t('common.noName')}</span>
            <small>
              {[t(`financing.deadline.${kind}`), deadlineWords(day, isPast, today, translator)]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        )}
      />
      <Button icon="download" size="small" onClick={toCalendar}>
        {t('financing.deadlines.toCalendar')}
      </Button>
    </>
  )
}
