import { useEffect, useState } from 'react'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useAnnouncements } from '../../ui/announcements.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { timeLeft } from '../../workshop/stage/now.ts'
import styles from './Clock.module.css'
import { figureStands } from './figures.ts'

const twoDigits = (value: number) => String(value).padStart(2, '0')
const SECOND = 1_000

/**
 * Milliseconds left by the relay's clock, told as each second of it ends, so that all screens change figures together;
 * `undefined` when there is no timer.
 */
export function useTimeLeft(): number | undefined {
  const timer = useWorkshopValue('timer')
  const { relayNow } = useWorkshop()
  const [, tick] = useState(0)
  useEffect(() => {
    if (!timer || timer.pausedLeftMs !== undefined) return undefined
    let ticking: ReturnType<typeof setTimeout>
    const toNextFigure = () => {
      const left = timer.startedAt + timer.runsMs - relayNow()
      ticking = setTimeout(() => {
        tick((n) => n + 1)
        toNextFigure()
      }, figureStands(left))
    }
    toNextFigure()
    return () => clearTimeout(ticking)
  }, [timer, relayNow])
  return timer && timer.runsMs > 0 ? timeLeft(timer, relayNow()) : undefined
}

/** The time left. At zero it says so and closes nothing. Spoken at half, at one minute, at the end. */
export function Clock() {
  const left = useTimeLeft()
  const timer = useWorkshopValue('timer')
  const { t } = useTranslator()
  const { announce } = useAnnouncements()
  const half = timer ? timer.runsMs / 2 : 0
  const moment =
    left === undefined
      ? ''
      : left === 0
        ? 'timeUp'
        : left <= 60_000
          ? 'timeMinute'
          : left <= half
            ? 'timeHalf'
            : ''
  useEffect(() => {
    if (moment) announce(t(`stage.${moment}`))
  }, [moment, announce, t])
  if (left === undefined) return null
  const seconds = Math.ceil(left / SECOND)
  return (
    <span className={styles.clock} role="timer" data-up={left === 0 || undefined}>
      <Icon name="clock" small />
      {left === 0 ? t('stage.time') : `${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}`}
    </span>
  )
}
