import { useEffect, useRef, useState } from 'react'
import type { Lead } from '../../hooks/lead.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { useAnnouncements } from '../../ui/announcements.tsx'
import { Button } from '../../ui/Button.tsx'
import { Banner } from '../../ui/notices.tsx'
import { tabOf } from '../boards.ts'
import { useFollowLead } from './use-follow-lead.ts'
import { whoIs } from './who-leads.ts'

/** «You are following Inés», with the way out; after it the way back, as long as she leads. */
export function LeadBanner() {
  const following = useFollowLead()
  const [hidden, setHidden] = useState<string>()
  const { tell } = useAnnouncements()
  const { t } = useTranslator()
  const followed = following?.choice === 'follows' ? following.lead : undefined

  // Who followed is told when it ends, though nothing of theirs moves.
  const before = useRef<Lead>(undefined)
  const hasLead = following !== undefined
  useEffect(() => {
    if (before.current !== undefined && !hasLead) tell({ text: t('lead.ended', whoIs(before.current)) })
    before.current = followed
  }, [followed, hasLead, tell, t])

  if (!following) return null
  const { lead, choice, choose } = following
  if (choice === 'follows') {
    return (
      <Banner
        icon="eye"
        tone="note"
        actions={
          <Button size="small" kind="bare" onClick={() => choose('stays')}>
            {t('lead.stop')}
          </Button>
        }
      >
        {t('lead.follows', whoIs(lead))}
      </Banner>
    )
  }
  if (hidden === lead.key) return null
  const tab = tabOf(lead.at.board)
  return (
    <Banner
      icon="eye"
      tone="note"
      actions={
        <>
          <Button size="small" kind="go" onClick={() => choose('follows')}>
            {t('lead.follow')}
          </Button>
          <Button size="small" kind="bare" onClick={() => setHidden(lead.key)}>
            {t('stage.stay')}
          </Button>
        </>
      }
    >
      {t('lead.leads', { ...whoIs(lead), board: tab ? t(tab.title) : '' })}
    </Banner>
  )
}
