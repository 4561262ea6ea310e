import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Written } from '../../kinds/Written.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { WritingId } from '../../workshop/ids.ts'
import { revealWriting } from '../../workshop/stage/writings.ts'

export interface RevealDialogProps {
  /** Which phase: fixed when the dialog was asked for, whatever the group goes on to meanwhile. */
  readonly writing: WritingId
  readonly onClose: () => void
}

/** Asked once: what is shown cannot be taken back. */
export function RevealDialog({ writing, onClose }: RevealDialogProps) {
  const { stage } = useWorkshop()
  const { t } = useTranslator()
  return (
    <Dialog title={t('stage.private.show')} closeLabel={t('common.close')} onClose={onClose}>
      <div style={{ display: 'grid', gap: 16 }}>
        <p>
          {t('stage.private.sure')} <Written />
        </p>
        <Button
          kind="go"
          size="large"
          icon="eye"
          onClick={() => {
            revealWriting(stage, writing)
            onClose()
          }}
        >
          {t('stage.private.show')}
        </Button>
      </div>
    </Dialog>
  )
}
