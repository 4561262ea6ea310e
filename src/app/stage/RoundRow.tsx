import { useState } from 'react'
import {
  useCountedDots,
  useCountedResponses,
  useCountedTemperature,
  useCountedWeighing,
  type DecisionRound,
  type DotsRound,
  type TemperatureRound,
  type WeighingRound,
} from '../../hooks/rounds.ts'
import { useConnection, useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useHeadcount } from '../../hooks/people-here.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { PersonId } from '../../workshop/ids.ts'
import type { Round } from '../../workshop/stage/round-rules.ts'
import { closeRound, giveUpRound } from '../../workshop/stage/rounds.ts'
import styles from './RoundRow.module.css'

const MOST_BOXES = 40

/** Above the bar while a round is open: how many have answered, never what, and the close. */
export function RoundRow({ round }: { round: Round }) {
  if (round.isClosed) return null
  switch (round.kind) {
    case 'dots':
      return <OfDots round={round} />
    case 'weigh':
      return <OfWeighing round={round} />
    case 'temperature':
      return <OfTemperature round={round} />
    case 'decision':
      return <OfDecision round={round} />
  }
}

const OfDots = ({ round }: { round: DotsRound }) => (
  <Row round={round} heard={useCountedDots(round).counted.size} />
)
const OfWeighing = ({ round }: { round: WeighingRound }) => (
  <Row round={round} heard={useCountedWeighing(round).counted.size} />
)
const OfTemperature = ({ round }: { round: TemperatureRound }) => (
  <Row round={round} heard={useCountedTemperature(round).counted.size} />
)
function OfDecision({ round }: { round: DecisionRound }) {
  const { counted } = useCountedResponses(round)
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
  const { stage, content, device, relayNow } = useWorkshop()
  const isLive = useConnection().offlineSince === undefined
  const here = useHeadcount()
  const { t } = useTranslator()
  const [isAsking, setAsking] = useState(false)
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
      {isLive && heard > here && <span>{t('rounds.moreThanHere', { n: here })}</span>}
      {!isLive && (
        <span role="status">
          <Icon name="signal-off" small /> {t('rounds.closeOffline')}
        </span>
      )}
      <span className={styles.grow} />
      <Button kind="board" size="small" onClick={() => setAsking(true)}>
        {t('rounds.giveUp')}
      </Button>
      <Button
        kind="hot"
        onClick={() =>
          closeRound(stage, content, device, round.id, { at: relayNow(), present: here, absent })
        }
      >
        {t('rounds.closeAndShow')}
      </Button>
      {isAsking && (
        <Dialog
          title={t('rounds.giveUp.sure')}
          closeLabel={t('common.close')}
          onClose={() => setAsking(false)}
        >
          <div className={styles.asking}>
            <p>{t('rounds.giveUp.what', { n: heard })}</p>
            <Button
              kind="stop"
              size="large"
              onClick={() => {
                giveUpRound(stage, round.id)
                setAsking(false)
              }}
            >
              {t('rounds.giveUp')}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  )
}
