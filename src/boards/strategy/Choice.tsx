import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useVoteAgain } from '../../hooks/ask-again.ts'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useChosen } from '../../hooks/chosen.ts'
import { useCountedDots, useRounds, type DotsRound } from '../../hooks/rounds.ts'
import { useConnection, useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { choiceSizes, type ChoiceSize } from '../../method/coverage.ts'
import { tiedAcross, type Tallied } from '../../method/dots.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { Objective } from '../../workshop/content/objectives.ts'
import type { ObjectiveId } from '../../workshop/ids.ts'
import { choose } from '../../workshop/stage/chosen.ts'
import { voteOnObjectives } from '../../workshop/vote-results.ts'
import { CoverageTable } from './CoverageTable.tsx'
import styles from './Strategy.module.css'

/** One of the objectives with what the vote gave it; without a vote, with nothing. */
interface Ranked {
  readonly objective: Objective
  readonly dots?: number
  readonly rank?: number
  readonly tied?: boolean
}

/** The choice: by the newest closed vote on objectives, or by what the group said where there was none. */
export function Choice() {
  const rounds = useRounds()
  const vote = voteOnObjectives(rounds)
  return vote ? <ByVote key={vote.id} vote={vote} /> : <WithoutVote />
}

function ByVote({ vote }: { vote: DotsRound }) {
  const objectives = useBoardValue('objectives')
  const { counted, ranking, isTooFew, isBroken } = useCountedDots(vote)
  const { id, role } = useWorkshop()
  const { mayWrite } = useConnection()
  const voteAgain = useVoteAgain()
  const [, navigate] = useLocation()
  const { t } = useTranslator()
  const [size, setSize] = useState<ChoiceSize>(4)
  const [ties, setTies] = useState<ReadonlySet<ObjectiveId>>(new Set())
  // What was merged or taken away since has no line of its own: dots were given to words that stood then.
  const standing = new Map<string, Objective>(
    objectives.flatMap((objective) =>
      [objective.id, ...objective.merged.map(({ id }) => id)].map((id) => [`o:${id}`, objective] as const),
    ),
  )
  const seen = new Set<ObjectiveId>()
  const placed: readonly Tallied<Objective>[] = ranking.flatMap(({ item, ...given }) => {
    const objective = standing.get(item)
    if (!objective || seen.has(objective.id)) return []
    seen.add(objective.id)
    return [{ item: objective, ...given }]
  })
  const ranked: readonly Ranked[] = placed.map(({ item, dots, rank, tied }) => ({
    objective: item,
    dots,
    rank,
    tied,
  }))
  const across = new Set(tiedAcross(placed, size).map(({ id }) => id))
  const above = placed.slice(0, size).map(({ item }) => item.id)
  const firm = above.filter((id) => !across.has(id))
  const picked = [...firm, ...[...across].filter((id) => ties.has(id))]
  const open = Math.min(size, ranked.length) - picked.length
  const tieRank = ranked.find(({ objective }) => across.has(objective.id))?.rank ?? size
  // What was merged since is asked about as it was voted on, one candidate each.
  const tie = ranking.filter(({ rank }) => across.size > 0 && rank === tieRank)
  const toggle = (id: ObjectiveId) =>
    setTies(new Set(ties.has(id) ? [...ties].filter((each) => each !== id) : [...ties, id]))
  if (isTooFew) return <p className={styles.empty}>{t('rounds.tooFew', { n: vote.minimum })}</p>
  return (
    <ChoiceFrame
      question={vote.question}
      fact={[
        t('rounds.counted', { n: counted.size }),
        ...(isBroken ? [t('plan.rounds.tieBroken')] : []),
      ].join(' ')}
      ranked={ranked}
      isTickable={(id) => across.has(id)}
      picked={picked}
      onToggle={toggle}
      cut={ranked.length > size ? size : undefined}
      said={
        across.size > 0 && (
          <div className={styles.tie} role="status">
            <p>{t('objectives.tie', { rank: tieRank, n: across.size, open: Math.max(0, open) })}</p>
            {role === 'facilitator' && mayWrite && tie.length > 1 && (
              <Button
                size="small"
                icon="retry"
                onClick={() => {
                  voteAgain(vote, tie, 'strategy')
                  navigate(`/w/${id}/now`)
                }}
              >
                {t('rounds.again', { rank: tieRank, n: tie.length })}
              </Button>
            )}
          </div>
        )
      }
      controls={
        <SegmentedControl
          label={t('objectives.cut')}
          value={String(size)}
          onChange={(value) => {
            setSize(Number(value) as ChoiceSize)
            setTies(new Set())
          }}
          segments={choiceSizes.map((n) => ({ value: String(n), label: t('objectives.cut.n', { n }) }))}
        />
      }
      mayTake={open === 0}
    />
  )
}

function WithoutVote() {
  const objectives = useBoardValue('objectives')
  const { role } = useWorkshop()
  const chosen = useChosen()
  const { t } = useTranslator()
  const [ticked, setTicked] = useState<ReadonlySet<ObjectiveId>>()
  const picked = [...(ticked ?? chosen)]
  const toggle = (id: ObjectiveId) =>
    setTicked(new Set(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id]))
  return (
    <ChoiceFrame
      question={t('objectives.question')}
      fact={t(role === 'facilitator' ? 'objectives.noVote.lead' : 'objectives.noVote')}
      ranked={objectives.map((objective) => ({ objective }))}
      isTickable={() => true}
      picked={picked}
      onToggle={toggle}
      mayTake={picked.length >= choiceSizes[0] && picked.length <= choiceSizes.at(-1)!}
    />
  )
}

function ChoiceFrame({
  question,
  fact,
  ranked,
  isTickable,
  picked,
  onToggle,
  cut,
  said,
  controls,
  mayTake,
}: {
  readonly question: string
  readonly fact: string
  readonly ranked: readonly Ranked[]
  readonly isTickable: (id: ObjectiveId) => boolean
  readonly picked: readonly ObjectiveId[]
  readonly onToggle: (id: ObjectiveId) => void
  /** After how many the line stands. */
  readonly cut?: number | undefined
  readonly said?: ReactNode
  readonly controls?: ReactNode
  readonly mayTake: boolean
}) {
  const { role, stage } = useWorkshop()
  const { mayWrite } = useConnection()
  const chosen = useChosen()
  const { t } = useTranslator()
  const leads = role === 'facilitator' && mayWrite
  const most = Math.max(1, ...ranked.map(({ dots = 0 }) => dots))
  // Who follows sees what was taken; who leads also what is about to be.
  const isIn = (id: ObjectiveId) => (leads ? picked.includes(id) : chosen.has(id))
  const isTaken = picked.length === chosen.size && picked.every((id) => chosen.has(id))
  return (
    <div className={styles.columns}>
      <div className={styles.list}>
        <header className={styles.head}>
          <h2 className="voice">{question || t('objectives.question')}</h2>
          <p>{fact}</p>
        </header>
        {leads && controls}
        {said}
        <ol className={styles.ranking} aria-label={t('objectives.choice')}>
          {ranked.map(({ objective, dots, rank, tied }, index) => (
            <li
              key={objective.id}
              data-in={isIn(objective.id) || undefined}
              data-cut={cut === index + 1 || undefined}
            >
              {rank !== undefined && (
                <b className="voice figures">
                  {tied ? '=' : ''}
                  {rank}
                </b>
              )}
              <span className={styles.ranked}>
                <span className="voice">{objective.name || t('objectives.noWords')}</span>
                {dots !== undefined && (
                  <span
                    className={styles.bar}
                    style={{ width: `${(100 * dots) / most}%` }}
                    aria-hidden="true"
                  />
                )}
              </span>
              {dots !== undefined && <span className="figures">{t('objectives.dots', { n: dots })}</span>}
              {leads && isTickable(objective.id) ? (
                <label className={styles.goesIn}>
                  <input
                    type="checkbox"
                    checked={picked.includes(objective.id)}
                    aria-label={t('objectives.goesIn', { text: objective.name })}
                    onChange={() => onToggle(objective.id)}
                  />
                  <span aria-hidden="true">{t('objectives.in')}</span>
                </label>
              ) : (
                isIn(objective.id) && (
                  <span className={styles.goesIn}>
                    <Icon name="check" small /> {t('objectives.in')}
                  </span>
                )
              )}
            </li>
          ))}
        </ol>
        {ranked.length === 0 && <p className={styles.empty}>{t('objectives.empty')}</p>}
      </div>
      <aside className={styles.panel} aria-label={t('objectives.coverage')}>
        <CoverageTable isChosen={isIn} />
        {leads && ranked.length > 0 && (
          <>
            {mayTake && !isTaken && (
              <Button kind="go" wide onClick={() => choose(stage, picked)}>
                {t('objectives.take', { n: picked.length })}
              </Button>
            )}
            {!mayTake && <p className={styles.why}>{t('objectives.notYet', { n: picked.length })}</p>}
          </>
        )}
        {chosen.size > 0 && (
          <p className={styles.taken} role="status">
            <Icon name="check" small /> {t('objectives.recorded', { n: chosen.size })}
          </p>
        )}
      </aside>
    </div>
  )
}
