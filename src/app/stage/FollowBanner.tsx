import { useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Banner } from '../../ui/notices.tsx'
import { tabOf } from '../boards.ts'
import { useFollowing, type Heard } from './use-following.ts'

/** Where the group goes, with the way there and the way to stay: who types is asked, not moved. */
export function FollowBanner({ since }: { since: Heard }) {
  const { call, go, stay } = useFollowing(since)
  const now = useWorkshopValue('now')
  const { t } = useTranslator()
  if (!call) return null
  const tab = tabOf(call.board)
  const board = tab ? t(tab.title) : ''
  const words =
    call.kind === 'activity'
      ? t('stage.nowIs', { what: t(`stage.kind.${now?.kind ?? 'write'}`) })
      : t(call.isSoon ? 'stage.bringsTo' : 'stage.broughtTo', { board })
  return (
    <Banner
      icon="bring"
      tone="note"
      actions={
        <>
          <Button size="small" kind="go" onClick={go}>
            {t('stage.goThere')}
          </Button>
          <Button size="small" kind="bare" onClick={stay}>
            {t('stage.stay')}
          </Button>
        </>
      }
    >
      {words}
    </Banner>
  )
}
