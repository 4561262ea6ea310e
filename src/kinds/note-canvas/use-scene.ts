import { useMemo } from 'react'
import { indexItems, type SpatialIndex } from '../../canvas/spatial-index.ts'
import { useNotes, usePrivateNotes } from '../../hooks/notes.ts'
import { useBoardValue } from '../../hooks/board-values.ts'
import type { NoteBoard } from '../declaration.ts'
import { useNoteWork } from '../note-work.tsx'
import { layOut, type BoardItem, type BoardLayout } from './layout.ts'
import type { Look, PaintWords } from './painting.ts'
import { useWraps } from './use-look.ts'

/** A board laid out: what lies where, by id and by place. */
export interface Scene {
  readonly layout: BoardLayout
  readonly byId: ReadonlyMap<string, BoardItem>
  readonly index: SpatialIndex<BoardItem>
  readonly wrap: PaintWords['wrap']
}

export function useScene(board: NoteBoard, look: Look): Scene {
  const { editing } = useNoteWork()
  const notes = useNotes(editing)
  const drafts = usePrivateNotes()
  const trends = useBoardValue('trends')
  const carried = useBoardValue('carried')
  const { wrap, wrapCarried, wrapTitle } = useWraps(look)
  return useMemo(() => {
    const layout = layOut({
      zones: board.zones.map(({ id }) => id),
      columns: board.columns,
      notes,
      drafts,
      trends,
      carried: carried.flatMap(({ trend: id, place }) => {
        const trend = trends.find((each) => each.id === id)
        return trend && board.zones.some((zone) => zone.id === place[0]) ? [{ trend, place }] : []
      }),
      wrap,
      wrapCarried,
      wrapTitle,
    })
    return {
      layout,
      byId: new Map(layout.items.map((item) => [item.id, item])),
      index: indexItems(layout.items),
      wrap: (item, width) => {
        if (item.kind === 'trend') return item.titleLines
        return item.kind === 'carried' ? wrapCarried(item.trend.title, width) : wrap(item.note.text, width)
      },
    }
  }, [board, notes, drafts, trends, carried, wrap, wrapCarried, wrapTitle])
}
