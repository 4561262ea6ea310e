import { useState } from 'react'
import { useParams } from 'wouter'
import { later } from '../../kinds/later.tsx'
import { useOthers, useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import { bringEveryone, revealNotes, setTimer, showResults, startActivity } from '../../workshop/stage/now.ts'
import { boards } from '../boards.ts'
import { Clock, useTimeLeft } from './Clock.tsx'
import styles from './Chalkboard.module.css'

const ActivityDialog = later(() => import('./ActivityDialog.tsx'), 'ActivityDialog')
const RevealDialog = later(() => import('./RevealDialog.tsx'), 'RevealDialog')

const MINUTE = 60_000

/** The facilitator's bar: what runs, the clock, private writing, results, everyone to one place. */
export function Chalkboard() {
  const { stage, device, relayNow } = useWorkshop()
  const { board } = useParams<{ board?: string }>()
  const now = useWorkshopValue('now')
  const timer = useWorkshopValue('timer')
  const areShown = useWorkshopValue('resultsShown')
  const others = useOthers()
  const left = useTimeLeft()
  const { t } = useTranslator()
  const [open, setOpen] = useState<'activity' | 'reveal' | null>(null)
  const isPocket = useIsPocket()
  const isPaused = timer?.pausedLeftMs !== undefined
  const isKnown = board === 'plan' || boards.some(({ name }) => name === board)

  const pause = () => {
    if (!timer || left === undefined) return
    const at = relayNow()
    setTimer(
      stage,
      device,
      isPaused
        ? { startedAt: at, runsMs: left }
        : { startedAt: at, runsMs: timer.runsMs, pausedLeftMs: left },
    )
  }
  const addMinute = () => {
    if (!timer || left === undefined) return
    const more = left + MINUTE
    setTimer(
      stage,
      device,
      isPaused ? { ...timer, pausedLeftMs: more } : { startedAt: relayNow(), runsMs: more },
    )
  }
  const bring = () => {
    const item = new URLSearchParams(location.search).get('item') ?? undefined
    if (board) bringEveryone(stage, device, { board, item })
  }
  const reveal = () => {
    if (now) revealNotes(stage, device, now)
    setOpen(null)
  }

  return (
    <footer className={styles.bar} aria-label={t('stage.bar')}>
      <div className={styles.now}>
        <small>{t('stage.now')}</small>
        <b>{now ? t(`stage.kind.${now.kind}`) : t('stage.none')}</b>
        {now?.question && <small className={`voice ${styles.question}`}>{now.question}</small>}
      </div>
      <Button kind={now ? 'board' : 'hot'} icon="play" onClick={() => setOpen('activity')}>
        {t('stage.next')}
      </Button>
      {left !== undefined && (
        <div className={styles.clock}>
          <Clock />
          <IconButton
            kind="board"
            icon={isPaused ? 'play' : 'pause'}
            label={t(isPaused ? 'stage.resume' : 'stage.pause')}
            onClick={pause}
          />
          <Button kind="board" aria-label={t('stage.plusOne')} onClick={addMinute}>
            +1
          </Button>
        </div>
      )}
      {now && !now.private && now.kind === 'write' && (
        <Button
          kind="board"
          icon="eye-closed"
          onClick={() => startActivity(stage, device, { ...now, private: true })}
        >
          {t('stage.private')}
        </Button>
      )}
      {now?.private && (
        <Button kind="hot" icon="eye" onClick={() => setOpen('reveal')}>
          {t('stage.private.show')}
        </Button>
      )}
      {now?.kind === 'weigh' && (
        <Button
          kind={areShown ? 'board' : 'hot'}
          icon="envelope"
          onClick={() => showResults(stage, !areShown)}
        >
          {t(areShown ? 'stage.results.hide' : 'stage.results.show')}
        </Button>
      )}
      <span className={styles.grow} />
      <p className={styles.people}>
        <b className="figures">{t('stage.here', { n: others.length + 1 })}</b>
        <small>{t('stage.hereWord')}</small>
      </p>
      {isPocket ? (
        <IconButton kind="board" icon="bring" label={t('stage.bring')} disabled={!isKnown} onClick={bring} />
      ) : (
        <Button kind="board" icon="bring" disabled={!isKnown} onClick={bring}>
          {t('stage.bring')}
        </Button>
      )}
      {open === 'activity' && <ActivityDialog onClose={() => setOpen(null)} />}
      {open === 'reveal' && <RevealDialog onReveal={reveal} onClose={() => setOpen(null)} />}
    </footer>
  )
}
