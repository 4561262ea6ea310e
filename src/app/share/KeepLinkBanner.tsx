import { useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Banner } from '../../ui/notices.tsx'
import { KeepLink } from './KeepLink.tsx'
import { useLinkSafety } from './use-link-safety.ts'
import { useLinks, useOrigin } from './use-links.ts'

/** In a workshop that was just made: who made it is offered to keep its key, and may put it off. */
export function KeepLinkBanner() {
  const { t } = useTranslator()
  const { title } = useWorkshopValue('meta')
  const safety = useLinkSafety()
  const { origin } = useOrigin()
  const facilitation = useLinks(origin).find(({ role }) => role === 'facilitator')
  if (safety.is !== 'offered' || !facilitation) return null
  return (
    <Banner
      icon="key"
      tone="note"
      actions={
        <KeepLink link={facilitation.link} title={title} onSafe={safety.markSafe} onLater={safety.putOff} />
      }
    >
      {t('share.keep.offer')}
    </Banner>
  )
}
