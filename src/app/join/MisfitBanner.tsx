import { useLive, useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Banner } from '../../ui/notices.tsx'
import { misfit } from './misfit.ts'

/** Who came by a wrong or cut-off link to a workshop that is here: it is open, and they are told. */
export function MisfitBanner() {
  const { id } = useWorkshop()
  const found = useLive(misfit)
  const { t } = useTranslator()
  if (found?.id !== id) return null
  return (
    <Banner
      icon="key"
      tone="wait"
      actions={
        <Button size="small" kind="bare" onClick={() => misfit.set(null)}>
          {t('common.close')}
        </Button>
      }
    >
      {t(found.what)}
    </Banner>
  )
}
