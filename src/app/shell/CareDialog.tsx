import { Link } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { CareContacts } from '../../kinds/CareContacts.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** Whom to talk to, in confidence: two taps from anywhere. It tells nobody that it was opened. */
export function CareDialog({ onClose }: { onClose: () => void }) {
  const { id } = useWorkshop()
  const { t } = useTranslator()
  return (
    <Dialog title={t('care.menu')} closeLabel={t('common.close')} onClose={onClose}>
      <CareContacts />
      <p>
        <Link href={`/w/${id}/care`} onClick={onClose}>
          {t('care.whole')}
        </Link>
      </p>
    </Dialog>
  )
}
