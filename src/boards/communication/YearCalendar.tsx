import { useId } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { downloadCalendar } from '../../kinds/download-calendar.ts'
import { Months } from '../../kinds/Months.tsx'
import { noonOf, type IsoDate } from '../../method/dates.ts'
import { zoneHere } from '../../plan/zones.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { setSheetValue } from '../../workshop/content/sheet-values.ts'
import styles from './Communication.module.css'
import { eventOf } from './events.ts'
import { recurringIn, yearOf, zoneIn } from './rounds-of-year.ts'

/** What comes round in the year from today on, month by month; and the same as a file for calendars. */
export function YearCalendar({ today }: { readonly today: IsoDate }) {
  const { title } = useWorkshopValue('meta')
  const zone = zoneIn(useBoardValue('values'))
  const recurring = recurringIn(useBoardValue('rows'))
  const { t, language } = useTranslator()
  const occasions = yearOf(recurring, today)
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric' })
  const lacksZone = zone === undefined && recurring.some(({ at }) => at !== undefined)
  const save = () => {
    const of = t('communication.title')
    const events = recurring.map((each) => eventOf(each, zone, t('common.noName')))
    downloadCalendar(events, { title: title || of, workshop: title, of })
  }
  return (
    <>
      <div className={styles.tools}>
        <ZoneChoice zone={zone} />
        {recurring.length > 0 && (
          <Button icon="download" size="small" onClick={save}>
            {t('communication.ics')}
          </Button>
        )}
      </div>
      {lacksZone && (
        <p className={styles.none} role="status">
          {t('communication.zone.none')}
        </p>
      )}
      {occasions.length === 0 && <p className={styles.none}>{t('communication.year.none')}</p>}
      <Months
        inColumns
        of={occasions}
        line={({ day, of }) => (
          <li key={`${day} ${of.row.id}`} className={styles.occasion}>
            <span className="figures">{weekday.format(noonOf(day))}</span>
            <span className="figures">{of.at}</span>
            <span className="voice">{of.name || t('common.noName')}</span>
          </li>
        )}
      />
    </>
  )
}

/** In whose hours the group meets: every place that a calendar knows, the one of this device first. */
function ZoneChoice({ zone }: { readonly zone: string | undefined }) {
  const { content } = useWorkshop()
  const mayWrite = useMayWrite()
  const { t } = useTranslator()
  const id = useId()
  const zones = [...new Set([zoneHere(), ...(zone ? [zone] : []), ...Intl.supportedValuesOf('timeZone')])]
  if (!mayWrite) return <p>{zone}</p>
  return (
    <div className={styles.zone}>
      <label htmlFor={id}>{t('communication.zone')}</label>
      <Select
        id={id}
        value={zone ?? ''}
        onChange={({ target }) => setSheetValue(content, 'communication/zone', target.value || null)}
      >
        <option value="">–</option>
        {zones.map((each) => (
          <option key={each} value={each}>
            {each.replaceAll('_', ' ')}
          </option>
        ))}
      </Select>
    </div>
  )
}
