import type { RefObject } from 'react'
import type { CanvasHandle } from '../../canvas/CanvasStage.tsx'
import { useMayEdit } from '../../hooks/notes.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useHotkeys } from '../../ui/keyboard.ts'
import { moveNotes } from '../../workshop/content/notes.ts'
import { SQUARE, type Place } from '../../workshop/content/places.ts'
import type { NoteId } from '../../workshop/ids.ts'
import type { NoteBoard } from '../declaration.ts'
import { useNoteWork } from '../note-work.tsx'
import { placeAt, type NoteItem } from './layout.ts'
import type { Scene } from './use-scene.ts'

/** The next note in a direction: near, and rather straight ahead than aside. */
function nearest(
  items: readonly NoteItem[],
  from: { x: number; y: number },
  dx: number,
  dy: number,
): NoteItem | undefined {
  const ahead = items.flatMap((item) => {
    const [x, y] = [item.box.x - from.x, item.box.y - from.y]
    const forward = x * dx + y * dy
    const aside = Math.abs(x * dy) + Math.abs(y * dx)
    return forward > 1 ? [{ item, cost: forward + 2 * aside }] : []
  })
  return ahead.toSorted((a, b) => a.cost - b.cost)[0]?.item
}

/** Every gesture has a key. Gives `addInZone` back: the button beside the key does the same. */
export function useCanvasKeys(board: NoteBoard, scene: Scene, canvas: RefObject<CanvasHandle | null>) {
  const { content, addNotes } = useWorkshop()
  const work = useNoteWork()
  const mayEdit = useMayEdit()

  const addInZone = () => {
    const current = work.chosen.size > 0 ? scene.byId.get([...work.chosen][0]!) : undefined
    const zone = current ? placeAt(scene.layout, current.box)?.[0] : board.zones[0]!.id
    if (!work.mayWrite || !zone) return
    const added = addNotes([{ zone, text: '' }], true)
    if (added.ok) work.edit(added.value[0]!)
  }
  const shift = (x: number, y: number) => () => {
    const moves = new Map<NoteId, Place>()
    for (const id of work.chosen) {
      const item = scene.byId.get(id)
      if (item?.kind === 'note')
        moves.set(id, [item.note.place[0], item.note.place[1] + x, item.note.place[2] + y])
    }
    if (work.mayWrite) moveNotes(content, moves)
  }
  const step = (dx: number, dy: number) => () => {
    const all = scene.layout.items.filter((item): item is NoteItem => item.kind === 'note')
    const from = work.chosen.size > 0 ? scene.byId.get([...work.chosen][0]!)?.box : undefined
    const next = from ? nearest(all, from, dx, dy) : all[0]
    if (!next) return
    work.choose([next.note.id])
    canvas.current?.reveal(next.box)
  }
  useHotkeys({
    n: addInZone,
    Enter: () => {
      const [id] = work.chosen
      const item = id && scene.byId.get(id)
      if (item && item.kind === 'note' && mayEdit(item.note)) work.edit(item.note.id)
    },
    Escape: () => work.choose([]),
    ArrowRight: step(1, 0),
    ArrowLeft: step(-1, 0),
    ArrowDown: step(0, 1),
    ArrowUp: step(0, -1),
    'shift+ArrowRight': shift(SQUARE, 0),
    'shift+ArrowLeft': shift(-SQUARE, 0),
    'shift+ArrowDown': shift(0, SQUARE),
    'shift+ArrowUp': shift(0, -SQUARE),
  })

  return { addInZone }
}
