import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** Asked once: what is shown cannot be taken back. */
export function RevealDialog({ onReveal, onClose }: { onReveal: () => void; onClose: () => void }) {
  const { t } = useTranslator()
  return (
    <Dialog title={t('stage.private.show')} closeLabel={t('common.close')} onClose={onClose}>
      <div style={{ display: 'grid', gap: 16 }}>
        <p>{t('stage.private.sure')}</p>
        <Button kind="go" size="large" icon="eye" onClick={onReveal}>
          {t('stage.private.show')}
        </Button>
      </div>
    </Dialog>
  )
}
