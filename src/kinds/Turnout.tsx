import { useTranslator } from '../i18n/react.tsx'
import type { Counted } from '../workshop/stage/counting.ts'
import type { Round } from '../workshop/stage/round-rules.ts'
import styles from './Turnout.module.css'

/** Of a closed round: how many ballots counted beside how many people were there, and which did not count. */
export function Turnout<Voter>({
  round,
  counted: { counted, late, changed, invalid, byHand },
  voter,
}: {
  round: Pick<Round, 'late' | 'closed'>
  counted: Counted<Voter, unknown>
  /** Who looks. */
  voter: Voter
}) {
  const { t } = useTranslator()
  const present = round.closed?.present ?? 0
  return (
    <>
      <p className={styles.fact}>
        {t('rounds.counted', { n: counted.size })} {present > 0 && t('rounds.present', { n: present })}{' '}
        {byHand > 0 && `${t('rounds.byHand', { n: byHand })} `}
        {present > 0 && counted.size - byHand > present && t('rounds.moreBallots')}
      </p>
      {late.includes(voter) && (
        <p className={styles.alarm}>
          {t(round.late === 'count' ? 'rounds.yoursLateCounted' : 'rounds.yoursLate')}
        </p>
      )}
      {changed.includes(voter) && <p className={styles.alarm}>{t('rounds.yourChangeLate')}</p>}
      {late.length > 0 && <p className={styles.fact}>{t('rounds.lateBallots', { n: late.length })}</p>}
      {invalid.length > 0 && <p className={styles.fact}>{t('rounds.invalid', { n: invalid.length })}</p>}
    </>
  )
}
