import { useEffect } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import { writeJoinCode } from '../../protocol/join-code.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Code.module.css'
import { useJoinCode } from './use-join-code.ts'

/** The code as one shows it: to say aloud, with where to type it; to switch off. For who facilitates. */
export function CodeCard({ origin }: { origin: string }) {
  const { t } = useTranslator()
  const code = useJoinCode()
  const offer = code?.offer
  useEffect(() => offer?.(), [offer])
  if (!code) return null
  const { state } = code
  return (
    <section className={styles.card} aria-label={t('share.code')}>
      <b>{t('share.code')}</b>
      {state.kind === 'valid' && (
        <>
          <p className={`voice figures ${styles.digits}`}>{writeJoinCode(state.code)}</p>
          <p className={styles.what}>{t('share.code.where', { address: `${new URL(origin).host}/j` })}</p>
        </>
      )}
      {state.kind === 'none' && <p className={styles.what}>{t('share.code.none')}</p>}
      <Button size="small" onClick={() => (state.kind === 'off' ? code.switchOn() : void code.switchOff())}>
        {t(state.kind === 'off' ? 'share.code.on' : 'share.code.off')}
      </Button>
    </section>
  )
}
