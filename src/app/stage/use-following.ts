import { useEffect, useRef } from 'react'
import { useLocation, useParams } from 'wouter'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import { boards } from '../boards.ts'

const isTyping = () => /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '')
const isKnown = (board: string) => board === 'plan' || boards.some(({ name }) => name === board)

/**
 * Follows the facilitator: a phone goes to the new activity, everyone to where all are brought. Never out of a field in
 * which one types: then a line above offers it. What was there before this page opened moves nobody.
 */
export function useFollowing(): void {
  const { id, role } = useWorkshop()
  const { board } = useParams<{ board?: string }>()
  const [, navigate] = useLocation()
  const isPocket = useIsPocket()
  const now = useWorkshopValue('now')
  const look = useWorkshopValue('look')
  const seen = useRef({ now: now?.seq ?? 0, look: look?.seq ?? 0 })

  useEffect(() => {
    if (role === 'facilitator' || !now || now.seq <= seen.current.now) return
    seen.current.now = now.seq
    // A round is answered in one place, on a laptop too.
    if (board === 'screen') return
    if ((isPocket || now.round) && !isTyping() && board !== 'now') navigate(`/w/${id}/now`)
  }, [now, role, isPocket, board, id, navigate])
  useEffect(() => {
    if (!look || look.seq <= seen.current.look) return
    seen.current.look = look.seq
    if (role === 'facilitator' || board === 'screen' || isTyping() || !isKnown(look.board)) return
    navigate(`/w/${id}/${look.board}${look.item ? `?item=${look.item}` : ''}`)
  }, [look, role, board, id, navigate])
}
