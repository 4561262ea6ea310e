import { useState } from 'react'
import { useStillOpen } from '../../hooks/open-activities.ts'
import { useReadyCheck, useRoundOfNow } from '../../hooks/rounds.ts'
import { useAskedFor } from '../../hooks/put-to-group.ts'
import { useHeadcount, useOthersTakingPart } from '../../hooks/people-here.ts'
import { useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { later } from '../../kinds/later.tsx'
import { Written } from '../../kinds/Written.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import { Menu } from '../../ui/Menu.tsx'
import type { WritingId } from '../../workshop/ids.ts'
import { Clock } from './Clock.tsx'
import type { Activity } from '../../workshop/stage/agenda.ts'
import { wordsOfActivity } from '../agenda/words.ts'
import { useAgendaInTime } from '../agenda/use-pace.ts'
import { useJoinCode } from '../code/use-join-code.ts'
import type { LeftOpen } from './GoOnDialog.tsx'
import { HeldRows } from './HeldRows.tsx'
import { OpenThings } from './OpenThings.tsx'
import { useStageActs, type StageAct, type StageDialog } from './use-stage-acts.ts'
import { useIsStartable, useStartActivity, type ActivityPlan } from './use-start-activity.ts'
import { useTellPlace } from './use-tell-place.ts'
import styles from './Chalkboard.module.css'

const ActivityDialog = later(() => import('./ActivityDialog.tsx'), 'ActivityDialog')
const AskedActivity = later(() => import('./AskedActivity.tsx'), 'AskedActivity')
const AgendaDialog = later(() => import('../agenda/AgendaDialog.tsx'), 'AgendaDialog')
const BackstageDialog = later(() => import('./BackstageDialog.tsx'), 'BackstageDialog')
const CheckpointAtEnd = later(
  () => import('../checkpoints/CheckpointAtEnd.tsx'),
  'CheckpointAtEnd',
  () => null,
)
const CheckpointsDialog = later(() => import('../checkpoints/CheckpointsDialog.tsx'), 'CheckpointsDialog')
const GoOnDialog = later(() => import('./GoOnDialog.tsx'), 'GoOnDialog')
const HandOverDialog = later(() => import('../share/HandOverDialog.tsx'), 'HandOverDialog')
const RevealDialog = later(() => import('./RevealDialog.tsx'), 'RevealDialog')

/** The facilitator's bar: what runs, the clock, what can be done next. On a phone one row, and the rest in a sheet. */
export function Chalkboard() {
  const now = useWorkshopValue('now')
  const isPocket = useIsPocket()
  const { t } = useTranslator()
  const [open, setOpen] = useState<StageDialog | null>(null)
  const { agenda, running, next } = useAgendaInTime()
  const [planned, setPlanned] = useState<ActivityPlan>()
  const [revealing, setRevealing] = useState<WritingId>()
  const startActivity = useStartActivity()
  const isStartable = useIsStartable()
  const startPlanned = (activity: Activity) => {
    if (isStartable(activity)) {
      startActivity(activity)
      return setOpen(null)
    }
    // Nothing to vote on yet, or no proposal: that is said where it can be put right.
    setPlanned(activity)
    return setOpen('activity')
  }
  const close = () => setOpen(null)
  const [asking, forgetAsked] = useAskedFor()
  const round = useRoundOfNow()
  // What stays open until a date is left on purpose.
  const staysOpen = useStillOpen().some(({ act }) => act === now?.act)
  const left: LeftOpen | undefined =
    now?.private && !staysOpen ? 'writing' : round && !round.isClosed && !staysOpen ? 'round' : undefined
  const [goingOn, setGoingOn] = useState<{ readonly left: LeftOpen; readonly go: () => void }>()
  const afterAsking = (go: () => void) => () => (left ? setGoingOn({ left, go }) : go())
  const acts = useStageActs({
    open: (dialog) => {
      setPlanned(undefined)
      setOpen(dialog)
    },
    reveal: setRevealing,
    next: next && afterAsking(() => startPlanned(next)),
  })
  useTellPlace()
  useJoinCode() // as long as this bar is there, so is who facilitates: a code that was given is renewed
  return (
    <>
      <CheckpointAtEnd />
      <HeldRows />
      <OpenThings onReveal={setRevealing} />
      <footer className={styles.bar} data-region aria-label={t('stage.bar')}>
        <div className={styles.now}>
          <small>
            {running >= 0 ? t('agenda.position', { at: running + 1, n: agenda.length }) : t('stage.now')}
          </small>
          {(now || !isPocket) && (
            <b>{now ? t(now.ended ? 'stage.between' : `stage.kind.${now.kind}`) : t('stage.none')}</b>
          )}
          {now?.private && (
            <small>
              <Written />
            </small>
          )}
          {now?.question && <small className={`voice ${styles.question}`}>{now.question}</small>}
          {!now?.question && next && (
            <small>{t('agenda.then', { what: wordsOfActivity(next) || t(`stage.kind.${next.kind}`) })}</small>
          )}
        </div>
        {isPocket ? <InOneRow acts={acts} /> : <AtHand acts={acts} />}
        {asking && <AskedActivity key={asking.proposal} asking={asking} onClose={forgetAsked} />}
        {open === 'activity' && <ActivityDialog planned={planned} onClose={close} />}
        {open === 'agenda' && (
          <AgendaDialog onStart={(activity) => afterAsking(() => startPlanned(activity))()} onClose={close} />
        )}
        {open === 'backstage' && <BackstageDialog onClose={close} />}
        {open === 'checkpoints' && <CheckpointsDialog onClose={close} />}
        {open === 'hand-over' && <HandOverDialog onClose={close} />}
        {goingOn && (
          <GoOnDialog
            left={goingOn.left}
            onGoOn={() => {
              goingOn.go()
              setGoingOn(undefined)
            }}
            onClose={() => setGoingOn(undefined)}
          />
        )}
        {revealing && <RevealDialog writing={revealing} onClose={() => setRevealing(undefined)} />}
      </footer>
    </>
  )
}

/** On a phone: the clock, the next thing to do, and a sheet with all else. */
function InOneRow({ acts }: { acts: readonly StageAct[] }) {
  const { t } = useTranslator()
  const first = acts.find(({ isHot }) => isHot)
  return (
    <>
      <div className={styles.clock}>
        <Clock />
      </div>
      {first && (
        <Button kind="hot" icon={first.icon} onClick={first.onChoose}>
          {t(first.label)}
        </Button>
      )}
      <ActMenu acts={acts.filter(({ label }) => label !== first?.label)} />
    </>
  )
}

function ActMenu({ acts }: { acts: readonly StageAct[] }) {
  const { t } = useTranslator()
  return (
    <Menu
      label={t('stage.more')}
      kind="board"
      opens="up"
      items={acts.map(({ label, icon, onChoose }) => ({ label: t(label), icon, onChoose }))}
    />
  )
}

/** On a laptop: a button for each, those of the clock beside it, who is here. */
function AtHand({ acts }: { acts: readonly StageAct[] }) {
  const others = useOthersTakingPart()
  const n = useHeadcount()
  const now = useWorkshopValue('now')
  const readyCheck = useReadyCheck()
  const { t, list } = useTranslator()
  const done = others.filter((other) => other.done !== undefined && other.done === now?.act).length
  const ready = others.filter((other) => other.ready === readyCheck?.seq).length
  const leaders = others
    .filter(({ role }) => role === 'facilitator')
    .map(({ name }) => name || t('common.noName'))
  const [next, ...rest] = acts.filter(({ ofClock, isMinor }) => !ofClock && !isMinor)
  return (
    <>
      {next && <ActButton act={next} />}
      <div className={styles.clock}>
        <Clock />
        {acts.map(
          (act) =>
            act.ofClock && (
              <IconButton
                key={act.label}
                kind="board"
                icon={act.icon}
                label={t(act.label)}
                onClick={act.onChoose}
              />
            ),
        )}
      </div>
      {rest.slice(0, -1).map((act) => (
        <ActButton key={act.label} act={act} />
      ))}
      <span className={styles.grow} />
      <p className={styles.people}>
        <b className="figures">{done > 0 ? t('stage.doneOf', { done, n }) : t('stage.here', { n })}</b>
        <small>
          {done > 0 ? t('stage.done', { n: done }) : t('stage.hereWord', { n })}
          {leaders.length > 0 && ` · ${t('stage.leaders', { names: list(leaders) })}`}
        </small>
        {readyCheck && <small>{t('stage.ready.count', { ready, n: others.length })}</small>}
      </p>
      {rest.slice(-1).map((act) => (
        <ActButton key={act.label} act={act} />
      ))}
      <ActMenu acts={acts.filter(({ isMinor }) => isMinor)} />
    </>
  )
}

function ActButton({ act }: { act: StageAct }) {
  const { t } = useTranslator()
  return (
    <Button kind={act.isHot ? 'hot' : 'board'} icon={act.icon} onClick={act.onChoose}>
      {t(act.label)}
    </Button>
  )
}
