import { useState } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import { findWorkshop, type KeptWorkshop } from '../../sync/device-registry.ts'
import { letGo, openSession } from '../../sync/open-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { readMeta, renameWorkshop, TITLE_LETTERS } from '../../workshop/stage/meta.ts'
import styles from './Home.module.css'

/** Renames from Home: the title stands in the stage, so the workshop is opened for a moment. */
export function RenameDialog({ workshop, onClose }: { workshop: KeptWorkshop; onClose: () => void }) {
  const { t } = useTranslator()
  const [title, setTitle] = useState(workshop.title)
  const [hasFailed, setFailed] = useState(false)
  const rename = async () => {
    if (!title.trim()) return onClose()
    try {
      const { stage } = await openSession(workshop)
      renameWorkshop(stage, title)
      const wanted = readMeta(stage).title
      await letGo(workshop.id)
      // The list reads what was kept: where it says the old name, nothing was.
      const kept = await findWorkshop(workshop.id)
      return kept?.title === wanted ? onClose() : setFailed(true)
    } catch {
      return setFailed(true)
    }
  }
  return (
    <Dialog title={t('home.rename')} closeLabel={t('common.close')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void rename()
        }}
        style={{ display: 'grid', gap: 16 }}
      >
        <Field
          label={t('home.title')}
          value={title}
          maxLength={TITLE_LETTERS}
          onChange={(event) => setTitle(event.target.value)}
        />
        {hasFailed && (
          <p role="alert" className={styles.alarm}>
            {t('home.notChanged')}
          </p>
        )}
        <Button kind="go" type="submit">
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
