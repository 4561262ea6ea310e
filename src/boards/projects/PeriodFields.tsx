import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { LineCell } from '../../kinds/table/LineCell.tsx'
import { refusalWords } from '../../kinds/table/refusal-words.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { noonOf, parseDate, type IsoDate } from '../../method/dates.ts'
import { setPeriod, type Project } from '../../workshop/content/projects.ts'
import styles from './Projects.module.css'

/** Start and end of a project, each a date as people write it. */
export function PeriodFields({ project, isTight }: { project: Project; isTight?: boolean }) {
  const { content } = useWorkshop()
  const mayWrite = useMayWrite()
  const translator = useTranslator()
  const { t, date, language } = translator
  const { id, period, texts } = project
  const [start, end] = period
  const isReversed = start !== null && end !== null && end < start
  const write = (side: 'start' | 'end', typed: string) => {
    const read = parseDate(typed, language)
    if (typed.trim() && !read.ok) return
    const day: IsoDate | null = read.ok ? read.date : null
    setPeriod(content, id, side === 'start' ? [day, end] : [start, day])
  }
  const refuse = (typed: string) => {
    const read = parseDate(typed, language)
    return typed.trim() && !read.ok ? refusalWords(read.refusal, translator) : undefined
  }
  return (
    <div className={styles.period} data-tight={isTight || undefined}>
      {(['start', 'end'] as const).map((side) => {
        const day = side === 'start' ? start : end
        const title = t(`projects.${side}`)
        return (
          <div key={side} className={styles.date} data-field={isTight ? undefined : side}>
            {!isTight && <span aria-hidden="true">{title}</span>}
            {mayWrite ? (
              <LineCell
                label={isTight ? `${title}, ${texts.name || t('projects.noName')}` : title}
                keptAs={`project.${id}.${side}`}
                value={day ? date(noonOf(day)) : ''}
                placeholder={t(isTight ? `projects.${side}.short` : 'projects.datePlaceholder')}
                refuse={refuse}
                onWrite={(typed) => write(side, typed)}
              />
            ) : (
              <p className="voice">{day ? date(noonOf(day)) : '–'}</p>
            )}
          </div>
        )
      })}
      {isReversed && <p className={styles.reversed}>{t('projects.warning.ends-before-start')}</p>}
    </div>
  )
}
