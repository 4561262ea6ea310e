import { useMemo, useRef, useState } from 'react'
import type { Intent } from '../../canvas/gestures.ts'
import { useMayEdit } from '../../hooks/notes.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { moveCarried } from '../../workshop/content/carried.ts'
import { moveNotes } from '../../workshop/content/notes.ts'
import { SQUARE, type Place } from '../../workshop/content/places.ts'
import { leaveTrend, moveTrend } from '../../workshop/content/trends.ts'
import type { NoteId } from '../../workshop/ids.ts'
import { useNoteWork } from '../note-work.tsx'
import { placeAt, type BoardItem, type NoteItem } from './layout.ts'
import type { Scene } from './use-scene.ts'

/** What a press, a drag or a marquee means on a board of notes. `marked` is what shows as chosen or as a place to drop. */
export function useCanvasIntents(scene: Scene) {
  const { content, addNotes } = useWorkshop()
  const work = useNoteWork()
  const mayEdit = useMayEdit()
  const [onto, setOnto] = useState<string | null>(null)
  /** Where things lay when a drag began: others may move them meanwhile, the hand decides. */
  const lifted = useRef<Scene['byId'] | null>(null)
  const [chosenTrend, setChosenTrend] = useState<string | null>(null)
  const marked = useMemo(
    () => new Set<string>([...work.chosen, ...(chosenTrend ? [chosenTrend] : []), ...(onto ? [onto] : [])]),
    [work.chosen, chosenTrend, onto],
  )

  const addAt = (at: { x: number; y: number }) => {
    const place = placeAt(scene.layout, { x: at.x - SQUARE, y: at.y - SQUARE }) ?? placeAt(scene.layout, at)
    if (!place || !work.mayWrite) return
    const added = addNotes([{ zone: place[0], text: '', at: [place[1], place[2]] }], true)
    if (added.ok) work.edit(added.value[0]!)
  }
  const drop = (intent: Extract<Intent, { kind: 'drop' }>) => {
    const boxes = lifted.current ?? scene.byId
    lifted.current = null
    const item = boxes.get(intent.item)
    setOnto(null)
    if (!item || !work.mayWrite) return
    const to =
      placeAt(scene.layout, { x: item.box.x + intent.by.x, y: item.box.y + intent.by.y }) ??
      placeAt(scene.layout, intent.at)
    if (!to) return
    if (item.kind === 'trend') return moveTrend(content, item.trend.id, to)
    if (item.kind === 'carried') return moveCarried(content, item.trend.id, to)
    const target = targetAt(intent.at, item)
    if (target) return groupOnto(item, target)
    const together = work.chosen.has(item.note.id) ? [...work.chosen] : [item.note.id]
    const moves = new Map<NoteId, Place>()
    for (const id of together) {
      const own = boxes.get(id)
      const place = own && placeAt(scene.layout, { x: own.box.x + intent.by.x, y: own.box.y + intent.by.y })
      if (place) moves.set(id, place)
    }
    const leaving = together.filter((id) => (scene.byId.get(id) as NoteItem | undefined)?.trend)
    if (together.length === 1 && leaving.length === 1) return leaveTrend(content, leaving, to)
    return moveNotes(content, moves)
  }
  /** The note or brace under the pointer that the dragged note would join. */
  const targetAt = (at: { x: number; y: number }, dragged: BoardItem): BoardItem | undefined =>
    scene.index
      .within({ ...at, width: 0.1, height: 0.1 })
      .findLast(
        (item) =>
          item.id !== dragged.id &&
          item.kind !== 'carried' &&
          !(dragged.kind === 'note' && item.kind === 'trend' && item.trend.id === dragged.trend) &&
          !(item.kind === 'note' && dragged.kind === 'note' && item.trend && item.trend === dragged.trend),
      )
  const groupOnto = (item: NoteItem, target: BoardItem) => {
    if (target.kind === 'trend') return work.addToTrend(target.trend.id, [item.note.id])
    if (target.kind !== 'note') return undefined
    return target.trend
      ? work.addToTrend(target.trend, [item.note.id])
      : work.group([target.note.id, item.note.id])
  }

  const onIntent = (intent: Intent) => {
    switch (intent.kind) {
      case 'press': {
        const item = intent.item === undefined ? undefined : scene.byId.get(intent.item)
        setChosenTrend(item?.kind === 'trend' || item?.kind === 'carried' ? item.id : null)
        if (item?.kind !== 'note') return work.choose([])
        if (intent.shift) return work.toggle(item.note.id)
        return work.choose([item.note.id])
      }
      case 'double-press': {
        const item = intent.item === undefined ? undefined : scene.byId.get(intent.item)
        if (item?.kind === 'note') return mayEdit(item.note) ? work.edit(item.note.id) : undefined
        if (item?.kind === 'trend' && item.trend.notes.length > 0) return undefined
        return addAt(intent.at)
      }
      case 'drag': {
        lifted.current ??= scene.byId
        const item = scene.byId.get(intent.item)
        const target = item?.kind === 'note' ? targetAt(intent.at, item) : undefined
        return setOnto(target?.id ?? null)
      }
      case 'drop':
        return drop(intent)
      case 'marquee':
        return work.choose(
          scene.index.within(intent.box).flatMap((item) => (item.kind === 'note' ? [item.note.id] : [])),
        )
      case 'cancel':
        lifted.current = null
        return setOnto(null)
      case 'pan':
      case 'pinch':
        return undefined // the stage's own
    }
  }

  return { marked, onIntent }
}
