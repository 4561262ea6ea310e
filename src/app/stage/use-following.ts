import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import { isTyping } from '../../ui/typing.ts'
import { tabOf } from '../boards.ts'

/** Somewhere the group goes, and this person is not yet. */
interface Call {
  readonly kind: 'activity' | 'look'
  readonly board: string
  readonly to: string
  /** It goes there by itself in a moment, unless one stays. */
  readonly isSoon: boolean
}

/** The numbers of the commands that stood when this page was opened: those move nobody. */
export interface Heard {
  now: number
  look: number
}

interface Following {
  readonly call: Call | undefined
  readonly go: () => void
  readonly stay: () => void
}

/** «Bring everyone» is announced so long before. */
const NOTICE_MS = 3_000

/**
 * Follows the facilitator: a phone goes to the new activity, everyone to where all are brought. Never out of a field in
 * which one types: then a line above offers it. What was there before this page opened moves nobody.
 */
export function useFollowing(since: Heard): Following {
  const { id, role } = useWorkshop()
  const { board } = useParams<{ board?: string }>()
  const [, navigate] = useLocation()
  const isPocket = useIsPocket()
  const now = useWorkshopValue('now')
  const look = useWorkshopValue('look')
  const seen = useRef(since)
  const [call, setCall] = useState<Call>()
  const follows = role !== 'facilitator' && board !== 'screen'

  const stay = useCallback(() => setCall(undefined), [])
  const go = useCallback(() => {
    if (call) navigate(call.to)
    setCall(undefined)
  }, [call, navigate])

  useEffect(() => {
    if (!now || now.seq <= seen.current.now) return
    seen.current.now = now.seq
    // A round is answered in one place, on a laptop too. Who is there already sees it there.
    if (!follows || board === 'now' || !(isPocket || now.round)) return
    const to = `/w/${id}/now`
    if (isTyping()) setCall({ kind: 'activity', board: now.board, to, isSoon: false })
    else navigate(to)
  }, [now, follows, isPocket, board, id, navigate])
  useEffect(() => {
    if (!look || look.seq <= seen.current.look) return
    seen.current.look = look.seq
    if (!follows || !tabOf(look.board)) return
    const to = `/w/${id}/${look.board}${look.item ? `?item=${look.item}` : ''}`
    setCall({ kind: 'look', board: look.board, to, isSoon: !isTyping() })
  }, [look, follows, board, id, navigate])
  useEffect(() => {
    if (!call?.isSoon) return undefined
    const moving = setTimeout(() => {
      // Who began to type meanwhile is asked, not moved.
      if (isTyping()) setCall({ ...call, isSoon: false })
      else go()
    }, NOTICE_MS)
    return () => clearTimeout(moving)
  }, [call, go])
  // Who went there by themselves needs no line.
  useEffect(() => {
    setCall((before) => (before && before.kind === 'activity' && board === 'now' ? undefined : before))
  }, [board])
  return { call, go, stay }
}
