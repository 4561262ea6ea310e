import { useDone } from '../../hooks/done.ts'
import { useShownNow } from '../../hooks/shown-now.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Clock } from '../stage/Clock.tsx'
import styles from './Now.module.css'

/** Kinds that each does in their own time; a round has a button of its own. */
const endsByHand: ReadonlySet<string> = new Set(['write', 'group', 'weigh', 'cross', 'fill-in'])

/** Above an activity: what it is, that I have done, how long it goes on. */
export function Strip() {
  const now = useShownNow()
  const { isDone, setDone, now: running } = useDone()
  const { t } = useTranslator()
  const { role } = useWorkshop()
  const isNow = now === running
  return (
    <p className={styles.strip}>
      {isNow && <b>{t('stage.now')}</b>}
      <span>{now ? t(`stage.kind.${now.kind}`) : t('stage.kind.write')}</span>
      {now && isNow && role !== 'viewer' && !now.round && endsByHand.has(now.kind) && (
        <button type="button" className={styles.done} aria-pressed={isDone} onClick={() => setDone(!isDone)}>
          {isDone && <Icon name="check" small />} {t('stage.imDone')}
        </button>
      )}
      {isNow && <Clock />}
    </p>
  )
}
