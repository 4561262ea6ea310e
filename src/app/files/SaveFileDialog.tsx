import { useState } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import { keyChain, roles, secretFor, type Role } from '../../protocol/keys.ts'
import type { KeptWorkshop } from '../../sync/device-registry.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { download, fileNameOf } from '../../ui/download.ts'
import { readDocuments } from './read-documents.ts'
import styles from './Files.module.css'
import { PrivateNotes } from './PrivateNotes.tsx'

type KeyChoice = Role | 'none'

/** The whole workshop as one file; a key goes with it only when chosen. */
export function SaveFileDialog({
  workshop,
  onSaved,
  onClose,
}: {
  readonly workshop: KeptWorkshop
  readonly onSaved?: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const [choice, setChoice] = useState<KeyChoice>('none')
  const [hasFailed, setFailed] = useState(false)
  const { key, secret, role, title } = workshop
  const own = key ? roles.slice(roles.indexOf(role)).filter((each) => each !== 'facilitator') : []

  const save = async () => {
    try {
      const { encodeWorkshopFile } = await import('../../workshop/file.ts')
      const documents = await readDocuments(workshop)
      const chosen = key && choice !== 'none' ? keyChain(key, role).keys[choice] : undefined
      const itsSecret = secret && choice !== 'none' ? secretFor(choice, secret, role) : undefined
      const bytes = encodeWorkshopFile({
        lineage: workshop.lineage ?? '',
        workshopId: workshop.id,
        ...documents,
        ...(chosen && { key: itsSecret ? `${chosen}.${itsSecret}` : chosen }),
        ...(role === 'facilitator' && key && { sealWith: key }),
      })
      download(fileNameOf(title, 'tertulia'), new Blob([bytes], { type: 'application/octet-stream' }))
      onSaved?.()
      onClose()
    } catch {
      setFailed(true)
    }
  }
  return (
    <Dialog title={t('files.saveTitle')} closeLabel={t('common.close')} onClose={onClose}>
      <div className={styles.dialog}>
        {own.length > 0 && (
          <>
            <p>{t('files.withKey.why')}</p>
            <SegmentedControl<KeyChoice>
              label={t('files.withKey.why')}
              value={choice}
              onChange={setChoice}
              segments={[
                { value: 'none', label: t('files.withoutKey') },
                ...own.map((each) => ({ value: each, label: t('files.withKey', { role: each }) })),
              ]}
            />
          </>
        )}
        <PrivateNotes workshop={workshop} />
        {hasFailed && <p role="alert">{t('files.failed')}</p>}
        <Button kind="go" size="large" icon="download" onClick={() => void save()}>
          {t('files.save')}
        </Button>
      </div>
    </Dialog>
  )
}
