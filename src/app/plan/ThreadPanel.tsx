import { useState } from 'react'
import { foundations } from '../../boards/foundations/board.ts'
import { pestel } from '../../boards/pestel/board.ts'
import { projects } from '../../boards/projects/board.ts'
import { reach } from '../../boards/reach/board.ts'
import { strategy } from '../../boards/strategy/board.ts'
import { swot } from '../../boards/swot/board.ts'
import type { MessageId } from '../../i18n/message-ids.ts'
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
import styles from './Plan.module.css'

/** Where each kind of item is written. */
const boardOf: Record<Step['kind'], { readonly name: string; readonly title: MessageId }> = {
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
  snapshot,
  translator,
  onClose,
}: {
  refOf: ItemRef
  snapshot: WorkshopSnapshot
  translator: Translator
  onClose: () => void
}) {
  const { t } = translator
  const { id } = useWorkshop()
  const [isForward, setForward] = useState(false)
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
              <p className={styles.kind}>{t(`thread.${steps[0]!.kind}`)}</p>
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
          <Link href={`/w/${id}/${boardOf[first.kind].name}`}>
            {t('thread.go', { board: t(boardOf[first.kind].title) })}
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
