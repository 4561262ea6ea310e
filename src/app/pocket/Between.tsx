import { useRounds } from '../../hooks/rounds.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { wordsOfActivity } from '../agenda/words.ts'
import { useAgendaInTime } from '../agenda/use-pace.ts'
import { RoundOf } from '../rounds/RoundScreen.tsx'
import { MinePage } from './MinePage.tsx'
import styles from './Now.module.css'

/** Between two activities: what comes next, the result of the last round, my notes. */
export function Between() {
  const { next } = useAgendaInTime()
  const last = useRounds().findLast(({ isClosed }) => isClosed)
  const { t } = useTranslator()
  return (
    <>
      <header className={styles.head}>
        <h2 className="voice">{t('stage.between')}</h2>
        <p>
          {next
            ? t('agenda.then', { what: wordsOfActivity(next) || t(`stage.kind.${next.kind}`) })
            : t('stage.between.wait')}
        </p>
      </header>
      {last ? <RoundOf round={last} /> : <MinePage />}
    </>
  )
}
