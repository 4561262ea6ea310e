import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { SharedText } from '../../kinds/SharedText.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { backstageNotes } from '../../workshop/backstage/backstage.ts'

/** Notes among facilitators: in a document that nobody else can open. */
export function BackstageDialog({ onClose }: { onClose: () => void }) {
  const { backstage } = useWorkshop()
  const { t } = useTranslator()
  return (
    <Dialog title={t('stage.backstage')} closeLabel={t('common.close')} onClose={onClose}>
      <p>{t('stage.backstage.what')}</p>
      <SharedText
        name={backstageNotes}
        home={backstage}
        label={t('stage.backstage')}
        placeholder={t('stage.backstage')}
        look="boxed"
        lines={noteLines}
      />
    </Dialog>
  )
}

const noteLines = [8, 20] as const
