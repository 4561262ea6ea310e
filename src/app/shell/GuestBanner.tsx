import { useActing } from '../../hooks/acting.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Banner } from '../../ui/notices.tsx'

/** Whose hand it is at the moment, as long as it is not that of the device's own person. */
export function GuestBanner() {
  const { guest, backToMe } = useActing()
  const { t } = useTranslator()
  if (!guest) return null
  return (
    <Banner
      icon="people"
      tone="wait"
      actions={
        <Button size="small" onClick={backToMe}>
          {t('people.guest.back')}
        </Button>
      }
    >
      {t('people.guest.now', { name: guest.name })}
    </Banner>
  )
}
