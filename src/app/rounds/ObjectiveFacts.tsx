import { useBoardValue } from '../../hooks/board-values.ts'
import { Origins } from '../../kinds/Origins.tsx'
import type { ObjectiveId } from '../../workshop/ids.ts'
import styles from './Dots.module.css'

/** What one weighs an objective by while voting: the pillars it answers, and what it comes from. */
export function ObjectiveFacts({ id }: { id: ObjectiveId }) {
  const objective = useBoardValue('objectives').find((each) => each.id === id)
  const pillars = useBoardValue('pillars')
  if (!objective) return null
  const answered = pillars.filter((pillar) => objective.pillars.includes(pillar.id))
  return (
    <span className={styles.facts}>
      {answered.length > 0 && <span>{answered.map(({ name }) => name).join(' · ')}</span>}
      <Origins objective={objective} />
    </span>
  )
}
