// A round that is asked once more: of a weighing to see what talking changed, of a vote to break its tie.
import { useCallback } from 'react'
import { MINUTE } from '../method/clock.ts'
import type { Tallied } from '../method/dots.ts'
import type { CandidateRef } from '../workshop/content/ballots.ts'
import type { Trend } from '../workshop/content/trends.ts'
import type { ActivityId } from '../workshop/ids.ts'
import { beginActivity } from '../workshop/stage/begin-activity.ts'
import { LEAST_BALLOTS } from '../workshop/stage/round-rules.ts'
import { newDeviceId } from './ids.ts'
import { useClosedWeighing } from './ratings.ts'
import type { DotsRound } from './rounds.ts'
import { useWorkshop } from './workshop-context.tsx'

/** Opens a second round of weighing for trends that were weighed before: the earlier result stays beside the new one. */
export function useRateAgain(): (trends: readonly Trend[]) => void {
  const { stage, device, relayNow } = useWorkshop()
  const again = useClosedWeighing()?.id
  return useCallback(
    (trends) => {
      const at = relayNow()
      const activity = {
        act: newDeviceId<ActivityId>(),
        kind: 'weigh',
        board: 'pestel',
        private: false,
      } as const
      beginActivity(stage, device, activity, {
        at,
        rules: {
          kind: 'weigh',
          made: at,
          question: '',
          late: 'report',
          of: trends.map(({ id }) => id),
          words: new Map(trends.map(({ id, title }) => [`t:${id}` as const, title])),
          minimum: LEAST_BALLOTS,
          ...(again && { again }),
        },
      })
    },
    [stage, device, relayNow, again],
  )
}

const MINUTES_FOR_A_TIE = 3

/** Opens a vote on a tie of a closed one, with a dot a person: what it says takes the tie's place in the result. */
export function useVoteAgain(): (
  vote: DotsRound,
  tie: readonly Pick<Tallied<CandidateRef>, 'item'>[],
  board: string,
) => void {
  const { stage, device, relayNow } = useWorkshop()
  return useCallback(
    (vote, tie, board) => {
      const { question, late, own, minimum, words } = vote
      const of = tie.map(({ item }) => item)
      const at = relayNow()
      const activity = {
        act: newDeviceId<ActivityId>(),
        kind: 'vote',
        board,
        question: question || undefined,
        private: false,
      } as const
      beginActivity(stage, device, activity, {
        at,
        runsMs: MINUTES_FOR_A_TIE * MINUTE,
        rules: {
          kind: 'dots',
          made: at,
          question,
          late,
          own,
          minimum,
          of,
          words: new Map(of.flatMap((ref) => (words.has(ref) ? [[ref, words.get(ref)!] as const] : []))),
          budget: 1,
          several: false,
          again: vote.id,
        },
      })
    },
    [stage, device, relayNow],
  )
}
