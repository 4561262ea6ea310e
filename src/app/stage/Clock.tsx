import { useEffect, useRef } from 'react'
import { useTimeLeft } from '../../hooks/time.ts'
import { useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { MINUTE } from '../../method/clock.ts'
import { useAnnouncements } from '../../ui/announcements.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { readSettings } from '../device-settings.ts'
import styles from './Clock.module.css'

/** Fetched when there is something to ring for. Where it does not come, the clock says it in words. */
const ring = () => import('../../ui/chime.ts').then(({ chime }) => chime()).catch(() => undefined)

const twoDigits = (value: number) => String(value).padStart(2, '0')
const SECOND = 1_000

/** The time left. At zero it says so and closes nothing. Spoken at half, at one minute, at the end; a sound by choice. */
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
        : left <= MINUTE
          ? 'timeMinute'
          : left <= half
            ? 'timeHalf'
            : ''
  const before = useRef(moment)
  useEffect(() => {
    if (moment) announce(t(`stage.${moment}`))
  }, [moment, announce, t])
  useEffect(() => {
    // Not for a time that was over before one came.
    if (moment === 'timeUp' && before.current === 'timeMinute' && readSettings().endSound) void ring()
    before.current = moment
  }, [moment])
  if (left === undefined) return null
  const seconds = Math.ceil(left / SECOND)
  return (
    <span className={styles.clock} role="timer" data-up={left === 0 || undefined}>
      <Icon name="clock" small />
      {left === 0 ? t('stage.time') : `${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}`}
    </span>
  )
}
