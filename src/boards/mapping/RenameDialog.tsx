import { useState } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { SURVEY_NAME_LETTERS } from '../../workshop/content/surveys.ts'
import styles from './Mapping.module.css'

export function RenameDialog({
  name,
  onName,
  onClose,
}: {
  readonly name: string
  readonly onName: (name: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const [typed, setTyped] = useState(name)
  return (
    <Dialog title={t('mapping.rename')} closeLabel={t('common.close')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          onName(typed)
        }}
      >
        <Field
          label={t('mapping.name')}
          value={typed}
          maxLength={SURVEY_NAME_LETTERS}
          autoFocus
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button kind="go" type="submit">
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
