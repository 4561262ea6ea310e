import { useMemo, useRef, useState } from 'react'
import type { Intent } from '../../canvas/gestures.ts'
import { useMayWorkOn, useMayWriteIn } from '../../hooks/may-write.tsx'
import { useAskMayEdit } from '../../hooks/notes.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { SQUARE } from '../../workshop/content/places.ts'
import { leaveTrend } from '../../workshop/content/trends.ts'
import { useOpenTrend } from '../carried-menu.ts'
import { useNoteWork } from '../note-work.tsx'
import { placeAt, type BoardItem, type NoteItem } from './layout.ts'
import { useMoveItems } from './move-items.ts'
import type { Spot } from './use-note-birth.ts'
import type { Scene } from './use-scene.ts'

/** The item at which the keys are: a note that is chosen, or one among many. */
export interface Cursor {
  readonly current: string | null
  readonly setCurrent: (item: string | null) => void
}

/** What opens an item: a note's text, a trend's name, where a carried trend comes from. */
export function useOpenItem(): (item: BoardItem) => void {
  const work = useNoteWork()
  const mayEdit = useAskMayEdit()
  const mayWriteIn = useMayWriteIn()
  const openTrend = useOpenTrend()
  return (item) => {
    if (item.kind === 'carried') openTrend(item.trend)
    else if (item.kind === 'private') work.edit(item.note.id)
    else if (item.kind === 'note') {
      if (mayEdit(item.note)) work.edit(item.note.id)
    } else if (mayWriteIn(item.trend.place[0])) work.name(item.trend.id)
  }
}

/** What a press, a drag or a marquee means on a board of notes. `marked` is what shows as chosen or as a place to drop. */
export function useCanvasIntents(scene: Scene, { current, setCurrent }: Cursor, begin: (spot: Spot) => void) {
  const { content } = useWorkshop()
  const work = useNoteWork()
  const mayWorkOn = useMayWorkOn()
  const mayWriteIn = useMayWriteIn()
  const moveItems = useMoveItems()
  const openItem = useOpenItem()
  const [onto, setOnto] = useState<string | null>(null)
  /** Where things lay when a drag began: others may move them meanwhile, the hand decides. */
  const lifted = useRef<Scene['byId'] | null>(null)
  const marked = useMemo(() => {
    const own = current !== null && scene.byId.get(current)?.kind !== 'note' ? [current] : []
    return new Set<string>([...work.chosen, ...own, ...(onto ? [onto] : [])])
  }, [work.chosen, current, scene, onto])

  const addAt = (at: { x: number; y: number }) => {
    const place = placeAt(scene.layout, { x: at.x - SQUARE, y: at.y - SQUARE }) ?? placeAt(scene.layout, at)
    if (place && work.mayWrite) begin({ zone: place[0], at: [place[1], place[2]] })
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
    if (item.kind !== 'note') return moveItems([[item, to]])
    const target = targetAt(intent.at, item)
    if (target) return groupOnto(item, target)
    const together = work.chosen.has(item.note.id) ? [...work.chosen] : [item.note.id]
    const isTrendNote = (id: string) => (scene.byId.get(id) as NoteItem | undefined)?.trend !== undefined
    if (together.length === 1 && isTrendNote(item.id)) {
      if (mayWorkOn(item.note) && mayWriteIn(to[0])) leaveTrend(content, [item.note.id], to)
      return undefined
    }
    return moveItems(
      together.flatMap((id) => {
        const own = boxes.get(id)
        const place = own && placeAt(scene.layout, { x: own.box.x + intent.by.x, y: own.box.y + intent.by.y })
        return place ? [[own, place] as const] : []
      }),
    )
  }
  /** The note or brace under the pointer that the dragged note would join. */
  const targetAt = (at: { x: number; y: number }, dragged: BoardItem): BoardItem | undefined =>
    scene.index
      .within({ ...at, width: 0.1, height: 0.1 })
      .findLast(
        (item) =>
          item.id !== dragged.id &&
          (item.kind === 'note' || item.kind === 'trend') &&
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
        setCurrent(item?.id ?? null)
        if (item?.kind !== 'note') return work.choose([])
        if (intent.shift || work.isChoosing) return work.toggle(item.note.id)
        return work.choose([item.note.id])
      }
      case 'double-press': {
        const item = intent.item === undefined ? undefined : scene.byId.get(intent.item)
        return item ? openItem(item) : addAt(intent.at)
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
