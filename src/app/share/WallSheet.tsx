import { createPortal } from 'react-dom'
import { useTranslator } from '../../i18n/react.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import styles from './WallSheet.module.css'

/** The sheet for the wall: seen in print only, alone on its page. */
export function WallSheet({ title, link }: { title: string; link: string }) {
  const { t } = useTranslator()
  return createPortal(
    <section className={styles.sheet} aria-hidden="true">
      <h1 className="voice">{title}</h1>
      <div className={styles.code}>
        <QrCode text={link} label={t('share.qr')} />
      </div>
      <ol>
        <li>{t('share.wall.1')}</li>
        <li>{t('share.wall.2')}</li>
        <li>{t('share.wall.3')}</li>
      </ol>
    </section>,
    document.body,
  )
}
