import { useEffect, useRef, useState } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { downloadText, fileNameOf } from '../../ui/download.ts'
import { ByHand } from './ByHand.tsx'
import { sendText } from './send-text.ts'
import styles from './ShareDialog.module.css'

/**
 * Ways to put the facilitator link somewhere safe: a file, a message to oneself. Where the message can only be copied, a
 * clipboard is no safe place: then it is asked.
 */
export function KeepLink({
  link,
  title,
  onSafe,
  onLater,
}: {
  link: string
  title: string
  onSafe: () => void
  onLater?: () => void
}) {
  const { t } = useTranslator()
  const [asked, setAsked] = useState<'copied' | 'by-hand' | null>(null)
  const notYet = useRef<HTMLButtonElement>(null)
  // The button that was pressed has gone. A second press of the same key must not say that it is safe.
  useEffect(() => {
    if (asked === 'copied') notYet.current?.focus()
  }, [asked])
  const text = `${t('share.keep.fileText', { title })}\n\n${link}\n`

  const send = async () => {
    const sent = await sendText(text)
    if (sent === 'shared') onSafe()
    else setAsked(sent === 'called-off' ? null : sent)
  }
  if (asked) {
    return (
      <div className={styles.asked}>
        {asked === 'by-hand' && <ByHand text={link} />}
        <p role="status">{t(asked === 'copied' ? 'share.keep.copied' : 'share.keep.isSafe')}</p>
        <div className={styles.row}>
          <Button size="small" icon="check" onClick={onSafe}>
            {t('share.keep.yes')}
          </Button>
          <Button ref={notYet} size="small" kind="bare" onClick={() => setAsked(null)}>
            {t('share.keep.notYet')}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className={styles.row}>
      <Button
        size="small"
        icon="download"
        onClick={() => {
          downloadText(fileNameOf(title, 'txt'), text)
          onSafe()
        }}
      >
        {t('share.keep.file')}
      </Button>
      <Button size="small" icon="envelope" onClick={() => void send()}>
        {t('share.keep.message')}
      </Button>
      {onLater && (
        <Button size="small" kind="bare" onClick={onLater}>
          {t('share.keep.later')}
        </Button>
      )}
    </div>
  )
}
