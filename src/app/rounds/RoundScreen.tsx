import { useRoundOfNow } from '../../hooks/rounds.ts'
import type { Round } from '../../workshop/stage/rounds.ts'
import { DecisionScreen } from './DecisionScreen.tsx'
import { DotsScreen } from './DotsScreen.tsx'

/** The vote or decision of the moment: while it is open to answer, after the close its result. */
export function RoundScreen() {
  const round = useRoundOfNow()
  return round ? <RoundOf round={round} /> : null
}

/** Any round: open to answer, or its result. */
export function RoundOf({ round }: { round: Round }) {
  return round.kind === 'dots' ? (
    <DotsScreen key={round.id} round={round} />
  ) : (
    <DecisionScreen key={round.id} round={round} />
  )
}
