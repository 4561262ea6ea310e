import { useTranslator } from '../../i18n/react.tsx'
import { useAnnouncements } from '../../ui/announcements.tsx'
import { copyText } from '../../ui/copy-text.ts'
import { Button } from '../../ui/Button.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import type { Zone } from '../declaration.ts'
import { ZoneTag } from '../zones.tsx'
import styles from './Composer.module.css'

/** In the composer's place while a zone is closed: what was begun in it stays in sight, to be read and copied. */
export function ClosedComposer({ zone, text }: { zone: Zone; text: string }) {
  const { t } = useTranslator()
  const { tell } = useAnnouncements()
  if (!text.trim()) return <p className={styles.closed}>{t('notes.closed')}</p>
  return (
    <div className={styles.composer}>
      <div className={styles.about}>
        <span className={styles.zone}>
          <ZoneTag zone={zone.id} /> {t(zone.title)}
        </span>
      </div>
      <p className={styles.warning} role="status">
        {t('notes.keptHere')}
      </p>
      <GrowingText look="boxed" lines={[2, 6]} aria-label={t('notes.begun')} value={text} readOnly />
      <div className={styles.choices}>
        <Button
          icon="copy"
          onClick={() =>
            void copyText(text).then((isCopied) => isCopied && tell({ text: t('notes.copied') }))
          }
        >
          {t('notes.copy')}
        </Button>
      </div>
    </div>
  )
}
