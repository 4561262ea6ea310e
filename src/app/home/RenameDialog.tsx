import { useState } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import type { KeptWorkshop } from '../../sync/device-registry.ts'
import { letGo, openSession } from '../../sync/open-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { renameWorkshop, TITLE_LETTERS } from '../../workshop/stage/meta.ts'

/** Renames from Home: the title stands in the stage, so the workshop is opened for a moment. */
export function RenameDialog({ workshop, onClose }: { workshop: KeptWorkshop; onClose: () => void }) {
  const { t } = useTranslator()
  const [title, setTitle] = useState(workshop.title)
  const rename = async () => {
    const { stage } = await openSession(workshop)
    if (title.trim()) renameWorkshop(stage, title)
    await letGo(workshop.id)
    onClose()
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
        <Button kind="go" type="submit">
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
