import { Fragment, useState } from 'react'
import { Link } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import type { Translator } from '../../i18n/translator.ts'
import { WeightLine } from '../../kinds/WeightLine.tsx'
import { NoteQuote } from '../../kinds/NoteQuote.tsx'
import { ZoneTag } from '../../kinds/zones.tsx'
import { weigh } from '../../method/ratings.ts'
import { originsOf, outcomesOf, type Step } from '../../plan/thread.ts'
import type { ItemRef } from '../../plan/tree.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import type { NoteId, TrendId } from '../../workshop/ids.ts'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { placeOfStep } from '../thread/step-place.ts'
import styles from './Plan.module.css'

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
            {byTitle(steps, snapshot).map(([title, here]) => (
              <Fragment key={title}>
                <p className={styles.kind}>
                  {title === 'thread.note' && here.length > 1
                    ? t('thread.notes', { n: here.length })
                    : t(title)}
                </p>
                {here.map((step) => (
                  <StepWords key={step.ref} step={step} snapshot={snapshot} />
                ))}
              </Fragment>
            ))}
          </li>
        ))}
      </ol>
      {levels.length <= 1 && <p className={styles.hint}>{t('thread.none')}</p>}
      <p className={styles.hint}>{t('thread.cited')}</p>
      <footer className={styles.ways}>
        {first && (
          <Link href={`/w/${id}/${placeOfStep(first, snapshot).tab.name}${askFor(first)}`}>
            {t('thread.go', { board: t(placeOfStep(first, snapshot).tab.title) })}
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

/** The steps of a level by what they are: an objective comes from a strategy, and answers pillars. */
function byTitle(steps: readonly Step[], snapshot: WorkshopSnapshot) {
  const titleOf = (step: Step) => placeOfStep(step, snapshot).title
  return [...new Set(steps.map(titleOf))].map(
    (title) => [title, steps.filter((step) => titleOf(step) === title)] as const,
  )
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
