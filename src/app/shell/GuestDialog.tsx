import { useEffect, useState } from 'react'
import { useActing } from '../../hooks/acting.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { Guest } from '../../sync/device-registry.ts'
import { actAs, addGuest, listGuests } from '../../sync/guests.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { NAME_LETTERS, tidyName } from '../../workshop/content/people.ts'
import styles from './Dialogs.module.css'

/** Somebody else on this device: who has no phone, or shares this one. Own name, own ballots, marked as put in by another. */
export function GuestDialog({ onClose }: { onClose: () => void }) {
  const session = useWorkshop()
  const { guest, letAct, backToMe } = useActing()
  const { t } = useTranslator()
  const [guests, setGuests] = useState<readonly Guest[]>([])
  const [name, setName] = useState('')
  useEffect(() => {
    void listGuests(session).then(setGuests, () => undefined)
  }, [session])
  const choose = (chosen: Guest) => {
    letAct(chosen, actAs(session, chosen))
    onClose()
  }
  return (
    <Dialog title={t('people.guest')} closeLabel={t('common.close')} onClose={onClose}>
      <form
        className={styles.actions}
        onSubmit={(event) => {
          event.preventDefault()
          if (tidyName(name)) void addGuest(session, name).then(choose)
        }}
      >
        <p>{t('people.guest.what')}</p>
        {guest && (
          <Button
            size="large"
            icon="left"
            onClick={() => {
              backToMe()
              onClose()
            }}
          >
            {t('people.guest.back')}
          </Button>
        )}
        {guests
          .filter(({ person }) => person !== guest?.person)
          .map((known) => (
            <Button key={known.person} size="large" icon="pencil" onClick={() => choose(known)}>
              {known.name}
            </Button>
          ))}
        <Field
          label={t('people.guest.name')}
          value={name}
          maxLength={NAME_LETTERS * 4}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <Button kind="go" size="large" type="submit">
          {t('people.guest.start')}
        </Button>
      </form>
    </Dialog>
  )
}
