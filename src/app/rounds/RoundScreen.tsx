import { useIsCalledOff, useRoundOfNow } from '../../hooks/rounds.ts'
import { useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { later } from '../../kinds/later.tsx'
import { MinePage } from '../pocket/MinePage.tsx'
import type { Round } from '../../workshop/stage/round-rules.ts'
import { DecisionScreen } from './DecisionScreen.tsx'
import { DotsScreen } from './DotsScreen.tsx'
import { amendmentKey, changeKey, Leftover, reasonKey, statementKey } from './Leftover.tsx'
import styles from './Frame.module.css'
import { TemperatureScreen } from './TemperatureScreen.tsx'

const Weighing = later(() => import('../../boards/pestel/Weighing.tsx'), 'Weighing')
const Matrix = later(() => import('../../boards/pestel/Matrix.tsx'), 'Matrix')

/** The round of the moment: while it is open to answer, after the close its result. */
export function RoundScreen() {
  const round = useRoundOfNow()
  return round ? <RoundOf round={round} /> : <NoRound />
}

/** Any round: open to answer, or its result. */
export function RoundOf({ round }: { round: Round }) {
  switch (round.kind) {
    case 'dots':
      return <DotsScreen key={round.id} round={round} />
    case 'decision':
      return <DecisionScreen key={round.id} round={round} />
    case 'temperature':
      return <TemperatureScreen key={round.id} round={round} />
    case 'weigh':
      return round.isClosed ? <Matrix round={round} /> : <Weighing key={round.id} of={round} />
  }
}

/** Called off, or of a later version of the app: said, and what one wrote stays at hand. */
function NoRound() {
  const now = useWorkshopValue('now')
  const isCalledOff = useIsCalledOff(now?.round)
  const { t } = useTranslator()
  return (
    <>
      <header className={styles.head} role="status">
        <h2>{t(isCalledOff ? 'rounds.calledOff' : 'rounds.notHere')}</h2>
        <p>{t('rounds.calledOff.next')}</p>
      </header>
      {now?.round && (
        <>
          <Leftover of={reasonKey(now.round)} />
          <Leftover of={changeKey(now.round)} />
          <Leftover of={amendmentKey(now.round)} />
          <Leftover of={statementKey(now.round)} />
        </>
      )}
      <MinePage />
    </>
  )
}
