import { useCallback, useEffect, useState } from 'react'
import { useLocation, useParams, useSearch } from 'wouter'
import { useLead, useSetFollowed } from '../../hooks/lead.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import type { Lead, Place } from '../../sync/lead.ts'
import { isTyping } from '../../ui/typing.ts'
import { tabOf } from '../boards.ts'

/** `asked`: in a field, or at an activity of their own, one is asked and not moved. `stays`: they went their own way. */
type Choice = 'follows' | 'asked' | 'stays'

export interface FollowLead {
  readonly lead: Lead
  readonly choice: Choice
  readonly choose: (choice: Choice) => void
}

function addressOf(workshop: string, { board, view, item }: Place): string {
  const parameters = new URLSearchParams({ ...(view && { view }), ...(item && { item }) }).toString()
  return `/w/${workshop}/${board}${parameters && `?${parameters}`}`
}

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta'])

/** Whether somebody does something with the board, or goes elsewhere. What stands above the board is not it. */
function isOwnWay(event: Event): boolean {
  const { target } = event
  if (event instanceof KeyboardEvent && modifiers.has(event.key)) return false
  if (target === document.body || target === document.documentElement) return true
  return target instanceof Element && target.closest('main, nav a') !== null
}
const ownWays = ['pointerdown', 'wheel', 'keydown'] as const

/**
 * Follows who leads, to the board, the view and the item; the canvas follows what they see. Anybody is free at any moment:
 * whatever one does on the board ends it for this lead. Never out of a field in which one types.
 */
export function useFollowLead(): FollowLead | undefined {
  const { id, role } = useWorkshop()
  const { board } = useParams<{ board?: string }>()
  const [location, navigate] = useLocation()
  const search = useSearch()
  const current = useLead()
  const lead = current && !current.isMine && tabOf(current.at.board) ? current : undefined
  const setFollowed = useSetFollowed()
  const [chosen, setChosen] = useState<{ readonly key: string; readonly choice: Choice }>()
  /** The board to which this page was moved last: gone from it, somebody or something else decided. */
  const [moved, setMoved] = useState<string>()
  const key = lead?.key
  if (key !== undefined && chosen?.key !== key) {
    setChosen({ key, choice: isTyping() ? 'asked' : 'follows' })
    setMoved(undefined)
  }
  const choose = useCallback(
    (choice: Choice) => {
      if (key === undefined) return
      setChosen({ key, choice })
      setMoved(undefined)
    },
    [key],
  )
  const choice = chosen && chosen.key === key ? chosen.choice : undefined
  const follows = choice === 'follows' && role !== 'facilitator'

  const there = lead && addressOf(id, lead.at)
  const at = lead?.at.board
  useEffect(() => {
    if (!follows || !there) return
    if (moved !== undefined && moved === at && board !== at) return choose('asked') // an activity called meanwhile
    if (`${location}${search && `?${search}`}` !== there) navigate(there, { replace: true })
    setMoved(at)
  }, [follows, there, at, board, moved, location, search, navigate, choose])
  useEffect(() => setFollowed(follows ? lead : undefined), [follows, lead, setFollowed])
  useEffect(() => () => setFollowed(undefined), [setFollowed])

  useEffect(() => {
    if (!follows) return undefined
    const onOwnWay = (event: Event) => {
      if (isOwnWay(event)) choose('stays')
    }
    for (const way of ownWays) addEventListener(way, onOwnWay, { capture: true, passive: true })
    return () => {
      for (const way of ownWays) removeEventListener(way, onOwnWay, { capture: true })
    }
  }, [follows, choose])
  return lead && choice ? { lead, choice, choose } : undefined
}
