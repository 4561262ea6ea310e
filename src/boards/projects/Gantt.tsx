import { useRef, useState, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react'
import { Link } from 'wouter'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { dayOf, daysBetween, noonOf } from '../../method/dates.ts'
import {
  barOf,
  moveSpan,
  shareOf,
  timelineOf,
  type Bar,
  type Grip,
  type Move,
  type Span,
  type Timeline,
} from '../../method/gantt.ts'
import { useIsPocket } from '../../ui/keyboard.ts'
import { dateOf } from '../../workshop/content/cells.ts'
import { setPeriod } from '../../workshop/content/projects.ts'
import type { FullProject } from './facts.ts'
import styles from './Gantt.module.css'
import { ObjectiveMark, patternOf } from './ObjectiveMark.tsx'
import { PeriodFields } from './PeriodFields.tsx'
import type { ProjectsNow } from './use-projects.ts'
import { Waiting } from './Waiting.tsx'
import { periodWords } from './words.ts'

const WEEK_DAYS = 7

interface Plot {
  readonly full: FullProject
  readonly number: number | undefined
  readonly people: readonly string[]
}

/** All projects in time: a table at the left, months at the right; on a phone a list by date. */
export function Gantt({ now }: { now: ProjectsNow }) {
  const isPocket = useIsPocket()
  const members = useBoardValue('members')
  const today = dayOf(Date.now())
  const plots = now.projects.map((full) => ({
    full,
    number: full.objectives[0] && now.numberOf.get(full.objectives[0].id),
    people: full.facts.responsible.flatMap((id) => members.find((each) => each.id === id)?.name ?? []),
  }))
  const dates = now.projects.flatMap(({ project, milestones }) => [
    ...project.period.filter((date) => date !== null),
    ...milestones.flatMap((row) => dateOf(row.cells['date']) ?? []),
  ])
  const timeline = timelineOf([...dates, today], today)
  if (plots.length === 0) return <Waiting now={now} />
  return isPocket ? (
    <ByDate plots={plots} timeline={timeline} />
  ) : (
    <>
      <Chart plots={plots} timeline={timeline} today={shareOf(timeline, today)} />
      <Legend now={now} />
    </>
  )
}

const percent = (share: number) => `${share * 100}%`
const placed = ({ from, to }: Pick<Bar, 'from' | 'to'>): CSSProperties => ({
  left: percent(from),
  width: percent(Math.max(0.004, to - from)),
})

/** Where the name stands of a bar that is too short for it. */
const besideOf = ({ from, to }: Bar) => (to - from > 0.2 ? undefined : to > 0.75 ? 'before' : 'after')

function Chart({ plots, timeline, today }: { plots: readonly Plot[]; timeline: Timeline; today: number }) {
  const { t } = useTranslator()
  return (
    <div className={styles.box} role="region" aria-label={t('projects.gantt')} tabIndex={-1}>
      <table className={styles.chart}>
        <thead>
          <tr>
            <th scope="col">{t('projects.one')}</th>
            <th scope="col">{t('projects.responsible')}</th>
            <th scope="col">{t('projects.dates')}</th>
            <th scope="col" className={styles.months}>
              <Months timeline={timeline} today={today} />
            </th>
          </tr>
        </thead>
        <tbody>
          {plots.map((plot) => (
            <Row key={plot.full.project.id} plot={plot} timeline={timeline} today={today} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Months({ timeline, today }: { timeline: Timeline; today: number }) {
  const { t, language } = useTranslator()
  const { ticks, step } = timeline
  const month = new Intl.DateTimeFormat(language, { month: ticks.length > 14 ? 'narrow' : 'short' })
  return (
    <div className={styles.ticks}>
      <span className="hidden-words">{t('projects.months')}</span>
      {ticks.map(({ date, at }, index) => (
        <span key={date} className={styles.tick} style={{ left: percent(at) }} aria-hidden="true">
          {(index === 0 || date.slice(5, 7) === '01') && <b>{date.slice(0, 4)}</b>}
          {step < 12 && <small>{month.format(noonOf(date))}</small>}
        </span>
      ))}
      <span className={styles.todayWord} style={{ left: percent(today) }} aria-hidden="true">
        {t('projects.today')}
      </span>
    </div>
  )
}

function Row({ plot, timeline, today }: { plot: Plot; timeline: Timeline; today: number }) {
  const { id: workshop } = useWorkshop()
  const { t, list } = useTranslator()
  const { project } = plot.full
  return (
    <tr data-project={project.id}>
      <th scope="row">
        <span className={styles.named}>
          <ObjectiveMark number={plot.number} />
          <Link href={`/w/${workshop}/projects?item=${project.id}`} className="voice" dir="auto">
            {project.texts.name.trim() || t('projects.noName')}
          </Link>
        </span>
      </th>
      <td className={styles.who}>
        {plot.people.length > 0 ? <span className="voice">{list(plot.people)}</span> : t('projects.nobody')}
      </td>
      <td>
        <PeriodFields project={project} isTight />
      </td>
      <td className={styles.months}>
        <Track plot={plot} timeline={timeline} today={today} />
      </td>
    </tr>
  )
}

/** A project's bar on the quad paper: its ends and itself are dragged, or moved by the arrows. */
function Track({ plot, timeline, today }: { plot: Plot; timeline: Timeline; today: number }) {
  const { content } = useWorkshop()
  const mayWrite = useMayWrite()
  const translator = useTranslator()
  const { t, date } = translator
  const { project, milestones } = plot.full
  const track = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<{ readonly grip: Grip; readonly x: number; readonly days: number }>()
  const shown: Span = held ? moveSpan(project.period, held.grip, { days: held.days }) : project.period
  const bar = barOf(timeline, shown)
  const name = project.texts.name.trim() || t('projects.noName')
  const wholeDays = daysBetween(timeline.from, timeline.to)
  const move = (grip: Grip, by: Move) => setPeriod(content, project.id, moveSpan(project.period, grip, by))

  const onKeyDown = (grip: Grip) => (event: KeyboardEvent<HTMLElement>) => {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const row = { ArrowUp: 'previousElementSibling', ArrowDown: 'nextElementSibling' } as const
    if (event.key in row) {
      event.preventDefault()
      const other = event.currentTarget.closest('tr')?.[row[event.key as keyof typeof row]]
      other?.querySelector<HTMLElement>(`[data-grip="${grip}"]`)?.focus()
    }
    if (way === undefined) return
    event.preventDefault()
    move(grip, event.shiftKey ? { months: way } : { days: way * WEEK_DAYS })
  }
  const daysTo = ({ clientX }: PointerEvent, from: number) =>
    Math.round(((clientX - from) / (track.current?.clientWidth ?? Infinity)) * wholeDays)
  const drag = (grip: Grip) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setHeld({ grip, x: event.clientX, days: 0 })
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (held) setHeld({ ...held, days: daysTo(event, held.x) })
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const days = held ? daysTo(event, held.x) : 0
      if (held && days !== 0) move(held.grip, { days })
      setHeld(undefined)
    },
    onPointerCancel: () => setHeld(undefined),
  })
  const gripOf = (grip: Grip) => {
    const day = grip === 'end' ? shown[1] : (shown[0] ?? shown[1])
    if (!mayWrite || !day || (grip === 'start' && shown[0] === null)) return null
    return (
      <span
        key={grip}
        className={styles[grip]}
        data-grip={grip}
        role="slider"
        tabIndex={0}
        aria-label={t(`projects.grip.${grip}`, { name })}
        aria-valuemin={0}
        aria-valuemax={wholeDays}
        aria-valuenow={Math.min(wholeDays, Math.max(0, daysBetween(timeline.from, day)))}
        aria-valuetext={grip === 'whole' ? periodWords(shown, translator) : date(noonOf(day))}
        onKeyDown={onKeyDown(grip)}
        {...drag(grip)}
      />
    )
  }
  return (
    <div ref={track} className={styles.track}>
      {timeline.ticks.map((tick) => (
        <i key={tick.date} className={styles.line} style={{ left: percent(tick.at) }} />
      ))}
      <i className={styles.today} style={{ left: percent(today) }} />
      {bar ? (
        <div
          className={styles.bar}
          data-pattern={patternOf(plot.number)}
          data-open={bar.isOpen}
          data-reversed={bar.isReversed || undefined}
          data-held={held ? true : undefined}
          style={placed(bar)}
        >
          <span className={styles.label} data-beside={besideOf(bar)} dir="auto" aria-hidden="true">
            {plot.number !== undefined && <b className="figures">{plot.number}</b>} {name}
          </span>
          {gripOf('whole')}
          {gripOf('start')}
          {gripOf('end')}
          {held && (
            <span className={styles.dates} aria-hidden="true">
              {periodWords(shown, translator)}
            </span>
          )}
        </div>
      ) : (
        <span className={styles.unplanned}>{t('projects.noDates')}</span>
      )}
      {milestones.map((row) => {
        const day = dateOf(row.cells['date'])
        if (!day) return null
        const words = t('projects.milestoneOn', { what: row.texts['what'] ?? '', date: date(noonOf(day)) })
        return (
          <span
            key={row.id}
            className={styles.milestone}
            style={{ left: percent(shareOf(timeline, day)) }}
            title={words}
          >
            <span className="hidden-words">{words}</span>
          </span>
        )
      })}
    </div>
  )
}

/** Which pattern is which objective. */
function Legend({ now }: { now: ProjectsNow }) {
  const { t } = useTranslator()
  const objectives = useBoardValue('objectives')
  const shown = objectives.filter(({ id }) => now.projects.some(({ facts }) => facts.objectives.includes(id)))
  return (
    <ul className={styles.legend} aria-label={t('objectives.title')}>
      {shown.map(({ id, name }) => (
        <li key={id}>
          <ObjectiveMark number={now.numberOf.get(id)} />
          <span className="voice">{name || t('objectives.noWords')}</span>
        </li>
      ))}
      <li>
        <span className={styles.milestoneSign} aria-hidden="true" /> {t('projects.milestones')}
      </li>
      <li className={styles.keys}>{t('projects.gantt.keys')}</li>
    </ul>
  )
}

/** What begins first stands first; what has no dates stands last. */
const byStart = (a: Plot, b: Plot): number => {
  const [left, right] = [a, b].map(({ full }) => full.project.period[0] ?? full.project.period[1] ?? '~')
  return left! < right! ? -1 : left! > right! ? 1 : 0
}

function ByDate({ plots, timeline }: { plots: readonly Plot[]; timeline: Timeline }) {
  const { id: workshop } = useWorkshop()
  const translator = useTranslator()
  const { t, list } = translator
  return (
    <ol className={styles.byDate}>
      {plots.toSorted(byStart).map(({ full: { project }, number, people }) => {
        const bar = barOf(timeline, project.period)
        return (
          <li key={project.id} data-project={project.id}>
            <p className={styles.when}>
              <span className="figures">{periodWords(project.period, translator)}</span>
              {bar?.isReversed && <em>{t('projects.warning.ends-before-start')}</em>}
            </p>
            <span className={styles.named}>
              <ObjectiveMark number={number} />
              <Link href={`/w/${workshop}/projects?item=${project.id}`} className="voice" dir="auto">
                {project.texts.name.trim() || t('projects.noName')}
              </Link>
            </span>
            {people.length > 0 && <p className={styles.who}>{list(people)}</p>}
            <span className={styles.small} aria-hidden="true">
              {bar && (
                <i
                  className={styles.bar}
                  data-pattern={patternOf(number)}
                  data-open={bar.isOpen}
                  data-reversed={bar.isReversed || undefined}
                  style={placed(bar)}
                />
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
