import { useState } from 'react'
import { useAreWeightsShown, useClosedWeighing, useOpenWeighing, useRanking } from '../../hooks/ratings.ts'
import { useRateAgain } from '../../hooks/ask-again.ts'
import { useCountedWeighing } from '../../hooks/rounds.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Turnout } from '../../kinds/Turnout.tsx'
import { isWorthTalking } from '../../method/ratings.ts'
import type { Ranked } from '../../method/ranking.ts'
import { Button } from '../../ui/Button.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { ballotOf } from '../../workshop/content/ratings.ts'
import type { Trend } from '../../workshop/content/trends.ts'
import type { TrendId } from '../../workshop/ids.ts'
import { showResults } from '../../workshop/stage/lead.ts'
import type { WeighRound } from '../../workshop/weighing.ts'
import styles from './Matrix.module.css'
import { MatrixGrid } from './MatrixGrid.tsx'
import { RankingRow } from './RankingRow.tsx'

type Filter = 'all' | 'talk' | 'unrated'

const belongs: Record<Filter, (ranked: Ranked<Trend>) => boolean> = {
  all: () => true,
  talk: ({ weight }) => isWorthTalking(weight),
  unrated: ({ weight }) => weight.kind === 'unrated',
}

/**
 * Probability by impact, and the ranking beside it: choosing in one chooses in the other. Nobody sees it before the group
 * does: the screen of who facilitates is often the group's.
 * @param round the closed round whose turnout is told; else the newest
 */
export function Matrix({ round: asked }: { round?: WeighRound }) {
  const newest = useClosedWeighing()
  const round = asked ?? newest
  const areShown = useAreWeightsShown()
  return (
    <>
      {round && <TurnoutOf round={round} />}
      {areShown ? <Shown /> : !round && <Waiting />}
    </>
  )
}

/** Who took part in a weighing that was closed, what came late, and whether there is anything to show. */
function TurnoutOf({ round }: { round: WeighRound }) {
  const { personSecret } = useWorkshop()
  const counted = useCountedWeighing(round)
  const { t } = useTranslator()
  return (
    <div className={styles.turnout} role="status">
      <Turnout round={round} counted={counted} voter={ballotOf(personSecret, round.id)} />
      {counted.isTooFew && <p>{t('rounds.tooFew', { n: round.minimum })}</p>}
    </div>
  )
}

function Waiting() {
  const { role, stage } = useWorkshop()
  const open = useOpenWeighing()
  const { t } = useTranslator()
  return (
    <div className={styles.waiting}>
      <p>{t('pestel.waiting')}</p>
      {role === 'facilitator' && !open && (
        <p>
          <Button kind="go" size="small" icon="scales" onClick={() => showResults(stage, true)}>
            {t('pestel.show')}
          </Button>
        </p>
      )}
    </div>
  )
}

function Shown() {
  const ranking = useRanking()
  const { role } = useWorkshop()
  const { t } = useTranslator()
  const [chosen, setChosen] = useState<TrendId | null>(null)
  const [filter, setFilter] = useState<Filter>('all')
  const open = useOpenWeighing()
  const rateAgain = useRateAgain()
  const count = (which: Filter) => ranking.filter(belongs[which]).length
  const choose = (id: TrendId) => setChosen(chosen === id ? null : id)
  return (
    <div className={styles.screen}>
      <section className={styles.grid} aria-label={t('pestel.matrix.title')}>
        <h2 className="voice">{t('pestel.matrix.title')}</h2>
        <MatrixGrid ranking={ranking} chosen={chosen} onChoose={choose} />
        <p className={styles.legend}>
          <span>••• {t('pestel.spread.mixed')}</span>
          <span>•• •• {t('pestel.spread.split')}</span>
          <span>{t('pestel.matrix.noDots')}</span>
          <span>{t('pestel.matrix.choose')}</span>
        </p>
      </section>
      <section className={styles.ranking} aria-label={t('pestel.ranking')}>
        <h2 className="voice">{t('pestel.ranking')}</h2>
        <SegmentedControl
          label={t('pestel.ranking.filter')}
          value={filter}
          onChange={setFilter}
          segments={[
            { value: 'all', label: t('pestel.ranking.all', { n: count('all') }) },
            { value: 'talk', label: t('pestel.ranking.talk', { n: count('talk') }) },
            { value: 'unrated', label: t('pestel.ranking.unrated', { n: count('unrated') }) },
          ]}
        />
        {filter === 'talk' && role === 'facilitator' && !open && count('talk') > 0 && (
          <Button
            icon="retry"
            onClick={() => rateAgain(ranking.filter(belongs.talk).map(({ item }) => item))}
          >
            {t('pestel.again.all', { n: count('talk') })}
          </Button>
        )}
        <div className={styles.head} aria-hidden="true">
          <span>{t('pestel.ranking.trend')}</span>
          <span className={styles.weight}>
            <span>{t('pestel.ranking.axes')}</span>
            <span className={styles.score}>=</span>
            <span>{t('pestel.ranking.group')}</span>
            <span className={styles.raters}>{t('pestel.ranking.raters')}</span>
          </span>
        </div>
        <ol>
          {ranking.filter(belongs[filter]).map((ranked) => (
            <RankingRow
              key={ranked.item.id}
              ranked={ranked}
              isOpen={chosen === ranked.item.id}
              onPress={() => choose(ranked.item.id)}
            />
          ))}
        </ol>
        {count(filter) === 0 && <p className={styles.none}>{t('pestel.ranking.none')}</p>}
      </section>
    </div>
  )
}
