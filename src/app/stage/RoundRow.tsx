import { useCountedDots, useResponses, type DecisionRound, type DotsRound } from '../../hooks/rounds.ts'
import { useHeadcount } from '../../hooks/people-here.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { PersonId } from '../../workshop/ids.ts'
import { closeRound, giveUpRound, type Round } from '../../workshop/stage/rounds.ts'
import styles from './RoundRow.module.css'

const MOST_BOXES = 40

/** Above the bar while a round is open: how many have answered, never what, and the close. */
export function RoundRow({ round }: { round: Round }) {
  if (round.isClosed) return null
  return round.kind === 'dots' ? <OfDots round={round} /> : <OfDecision round={round} />
}

const OfDots = ({ round }: { round: DotsRound }) => (
  <Row round={round} heard={useCountedDots(round).counted.size} />
)
function OfDecision({ round }: { round: DecisionRound }) {
  const { counted } = useResponses(round)
  const people = useWorkshopValue('people')
  const absent = [...people.keys()].filter((person) => !counted.has(person))
  return <Row round={round} heard={counted.size} absent={absent} />
}

function Row({
  round,
  heard,
  absent = [],
}: {
  round: Round
  heard: number
  /** Who has not answered, for the minutes. */
  absent?: readonly PersonId[]
}) {
  const { stage, content, device } = useWorkshop()
  const here = useHeadcount()
  const { t } = useTranslator()
  const people = Math.max(here, heard)
  return (
    <div className={styles.row}>
      <b className={styles.what}>
        <Icon name="envelope" /> {t(`rounds.running.${round.kind}`)}
      </b>
      {people <= MOST_BOXES && (
        <span className={styles.boxes} aria-hidden="true">
          {Array.from({ length: people }, (_, index) => (
            <span key={index} data-on={index < heard || undefined} />
          ))}
        </span>
      )}
      <span className="figures">{t('rounds.heard', { heard, n: people })}</span>
      <span className={styles.grow} />
      <Button kind="board" size="small" onClick={() => giveUpRound(stage, round.id)}>
        {t('rounds.giveUp')}
      </Button>
      <Button kind="hot" onClick={() => closeRound(stage, content, device, round, absent)}>
        {t('rounds.closeAndShow')}
      </Button>
    </div>
  )
}
