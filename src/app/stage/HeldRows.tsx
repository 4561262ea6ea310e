import { useLead, useLeadMyself } from '../../hooks/lead.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { whoIs } from './who-leads.ts'
import styles from './RoundRow.module.css'
import { useClosing } from './use-closing.ts'

/** What holds for everyone until somebody ends it, a row each above the bar: whom they follow, that it is closed. */
export function HeldRows() {
  const lead = useLead()
  const { begin, end } = useLeadMyself()
  const { isClosed, setClosed } = useClosing()
  const { t } = useTranslator()
  return (
    <>
      {lead && (
        <div className={styles.row} role="status">
          <b className={styles.what}>
            <Icon name="eye" />
            {lead.isMine ? t('lead.mine') : t('lead.others', whoIs(lead))}
          </b>
          <span className={styles.grow} />
          <Button
            kind="board"
            size="small"
            icon={lead.isMine ? 'stop' : 'eye'}
            onClick={lead.isMine ? end : begin}
          >
            {t(lead.isMine ? 'lead.end' : 'lead.takeOver')}
          </Button>
        </div>
      )}
      {isClosed && (
        <div className={styles.row} role="status">
          <b className={styles.what}>
            <Icon name="lock" />
            {t('lead.closed')}
          </b>
          <span className={styles.grow} />
          <Button kind="board" size="small" icon="lock" onClick={() => setClosed(false)}>
            {t('lead.open')}
          </Button>
        </div>
      )}
    </>
  )
}
