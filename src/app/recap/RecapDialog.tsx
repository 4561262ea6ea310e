import { useState } from 'react'
import { useAgenda } from '../../hooks/rounds.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { outcomeWords } from '../../plan/outcome-words.ts'
import { recapOf, winnersOf, type Recap } from '../../plan/recap.ts'
import { tallyOf, decide } from '../../method/decisions.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { takeSnapshot, type WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { boards } from '../boards.ts'
import styles from './Recap.module.css'

/** Since last time: what the group did in its last session, to begin the next one from. */
export function RecapDialog({ onClose }: { onClose: () => void }) {
  const { content, stage, relayNow } = useWorkshop()
  const agenda = useAgenda()
  const { t } = useTranslator()
  const [snapshot] = useState(() => takeSnapshot(content, stage))
  const [now] = useState(relayNow)
  const recap = recapOf(snapshot, agenda, now)
  return (
    <Dialog title={t('recap.title')} closeLabel={t('common.close')} onClose={onClose}>
      <div className={styles.recap}>
        {recap ? <LastSession recap={recap} snapshot={snapshot} /> : <p>{t('recap.none')}</p>}
        <Button kind="go" size="large" onClick={onClose}>
          {t('recap.go')}
        </Button>
      </div>
    </Dialog>
  )
}

function LastSession({ recap, snapshot }: { recap: Recap; snapshot: WorkshopSnapshot }) {
  const { t, date, time } = useTranslator()
  const { from, to, notes, trends, crosses, activities, votes, decisions } = recap
  const counts = [
    ['wrote', notes],
    ['trends', trends],
    ['crosses', crosses],
  ] as const
  return (
    <>
      <p>{t('recap.when', { date: date(from), from: time(from), to: time(to) })}</p>
      <ul className={styles.counts}>
        {counts.flatMap(([what, n]) => (n > 0 ? <li key={what}>{t(`recap.${what}`, { n })}</li> : []))}
      </ul>
      {activities.length > 0 && (
        <section aria-labelledby="recap-activities">
          <h3 id="recap-activities">{t('recap.activities')}</h3>
          <ol className={styles.list}>
            {activities.map(({ activity, notes: written }) => {
              const board = boards.find(({ name }) => name === activity.board)
              return (
                <li key={activity.id}>
                  <b>{t(`stage.kind.${activity.kind}`)}</b>
                  {activity.question ? (
                    <span className="voice">{activity.question}</span>
                  ) : (
                    board && <span>{t(board.title)}</span>
                  )}
                  {written > 0 && <small>{t('recap.wrote', { n: written })}</small>}
                </li>
              )
            })}
          </ol>
        </section>
      )}
      {votes.length > 0 && (
        <section aria-labelledby="recap-votes">
          <h3 id="recap-votes">{t('recap.votes')}</h3>
          <ul className={styles.list}>
            {votes.map((record) => {
              const winners = winnersOf(record, snapshot)
              return (
                <li key={record.round.id}>
                  <b className="voice">{record.round.question || t('stage.kind.vote')}</b>
                  {winners.map(({ text, dots }) => (
                    <span key={text}>
                      <span className="voice">{text}</span> <small>{t('recap.dots', { n: dots })}</small>
                    </span>
                  ))}
                  {winners.length === 0 && <small>{t('rounds.counted', { n: record.counted.size })}</small>}
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {decisions.length > 0 && (
        <section aria-labelledby="recap-decisions">
          <h3 id="recap-decisions">{t('recap.decisions')}</h3>
          <ul className={styles.list}>
            {decisions.map(({ round, counted }) => {
              const count = tallyOf(counted)
              return (
                <li key={round.id}>
                  <b className="voice">{round.texts.at(-1) ?? round.question}</b>
                  <span>{t(outcomeWords(decide(round.rule, count, round.quorum)))}</span>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </>
  )
}
