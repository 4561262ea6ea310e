import { useState } from 'react'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import type { IconName } from '../../ui/Icon.tsx'
import type { MessageId } from '../../i18n/message-ids.ts'
import { useTranslator } from '../../i18n/react.tsx'
import type { Role } from '../../protocol/keys.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { Banner } from '../../ui/notices.tsx'
import { CodeCard } from '../code/CodeCard.tsx'
import { isLanguage } from '../../i18n/languages.ts'
import { loadTranslator } from '../../i18n/catalogues.ts'
import { ByHand } from './ByHand.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { KeepLink } from './KeepLink.tsx'
import { sendText } from './send-text.ts'
import { useLinkSafety } from './use-link-safety.ts'
import { useLinks, useOrigin } from './use-links.ts'
import { WallSheet } from './WallSheet.tsx'
import styles from './ShareDialog.module.css'

const icons: Record<Role, IconName> = { participant: 'pencil', viewer: 'eye', facilitator: 'key' }

const qrWords = {
  participant: 'share.qr',
  viewer: 'share.qr.viewer',
  facilitator: 'stage.handOver.qr',
} as const satisfies Record<Role, MessageId>

/**
 * Invite: the QR of one link, at first of that to take part, each link with what it opens, and the facilitator link put
 * somewhere safe.
 * @param wordsOf the words of a language, in which the message is written; refused where they are not on this device
 */
export function ShareDialog({
  onClose,
  wordsOf = loadTranslator,
}: {
  onClose: () => void
  wordsOf?: typeof loadTranslator
}) {
  const { t } = useTranslator()
  const { role } = useWorkshop()
  const { title, language } = useWorkshopValue('meta')
  const origin = useOrigin()
  const links = useLinks(origin.origin)
  const [copied, setCopied] = useState<Role | 'message' | null>(null)
  const [byHand, setByHand] = useState<string | null>(null)
  const [isLarge, setLarge] = useState(false)
  const [drawn, setDrawn] = useState<Role>('participant')
  const safety = useLinkSafety()
  const invitation = links.find((each) => each.role === 'participant') ?? links[0]
  const facilitation = links.find((each) => each.role === 'facilitator')

  const copy = async (which: Role, link: string) => {
    const done = await copyText(link)
    setCopied(done ? which : null)
    setByHand(done ? null : link)
  }
  const sendInvitation = async (link: string) => {
    // In the workshop's language, whatever this screen speaks; but for words that are not on this device nobody waits.
    const speaker = isLanguage(language) ? await wordsOf(language).catch(() => ({ t })) : { t }
    const text = speaker.t('share.messageText', { title, link })
    const sent = await sendText(text)
    setCopied(sent === 'copied' ? 'message' : null)
    setByHand(sent === 'by-hand' ? text : null)
  }

  if (!invitation) return null
  const inQr = links.find((each) => each.role === drawn) ?? invitation
  const qr = <QrCode text={inQr.link} label={t(qrWords[inQr.role])} />
  if (isLarge) {
    return (
      <Dialog
        title={t(qrWords[inQr.role])}
        closeLabel={t('common.close')}
        onClose={() => setLarge(false)}
        hideTitle
        width="wide"
      >
        <div className={styles.large}>{qr}</div>
      </Dialog>
    )
  }
  return (
    <Dialog title={t('share.title')} closeLabel={t('common.close')} onClose={onClose} width="wide">
      <div className={styles.columns}>
        <div className={styles.left}>
          <figure className={styles.qr}>
            {qr}
            <figcaption>
              <Icon name={icons[inQr.role]} small /> {t(`share.${inQr.role}`)}
            </figcaption>
          </figure>
          <div className={styles.row}>
            <Button size="small" icon="projector" onClick={() => setLarge(true)}>
              {t('share.large')}
            </Button>
            <Button size="small" icon="print" onClick={() => print()}>
              {t('share.wall')}
            </Button>
          </div>
          <CodeCard origin={origin.origin} />
        </div>
        <div className={styles.right}>
          <p className={styles.what}>{t('share.links', { n: links.length })}</p>
          <ul>
            {links.map(({ role: each, link }) => (
              <li key={each} className={styles.link}>
                <span className={styles.sign}>
                  <Icon name={icons[each]} />
                </span>
                <div className={styles.about}>
                  <b>{t(`share.${each}`)}</b>
                  <p>{t(`share.${each}.what`)}</p>
                </div>
                {links.length > 1 && (
                  <IconButton
                    icon="qr"
                    label={t('share.showQr', { link: t(`share.${each}`) })}
                    aria-pressed={inQr.role === each}
                    onClick={() => setDrawn(each)}
                  />
                )}
                <Button
                  kind={each === 'participant' ? 'go' : 'plain'}
                  icon={copied === each ? 'check' : 'copy'}
                  data-link={link}
                  onClick={() => void copy(each, link)}
                >
                  {t(copied === each ? 'share.copied' : 'share.copy')}
                </Button>
              </li>
            ))}
          </ul>
          {byHand && <ByHand text={byHand} />}
          {origin.kind === 'none' && (
            <Banner icon="warning" tone="stop">
              {t('share.origin.none')}
            </Banner>
          )}
          {origin.kind === 'lan' && (
            <Banner icon="warning" tone="wait">
              {t('share.origin.lan')}
            </Banner>
          )}
          <Banner icon="warning" tone="wait">
            {t('share.warning')}
          </Banner>
          <div className={styles.row}>
            <Button
              icon={copied === 'message' ? 'check' : 'share'}
              onClick={() => void sendInvitation(invitation.link)}
            >
              {t(copied === 'message' ? 'share.messageCopied' : 'share.message')}
            </Button>
          </div>
          {role === 'facilitator' && facilitation && (
            <section className={styles.keep} aria-label={t('share.keep')}>
              <b>{t('share.keep')}</b>
              <p>{t(safety.is === 'safe' ? 'share.keep.done' : 'share.keep.why')}</p>
              <KeepLink link={facilitation.link} title={title} onSafe={safety.markSafe} />
            </section>
          )}
        </div>
      </div>
      <WallSheet title={title} link={invitation.link} />
    </Dialog>
  )
}
