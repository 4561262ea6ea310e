import { FollowBanner } from './FollowBanner.tsx'
import { LeadBanner } from './LeadBanner.tsx'
import { ReadyCheck } from './ReadyBanner.tsx'
import type { Heard } from './use-following.ts'

/** What who facilitates asks of the others: are you ready, come here, come along. @param since what this page had heard before */
export function FollowerBanners({ since }: { since: Heard }) {
  return (
    <>
      <ReadyCheck />
      <FollowBanner since={since} />
      <LeadBanner />
    </>
  )
}
