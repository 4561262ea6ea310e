import { useState } from 'react'
import { useMyName } from '../../hooks/names.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { nameMyself } from '../../sync/open-session.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { NAME_LETTERS, tidyName } from '../../workshop/content/people.ts'

export function NameDialog({ onClose }: { onClose: () => void }) {
  const session = useWorkshop()
  const { t } = useTranslator()
  const [name, setName] = useState(useMyName())
  return (
    <Dialog title={t('join.changeName')} closeLabel={t('common.close')} onClose={onClose}>
      <form
        style={{ display: 'grid', gap: 16 }}
        onSubmit={(event) => {
          event.preventDefault()
          void nameMyself(session, tidyName(name)).finally(onClose)
        }}
      >
        <Field
          label={t('join.yourName')}
          hint={t('join.seenAs')}
          value={name}
          maxLength={NAME_LETTERS * 4}
          onChange={(event) => setName(event.target.value)}
        />
        <Button kind="go" size="large" type="submit">
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  )
}
