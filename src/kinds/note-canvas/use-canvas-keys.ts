import type { RefObject } from 'react'
import type { CanvasHandle } from '../../canvas/CanvasStage.tsx'
import type { ItemRef } from '../../plan/tree.ts'
import { useHotkeys, type Hotkeys } from '../../ui/keyboard.ts'
import { SQUARE } from '../../workshop/content/places.ts'
import type { NoteBoard } from '../declaration.ts'
import { useTakePrivateAway } from '../note-list/private-menu.ts'
import { useNoteWork } from '../note-work.tsx'
import { useOpenThread } from '../thread.ts'
import { placeOf, type BoardItem } from './layout.ts'
import { useMoveItems } from './move-items.ts'
import { useOpenItem, type Cursor } from './use-canvas-intents.ts'
import type { Spot } from './use-note-birth.ts'
import type { Scene } from './use-scene.ts'

/** The next item in a direction: near, and rather straight ahead than aside. */
function nearest(
  items: readonly BoardItem[],
  from: { x: number; y: number },
  dx: number,
  dy: number,
): BoardItem | undefined {
  const ahead = items.flatMap((item) => {
    const [x, y] = [item.box.x - from.x, item.box.y - from.y]
    const forward = x * dx + y * dy
    const aside = Math.abs(x * dy) + Math.abs(y * dx)
    return forward > 1 ? [{ item, cost: forward + 2 * aside }] : []
  })
  return ahead.toSorted((a, b) => a.cost - b.cost)[0]?.item
}

/** What its thread is asked by; what is private has none. */
function threadOf(item: BoardItem): ItemRef | undefined {
  if (item.kind === 'private') return undefined
  if (item.kind === 'note') return `n:${item.note.id}`
  return item.kind === 'carried' ? `e:${item.trend.id}` : `t:${item.trend.id}`
}

/** Of a press on what stands beside the paper, or in a field, no key of the paper is meant. */
const isOnPaper = ({ target }: KeyboardEvent) =>
  target === document.body || (target instanceof HTMLElement && target.role === 'application')

/** Every gesture has a key. Gives back what the buttons beside the keys do too. */
export function useCanvasKeys(
  board: NoteBoard,
  scene: Scene,
  canvas: RefObject<CanvasHandle | null>,
  { current, setCurrent }: Cursor,
  begin: (spot: Spot) => void,
) {
  const work = useNoteWork()
  const moveItems = useMoveItems()
  const openItem = useOpenItem()
  const takePrivateAway = useTakePrivateAway()
  const openThread = useOpenThread()
  const here = current === null ? undefined : scene.byId.get(current)

  const addInZone = () => {
    if (work.mayWrite) begin({ zone: here ? placeOf(here)[0] : board.zones[0]!.id })
  }
  const shift = (x: number, y: number) => () => {
    const chosen = [...work.chosen].flatMap((id) => scene.byId.get(id) ?? [])
    const moved = chosen.length > 0 ? chosen : here ? [here] : []
    if (!work.mayWrite) return
    moveItems(
      moved.map((item) => {
        const [zone, left, top] = placeOf(item)
        return [item, [zone, left + x, top + y]] as const
      }),
    )
  }
  const step = (dx: number, dy: number) => () => {
    const next = here
      ? nearest(scene.layout.items, here.box, dx, dy)
      : (scene.layout.items.find(({ kind }) => kind === 'note') ?? scene.layout.items[0])
    if (!next) return
    setCurrent(next.id)
    // While one chooses several, arrows look; otherwise what they come to is chosen.
    if (!work.isChoosing) work.choose(next.kind === 'note' ? [next.note.id] : [])
    canvas.current?.reveal(next.box)
  }
  /** Space chooses and unchooses; the first one begins with the note at which the keys are. */
  const chooseHere = () => {
    if (here?.kind !== 'note' || !work.mayWrite) return
    if (work.isChoosing) return work.toggle(here.note.id)
    work.setChoosing(true)
    work.choose([here.note.id])
  }
  const onPaper: Hotkeys = {
    ...(here && { Enter: () => openItem(here) }),
    ...(here?.kind === 'private' && { Delete: () => takePrivateAway(here.note.id) }),
    Escape: () => {
      work.setChoosing(false)
      setCurrent(null)
    },
    ArrowRight: step(1, 0),
    ArrowLeft: step(-1, 0),
    ArrowDown: step(0, 1),
    ArrowUp: step(0, -1),
    'shift+ArrowRight': shift(SQUARE, 0),
    'shift+ArrowLeft': shift(-SQUARE, 0),
    'shift+ArrowDown': shift(0, SQUARE),
    'shift+ArrowUp': shift(0, -SQUARE),
  }
  useHotkeys(onPaper, isOnPaper)
  const thread = here && threadOf(here)
  useHotkeys({ n: addInZone, ...(thread && { t: () => openThread(thread) }) })

  return { addInZone, chooseHere }
}
