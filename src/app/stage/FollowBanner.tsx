import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Banner } from '../../ui/notices.tsx'
import { tabs } from '../boards.ts'

/** Who was typing when everyone was brought somewhere is asked, not moved. */
export function FollowBanner() {
  const { id, role } = useWorkshop()
  const look = useWorkshopValue('look')
  const { board } = useParams<{ board?: string }>()
  const [, navigate] = useLocation()
  const { t } = useTranslator()
  const [answered, setAnswered] = useState(look?.seq ?? 0)
  const tab = tabs.find(({ name }) => name === look?.board)
  if (!look || !tab || role === 'facilitator' || look.seq <= answered || board === look.board) return null
  return (
    <Banner
      icon="bring"
      tone="note"
      actions={
        <>
          <Button
            size="small"
            kind="go"
            onClick={() => {
              setAnswered(look.seq)
              navigate(`/w/${id}/${look.board}`)
            }}
          >
            {t('stage.goThere')}
          </Button>
          <Button size="small" kind="bare" onClick={() => setAnswered(look.seq)}>
            {t('stage.stay')}
          </Button>
        </>
      }
    >
      {t('stage.broughtTo', { board: t(tab.title) })}
    </Banner>
  )
}
