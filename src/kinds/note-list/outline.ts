import { useMemo } from 'react'
import { useNotes } from '../../hooks/notes.ts'
import { useBoardValue } from '../../hooks/board-values.ts'
import type { Note } from '../../workshop/content/notes.ts'
import type { Trend } from '../../workshop/content/trends.ts'
import type { NoteId, ZoneId } from '../../workshop/ids.ts'

export interface ZoneOutline {
  readonly trends: readonly Trend[]
  /** In no trend, oldest first. */
  readonly loose: readonly NoteId[]
  readonly notes: number
}

const nothing: ZoneOutline = { trends: [], loose: [], notes: 0 }

/** Pure: what stands in each zone. A note in a trend stands where the trend does. */
export function outlineOf(
  notes: readonly Note[],
  trends: readonly Trend[],
): ReadonlyMap<ZoneId, ZoneOutline> {
  const outline = new Map<ZoneId, { trends: Trend[]; loose: NoteId[]; notes: number }>()
  const at = (zone: ZoneId) => {
    const here = outline.get(zone) ?? { trends: [], loose: [], notes: 0 }
    outline.set(zone, here)
    return here
  }
  const grouped = new Set(trends.flatMap((trend) => trend.notes))
  for (const trend of trends) {
    const here = at(trend.place[0])
    here.trends.push(trend)
    here.notes += trend.notes.length
  }
  for (const note of notes) {
    if (grouped.has(note.id)) continue
    const here = at(note.place[0])
    here.loose.push(note.id)
    here.notes += 1
  }
  return outline
}

/** @param editing the note whose text is open: it stays in sight though somebody takes it away */
export function useOutline(editing: NoteId | null): (zone: ZoneId) => ZoneOutline {
  const notes = useNotes(editing)
  const trends = useBoardValue('trends')
  return useMemo(() => {
    const outline = outlineOf(notes, trends)
    return (zone) => outline.get(zone) ?? nothing
  }, [notes, trends])
}
