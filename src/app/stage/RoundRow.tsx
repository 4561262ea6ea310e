import { useState, type ReactNode } from 'react'
import { useExpected } from '../../hooks/expected.ts'
import { useHasPassed } from '../../hooks/has-passed.ts'
import {
  useCountedDots,
  useCountedResponses,
  useCountedTemperature,
  useCountedWeighing,
  useOpenActivities,
  type DecisionRound,
  type DotsRound,
  type TemperatureRound,
  type WeighingRound,
} from '../../hooks/rounds.ts'
import { useConnection, useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useHeadcount } from '../../hooks/people-here.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { tallyOf, decide } from '../../method/decisions.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import type { PersonId } from '../../workshop/ids.ts'
import type { Counted } from '../../workshop/stage/counting.ts'
import type { Round } from '../../workshop/stage/round-rules.ts'
import { closeRound, giveUpRound } from '../../workshop/stage/rounds.ts'
import { GuestDialog } from '../shell/GuestDialog.tsx'
import { useMoment } from '../use-moment.ts'
import { ExpectedDialog } from './ExpectedDialog.tsx'
import { MoveEndDialog } from './MoveEndDialog.tsx'
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

const OfDots = ({ round }: { round: DotsRound }) => <Row round={round} counted={useCountedDots(round)} />
const OfWeighing = ({ round }: { round: WeighingRound }) => (
  <Row round={round} counted={useCountedWeighing(round)} />
)
const OfTemperature = ({ round }: { round: TemperatureRound }) => (
  <Row round={round} counted={useCountedTemperature(round)} />
)
function OfDecision({ round }: { round: DecisionRound }) {
  const counted = useCountedResponses(round)
  const expected = useExpected(round)
  const { t } = useTranslator()
  const [isTicking, setTicking] = useState(false)
  const count = tallyOf(counted.counted)
  const isObjected = round.rule !== 'operational' && decide(round.rule, count, 0).kind === 'rejected'
  return (
    <Row round={round} counted={counted} expected={expected}>
      {isObjected && <span>{t('rounds.objectionsOpen', { n: count.object })}</span>}
      <Button kind="board" size="small" icon="people" onClick={() => setTicking(true)}>
        {t('rounds.expected', { n: expected.size })}
      </Button>
      {isTicking && (
        <ExpectedDialog round={round} answered={counted.counted} onClose={() => setTicking(false)} />
      )}
    </Row>
  )
}

function Row({
  round,
  counted: { counted, byHand },
  expected,
  children,
}: {
  round: Round
  counted: Counted<string, unknown>
  /** Of a decision: who is to answer, for the minutes. */
  expected?: ReadonlySet<PersonId>
  children?: ReactNode
}) {
  const { stage, content, device, relayNow } = useWorkshop()
  const isLive = useConnection().offlineSince === undefined
  const here = useHeadcount()
  const hasEnded = useHasPassed(round.until)
  const moment = useMoment()
  const { t } = useTranslator()
  const open = useOpenActivities().find((each) => each.round === round.id)
  const [asked, setAsked] = useState<'give-up' | 'end'>()
  const [isForAnother, setForAnother] = useState(false)
  const heard = counted.size
  const people = Math.max(expected?.size ?? here, heard)
  const isNow = useWorkshopValue('now')?.round === round.id
  const staysOpen = round.until !== undefined && !hasEnded
  return (
    <div className={styles.row}>
      <b className={styles.what}>
        <Icon name="envelope" /> {t(`rounds.running.${round.kind}`)}
      </b>
      {round.until !== undefined && (
        <>
          {!isNow && <span className="voice">{round.question || round.texts.at(-1)}</span>}
          <span role="status">
            {t(hasEnded ? 'rounds.hasEnded' : 'stage.openUntil', { moment: moment(round.until) })}
          </span>
        </>
      )}
      {people <= MOST_BOXES && (
        <span className={styles.boxes} aria-hidden="true">
          {Array.from({ length: people }, (_, index) => (
            <span
              key={index}
              data-on={index < heard ? (index < heard - byHand ? 'own' : 'hand') : undefined}
            />
          ))}
        </span>
      )}
      <span className="figures">
        {t('rounds.heard', { heard, n: people })}
        {byHand > 0 && ` · ${t('rounds.onBehalf', { n: byHand })}`}
      </span>
      {isLive && !staysOpen && heard - byHand > here && <span>{t('rounds.moreThanHere', { n: here })}</span>}
      {!isLive && (
        <span role="status">
          <Icon name="signal-off" small /> {t('rounds.closeOffline')}
        </span>
      )}
      <span className={styles.grow} />
      {children}
      <Button kind="board" size="small" icon="plus" onClick={() => setForAnother(true)}>
        {t('rounds.forAnother')}
      </Button>
      {isForAnother && <GuestDialog onClose={() => setForAnother(false)} />}
      <Button
        kind={staysOpen ? 'board' : 'hot'}
        onClick={() =>
          closeRound(stage, content, device, round.id, {
            at: relayNow(),
            present: here,
            ...(expected && { expected: [...expected] }),
          })
        }
      >
        {t('rounds.closeAndShow')}
      </Button>
      <Menu
        label={t('rounds.more')}
        kind="board"
        opens="up"
        items={[
          ...(open
            ? [{ label: t('stage.until.move'), icon: 'clock', onChoose: () => setAsked('end') } as const]
            : []),
          { label: t('rounds.giveUp'), icon: 'close', onChoose: () => setAsked('give-up') },
        ]}
      />
      {asked === 'end' && open && (
        <MoveEndDialog activity={open.act} until={open.until} onClose={() => setAsked(undefined)} />
      )}
      {asked === 'give-up' && (
        <Dialog
          title={t('rounds.giveUp.sure')}
          closeLabel={t('common.close')}
          onClose={() => setAsked(undefined)}
        >
          <div className={styles.asking}>
            <p>{t('rounds.giveUp.what', { n: heard })}</p>
            <Button
              kind="stop"
              size="large"
              onClick={() => {
                giveUpRound(stage, round.id)
                setAsked(undefined)
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
