import { useState } from 'react'
import { useConnection, useLive, useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { KeptWorkshop } from '../../sync/device-registry.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { SaveFileDialog } from '../files/SaveFileDialog.tsx'
import styles from './Dialogs.module.css'

/** «Where is what I wrote?»: three counts, try now, a copy to keep. */
export function DeliverySheet({ onClose }: { onClose: () => void }) {
  const { delivery, kept, reconnect } = useWorkshop()
  const { chip, waiting, offlineSince } = useConnection()
  const counts = useLive(delivery.counts)
  const { t, time } = useTranslator()
  const [file, setFile] = useState<KeptWorkshop | null>(null)
  if (file) return <SaveFileDialog workshop={file} onClose={onClose} />
  const rows = [
    ['here', 'phone'],
    ['sent', 'check'],
    ['saved', 'checks'],
  ] as const
  return (
    <Dialog title={t('connection.where')} closeLabel={t('common.close')} onClose={onClose}>
      <p>{t(`connection.say.${chip}`)}</p>
      {offlineSince !== undefined && chip === 'offline' && (
        <p>{t('connection.since', { time: time(offlineSince) })}</p>
      )}
      {waiting > 0 && <p>{t('connection.nothingLost')}</p>}
      <ul className={styles.counts}>
        {rows.map(([state, icon]) => (
          <li key={state}>
            <Icon name={icon} /> <span>{t(`connection.count.${state}`)}</span>
            <b className="voice figures">{counts[state]}</b>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button kind="go" size="large" wide icon="retry" onClick={reconnect}>
          {t('connection.tryNow')}
        </Button>
        <Button size="large" wide icon="download" onClick={() => setFile(kept())}>
          {t('connection.saveCopy')}
        </Button>
      </div>
    </Dialog>
  )
}
