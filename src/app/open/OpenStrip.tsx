import { Link } from 'wouter'
import { useStillOpen } from '../../hooks/open-activities.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useMoment } from '../use-moment.ts'
import styles from './Open.module.css'
import { useOpenWords } from './use-open-words.ts'

/** One line: what stays open until a date beside what the group does now, and the way there. */
export function OpenStrip() {
  const { id } = useWorkshop()
  const now = useWorkshopValue('now')
  const open = useStillOpen().filter(({ act }) => now?.ended || act !== now?.act)
  const wordsOf = useOpenWords()
  const moment = useMoment()
  const { t } = useTranslator()
  const [first] = open
  if (!first) return null
  return (
    <p className={styles.strip}>
      <Icon name="clock" small />
      <span>
        {open.length === 1 ? (
          <>
            {t('stage.openUntil', { moment: moment(first.until) })}:{' '}
            <span className="voice">{wordsOf(first)}</span>
          </>
        ) : (
          t('stage.openThings', { n: open.length, moment: moment(first.until) })
        )}
      </span>
      <Link href={`/w/${id}/open${open.length === 1 ? `?act=${first.act}` : ''}`}>{t('stage.goThere')}</Link>
    </p>
  )
}
