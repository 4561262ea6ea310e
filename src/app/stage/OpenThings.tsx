import { useState } from 'react'
import { useStillOpen } from '../../hooks/open-activities.ts'
import { useOpenWritings, useRounds } from '../../hooks/rounds.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { ActivityId, WritingId } from '../../workshop/ids.ts'
import { moveEnd } from '../../workshop/stage/open-activities.ts'
import { useMoment } from '../use-moment.ts'
import { MoveEndDialog } from './MoveEndDialog.tsx'
import { RoundRow } from './RoundRow.tsx'
import styles from './RoundRow.module.css'

/**
 * What was begun and waits for its end, a row each above the bar: rounds to close, what stays open until a date, and private
 * writing that the group has left behind. Nothing of it is stranded when the group goes on.
 */
export function OpenThings({ onReveal }: { onReveal: (writing: WritingId) => void }) {
  const now = useWorkshopValue('now')
  const rounds = useRounds().filter(({ isClosed }) => !isClosed)
  const open = useStillOpen()
  const staying = new Set(open.map(({ writing }) => writing))
  const left = useOpenWritings().filter(({ id }) => id !== now?.writing && !staying.has(id))
  const { relayNow, stage } = useWorkshop()
  const moment = useMoment()
  const [moving, setMoving] = useState<ActivityId>()
  const { t } = useTranslator()
  return (
    <>
      {rounds.map((round) => (
        <RoundRow key={round.id} round={round} />
      ))}
      {open
        .filter(({ round }) => !rounds.some(({ id }) => id === round))
        .map(({ act, kind, question, until, writing }) => (
          <div key={act} className={styles.row}>
            <b className={styles.what}>
              <Icon name="clock" /> {t(`stage.kind.${kind}`)}
            </b>
            {question && <span className="voice">{question}</span>}
            <span>{t('stage.openUntil', { moment: moment(until) })}</span>
            <span className={styles.grow} />
            {writing && (
              <Button kind="board" size="small" icon="eye" onClick={() => onReveal(writing)}>
                {t('stage.private.show')}
              </Button>
            )}
            <Button kind="board" size="small" icon="clock" onClick={() => setMoving(act)}>
              {t('stage.until.move')}
            </Button>
            {moving === act && (
              <MoveEndDialog activity={act} until={until} onClose={() => setMoving(undefined)} />
            )}
            <Button kind="board" size="small" onClick={() => moveEnd(stage, act, relayNow())}>
              {t('stage.until.end')}
            </Button>
          </div>
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
