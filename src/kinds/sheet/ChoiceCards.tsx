import type { ReactNode } from 'react'
import styles from './SheetChoice.module.css'

export interface ChoiceCard {
  readonly id: string
  readonly name: ReactNode
  readonly about: ReactNode
  readonly isChosen: boolean
  readonly onPress: () => void
}

/** All that can be chosen in sight, each with what it means. */
export function ChoiceCards({
  cards,
  isClosed,
}: {
  readonly cards: readonly ChoiceCard[]
  readonly isClosed: boolean
}) {
  return (
    <ul className={styles.choices}>
      {cards.map(({ id, name, about, isChosen, onPress }) => (
        <li key={id}>
          <button type="button" aria-pressed={isChosen} disabled={isClosed} onClick={onPress}>
            <b>{name}</b>
            <span>{about}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
