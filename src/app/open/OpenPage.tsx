import { Link, useSearch } from 'wouter'
import { useHasPassed } from '../../hooks/has-passed.ts'
import { useStillOpen } from '../../hooks/open-activities.ts'
import { useOpenActivities } from '../../hooks/rounds.ts'
import { KeptNow } from '../../hooks/shown-now.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ActivityScreen } from '../pocket/Now.tsx'
import { useMoment } from '../use-moment.ts'
import styles from './Open.module.css'
import { useOpenWords } from './use-open-words.ts'

/** What stays open until a date, for who has five minutes between two meetings; and each of these, to take part in. */
export function OpenPage() {
  const chosen = new URLSearchParams(useSearch()).get('act')
  const { id, live } = useWorkshop()
  const all = useOpenActivities()
  const open = useStillOpen()
  const { t } = useTranslator()
  // Whoever is in it when it ends stays there: what they typed is at hand.
  const activity = all.find(({ act }) => act === chosen)
  const hasEnded = useHasPassed(activity?.until)
  const moment = useMoment()
  if (!activity) return <OpenList />
  const numbered = { ...activity, seq: 0, device: live.now.get()?.device ?? ('' as never) }
  return (
    <div className={styles.page}>
      {open.length > 1 && (
        <Link className={styles.back} href={`/w/${id}/open`}>
          <Icon name="left" small /> {t('stage.openAll')}
        </Link>
      )}
      {!activity.round && (
        <p className={styles.strip} role="status">
          <Icon name="clock" small />
          <span>
            {t(hasEnded ? 'stage.openEnded' : 'stage.openUntil', { moment: moment(activity.until) })}
          </span>
        </p>
      )}
      <KeptNow value={{ now: numbered }}>
        <ActivityScreen />
      </KeptNow>
    </div>
  )
}

function OpenList() {
  const { id } = useWorkshop()
  const open = useStillOpen()
  const wordsOf = useOpenWords()
  const moment = useMoment()
  const { t } = useTranslator()
  return (
    <section className={styles.list} aria-label={t('stage.openAll')}>
      <h2>{t('stage.openAll')}</h2>
      {open.length === 0 && <p role="status">{t('stage.openNone')}</p>}
      <ul>
        {open.map((activity) => {
          const kind = t(`stage.kind.${activity.kind}`)
          const words = wordsOf(activity)
          return (
            <li key={activity.act}>
              <Link href={`/w/${id}/open?act=${activity.act}`}>
                <span className="voice">{words}</span>
                <small>
                  {words !== kind && `${kind} · `}
                  {t('stage.openUntil', { moment: moment(activity.until) })}
                </small>
                <Icon name="right" />
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
