import type { WorkshopSession } from '../sync/session.ts'
import type { Content } from '../workshop/content/content.ts'
import type { Live } from '../workshop/live.ts'
import { openLiveBoards, type LiveBoards } from '../workshop/live-boards.ts'
import { useLive, useWorkshop } from './workshop-context.tsx'

const opened = new WeakMap<Content, LiveBoards>()

/** Opened when a screen first asks: one for all who act on this device. */
export function boardsOf({ content, notes }: Pick<WorkshopSession, 'content' | 'notes'>): LiveBoards {
  const known = opened.get(content) ?? openLiveBoards(content, notes)
  opened.set(content, known)
  return known
}

type ValueOf<Name extends keyof LiveBoards> = LiveBoards[Name] extends Live<infer Value> ? Value : never

/** One of the boards' live values by name: `useBoardValue('trends')`. */
export function useBoardValue<Name extends keyof LiveBoards>(name: Name): ValueOf<Name> {
  return useLive(boardsOf(useWorkshop())[name] as Live<ValueOf<Name>>)
}
