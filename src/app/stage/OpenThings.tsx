import { useOpenWritings, useRounds } from '../../hooks/rounds.ts'
import { useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { WritingId } from '../../workshop/ids.ts'
import { RoundRow } from './RoundRow.tsx'
import styles from './RoundRow.module.css'

/**
 * What was begun and waits for its end, a row each above the bar: rounds to close, and private writing that the group has
 * left behind. Nothing of it is stranded when the group goes on.
 */
export function OpenThings({ onReveal }: { onReveal: (writing: WritingId) => void }) {
  const now = useWorkshopValue('now')
  const rounds = useRounds().filter(({ isClosed }) => !isClosed)
  const left = useOpenWritings().filter(({ id }) => id !== now?.writing)
  const { t } = useTranslator()
  return (
    <>
      {rounds.map((round) => (
        <RoundRow key={round.id} round={round} />
      ))}
      {left.map(({ id, question }) => (
        <div key={id} className={styles.row}>
          <b className={styles.what}>
            <Icon name="eye-closed" /> {t('stage.private.left')}
          </b>
          {question && <span className="voice">{question}</span>}
          <span className={styles.grow} />
          <Button kind="board" size="small" icon="eye" onClick={() => onReveal(id)}>
            {t('stage.private.show')}
          </Button>
        </div>
      ))}
    </>
  )
}
