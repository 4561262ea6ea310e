import { useState } from 'react'
import { useOthersTakingPart } from '../../hooks/people-here.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Banner } from '../../ui/notices.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { ByHand } from './ByHand.tsx'
import { copyText } from '../../ui/copy-text.ts'
import styles from './ShareDialog.module.css'
import { useLinks, useOrigin } from './use-links.ts'

/** Lets another lead, beside oneself or instead: the facilitator link, what it means in plain words, and who leads now. */
export function HandOverDialog({ onClose }: { onClose: () => void }) {
  const { origin } = useOrigin()
  const link = useLinks(origin).find(({ role }) => role === 'facilitator')?.link
  const leaders = useOthersTakingPart().filter(({ role }) => role === 'facilitator')
  const { t, list } = useTranslator()
  const [copied, setCopied] = useState<boolean>()
  if (!link) return null
  return (
    <Dialog title={t('stage.handOver')} closeLabel={t('common.close')} onClose={onClose}>
      <div className={styles.handOver}>
        <p>{t('stage.handOver.what')}</p>
        <Banner icon="key" tone="wait">
          {t('stage.handOver.back')}
        </Banner>
        <QrCode text={link} label={t('stage.handOver.qr')} />
        <Button
          size="large"
          icon={copied ? 'check' : 'copy'}
          data-link={link}
          onClick={() => void copyText(link).then(setCopied)}
        >
          {t(copied ? 'share.copied' : 'share.copy')}
        </Button>
        {copied === false && <ByHand text={link} />}
        <p role="status">
          <Icon name="people" small />{' '}
          {leaders.length > 0
            ? t('stage.handOver.leads', {
                names: list(leaders.map(({ name }) => name || t('common.noName'))),
              })
            : t('stage.handOver.alone')}
        </p>
      </div>
    </Dialog>
  )
}
