import { useState } from 'react'
import { Link } from 'wouter'
import { foundations } from '../../boards/foundations/board.ts'
import { pestel } from '../../boards/pestel/board.ts'
import { projects } from '../../boards/projects/board.ts'
import { reach } from '../../boards/reach/board.ts'
import { strategy } from '../../boards/strategy/board.ts'
import { swot } from '../../boards/swot/board.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import type { Translator } from '../../i18n/translator.ts'
import { WeightLine } from '../../kinds/WeightLine.tsx'
import { NoteQuote } from '../../kinds/NoteQuote.tsx'
import { ZoneTag } from '../../kinds/zones.tsx'
import { weigh } from '../../method/ratings.ts'
import { originsOf, outcomesOf, type Step } from '../../plan/thread.ts'
import type { ItemRef } from '../../plan/tree.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { boards, type Tab } from '../boards.ts'
import { boardOfZone, type NoteId, type TrendId } from '../../workshop/ids.ts'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { introductionOf } from '../../workshop/stage/sections.ts'
import styles from './Plan.module.css'

/** Where each kind of item is written. */
const boardOf: Record<Step['kind'], Tab> = {
  note: pestel,
  trend: pestel,
  entry: swot,
  cross: swot,
  field: foundations,
  pillar: foundations,
  value: foundations,
  objective: strategy,
  project: projects,
  row: reach,
}

/** The red thread: from the line to its first notes, or from it to what it became. */
export function ThreadPanel({
  refOf,
  startsForward = false,
  snapshot,
  translator,
  onClose,
}: {
  refOf: ItemRef
  /** Begins with what became of it. */
  startsForward?: boolean
  snapshot: WorkshopSnapshot
  translator: Translator
  onClose: () => void
}) {
  const { t } = translator
  const { id } = useWorkshop()
  const [isForward, setForward] = useState(startsForward)
  const levels = (isForward ? outcomesOf : originsOf)(snapshot, refOf)
  const first = levels[0]?.[0]
  return (
    <aside className={styles.thread} aria-label={t('thread.title')}>
      <header>
        <div>
          <h2>{t(isForward ? 'thread.outcomes' : 'thread.title')}</h2>
          {!isForward && <p className={styles.hint}>{t('thread.what')}</p>}
        </div>
        <IconButton icon="close" label={t('common.close')} onClick={onClose} />
      </header>
      <ol className={styles.steps}>
        {levels.map((steps) => (
          <li key={steps[0]!.ref}>
            {steps[0]!.kind === 'note' && steps.length > 1 ? (
              <p className={styles.kind}>{t('thread.notes', { n: steps.length })}</p>
            ) : (
              <p className={styles.kind}>
                {isIntroduction(steps[0]!)
                  ? t(planTab.title)
                  : t(`thread.${kindOfStep(steps[0]!, snapshot)}`)}
              </p>
            )}
            {steps.map((step) => (
              <StepWords key={step.ref} step={step} snapshot={snapshot} />
            ))}
          </li>
        ))}
      </ol>
      {levels.length <= 1 && <p className={styles.hint}>{t('thread.none')}</p>}
      <p className={styles.hint}>{t('thread.cited')}</p>
      <footer className={styles.ways}>
        {first && (
          <Link href={`/w/${id}/${boardOfStep(first, snapshot).name}${askFor(first)}`}>
            {t('thread.go', { board: t(boardOfStep(first, snapshot).title) })}
          </Link>
        )}
        <Link href={`/w/${id}/thread?item=${refOf}`}>{t('thread.whole')}</Link>
        <Button size="small" onClick={() => setForward(!isForward)}>
          {t(isForward ? 'thread.title' : 'thread.outcomes')}
        </Button>
      </footer>
    </aside>
  )
}

const planTab: Tab = { name: 'plan', title: 'stage.tab.plan' }
/** What begins a part is written in the plan itself. */
const isIntroduction = ({ ref }: Step) => ref.startsWith(`f:${introductionOf('')}`)

/** A trend that was made in SWOT is an entry there. */
const kindOfStep = (step: Step, snapshot: WorkshopSnapshot): Step['kind'] =>
  step.kind === 'trend' && boardOfStep(step, snapshot) === swot ? 'entry' : step.kind

/** Where a step stands: a note and a trend wherever they lie now. */
function boardOfStep(step: Step, { notes, trends }: WorkshopSnapshot): Tab {
  if (isIntroduction(step)) return planTab
  const { kind, ref } = step
  const id = ref.slice(2)
  const lies = kind === 'note' || kind === 'trend'
  const item = lies && [...notes, ...trends].find((each) => each.id === id)
  const name = item && boardOfZone(item.place[0])
  return boards.find((board) => board.name === name) ?? boardOf[kind]
}

/** Boards that open one of their items by its address. */
const askFor = ({ kind, ref }: Step): string =>
  kind === 'project' || kind === 'objective' ? `?item=${ref.slice(2)}` : ''

function StepWords({ step, snapshot }: { step: Step; snapshot: WorkshopSnapshot }) {
  const id = step.ref.slice(2)
  if (step.kind === 'note') {
    return (
      <ul>
        <NoteQuote id={id as NoteId} />
      </ul>
    )
  }
  const trend =
    step.kind === 'trend' ? snapshot.trends.find((each) => each.id === (id as TrendId)) : undefined
  return (
    <div>
      <p className="voice">
        {step.text} {trend && <ZoneTag zone={trend.place[0]} />}
      </p>
      {trend && snapshot.resultsShown && <WeightLine weight={weigh(snapshot.ratings.get(trend.id) ?? [])} />}
    </div>
  )
}
