import { useHasPassed } from '../../hooks/has-passed.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Round } from '../../workshop/stage/round-rules.ts'
import { useMoment } from '../use-moment.ts'
import styles from './Frame.module.css'

/** Until when one may answer, of a round that stays open until a date; once that is past, what it waits for. */
export function Until({ round: { until, isClosed } }: { round: Pick<Round, 'until' | 'isClosed'> }) {
  const hasEnded = useHasPassed(until)
  const moment = useMoment()
  const { t } = useTranslator()
  if (until === undefined || isClosed) return null
  return (
    <p className={styles.rule} role="status">
      <Icon name="clock" small />{' '}
      {t(hasEnded ? 'rounds.hasEnded' : 'stage.openUntil', { moment: moment(until) })}
    </p>
  )
}
