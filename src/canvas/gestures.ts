// What hands do on a board, as a machine over plain events: pointers in, intents out. It knows no DOM, so a test plays it.
import { boxBetween, distance, type Box, type Point } from './geometry.ts'

export interface Pointer {
  readonly id: number
  readonly at: Point
  readonly kind: 'mouse' | 'touch' | 'pen'
  readonly time: number
  /** Adds to the selection, and marks. */
  readonly shift: boolean
  /** Space is held, or the middle button: the hand pans. */
  readonly pans: boolean
}

export type Intent =
  | { readonly kind: 'pan'; readonly by: Point }
  | { readonly kind: 'pinch'; readonly at: Point; readonly by: Point; readonly factor: number }
  | { readonly kind: 'press'; readonly at: Point; readonly item: string | undefined; readonly shift: boolean }
  | { readonly kind: 'double-press'; readonly at: Point; readonly item: string | undefined }
  | { readonly kind: 'drag'; readonly item: string; readonly by: Point; readonly at: Point }
  | { readonly kind: 'drop'; readonly item: string; readonly by: Point; readonly at: Point }
  | { readonly kind: 'marquee'; readonly box: Box; readonly isDone: boolean }
  | { readonly kind: 'cancel' }

type Doing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'pressed'; readonly item: string | undefined; readonly start: Pointer }
  | { readonly kind: 'panning'; readonly last: Point }
  | { readonly kind: 'pinching'; readonly ids: readonly [number, number] }
  | { readonly kind: 'dragging'; readonly item: string; readonly start: Point }
  | { readonly kind: 'marking'; readonly start: Point }

/** A hand is never quite still. */
const SLACK = 5
export const LIFT_MS = 300
const DOUBLE_MS = 350

export interface Gestures {
  down(pointer: Pointer, item: string | undefined): void
  move(pointer: Pointer): void
  up(pointer: Pointer): void
  cancel(): void
  /** Called when time passes: a finger that stays lifts the item under it. */
  held(time: number): void
}

/** Mouse: drag an item, mark on empty paper, pan with Space. Touch: one finger pans, a held one lifts, two pinch. */
export function openGestures(tell: (intent: Intent) => void): Gestures {
  const pointers = new Map<number, Point>()
  let doing: Doing = { kind: 'nothing' }
  let lastPress: { at: Point; time: number } | undefined
  const by = (from: Point, to: Point): Point => ({ x: to.x - from.x, y: to.y - from.y })

  const startPinch = () => {
    if (doing.kind === 'dragging' || doing.kind === 'marking') tell({ kind: 'cancel' })
    const [a, b] = [...pointers.keys()]
    doing = { kind: 'pinching', ids: [a!, b!] }
  }

  return {
    down(pointer, item) {
      pointers.set(pointer.id, pointer.at)
      if (pointers.size === 2) startPinch()
      else if (pointers.size > 2) doing = { kind: 'nothing' }
      else if (pointer.pans) doing = { kind: 'panning', last: pointer.at }
      else doing = { kind: 'pressed', item, start: pointer }
    },
    move(pointer) {
      const before = pointers.get(pointer.id)
      if (!before) return
      if (doing.kind === 'pinching' && doing.ids.includes(pointer.id)) {
        const other = pointers.get(doing.ids.find((id) => id !== pointer.id)!)!
        pointers.set(pointer.id, pointer.at)
        const middle = (p: Point, q: Point) => ({ x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 })
        const factor = Math.max(1, distance(pointer.at, other)) / Math.max(1, distance(before, other))
        tell({
          kind: 'pinch',
          at: middle(pointer.at, other),
          by: by(middle(before, other), middle(pointer.at, other)),
          factor,
        })
        return
      }
      pointers.set(pointer.id, pointer.at)
      if (doing.kind === 'pressed' && distance(doing.start.at, pointer.at) > SLACK) {
        const { item, start } = doing
        if (start.kind === 'touch') doing = { kind: 'panning', last: start.at }
        else if (item !== undefined) doing = { kind: 'dragging', item, start: start.at }
        else doing = { kind: 'marking', start: start.at }
      }
      if (doing.kind === 'panning') {
        tell({ kind: 'pan', by: by(doing.last, pointer.at) })
        doing = { kind: 'panning', last: pointer.at }
      } else if (doing.kind === 'dragging') {
        tell({ kind: 'drag', item: doing.item, by: by(doing.start, pointer.at), at: pointer.at })
      } else if (doing.kind === 'marking') {
        tell({ kind: 'marquee', box: boxBetween(doing.start, pointer.at), isDone: false })
      }
    },
    up(pointer) {
      pointers.delete(pointer.id)
      const ended = doing
      // After a pinch the finger that stays goes on panning, so that nothing jumps.
      const [left] = pointers.values()
      doing = ended.kind === 'pinching' && left ? { kind: 'panning', last: left } : { kind: 'nothing' }
      if (ended.kind === 'dragging') {
        tell({ kind: 'drop', item: ended.item, by: by(ended.start, pointer.at), at: pointer.at })
      } else if (ended.kind === 'marking') {
        tell({ kind: 'marquee', box: boxBetween(ended.start, pointer.at), isDone: true })
      } else if (ended.kind === 'pressed') {
        const isDouble =
          lastPress &&
          pointer.time - lastPress.time < DOUBLE_MS &&
          distance(lastPress.at, pointer.at) < 4 * SLACK
        lastPress = isDouble ? undefined : { at: pointer.at, time: pointer.time }
        if (isDouble) tell({ kind: 'double-press', at: pointer.at, item: ended.item })
        else tell({ kind: 'press', at: pointer.at, item: ended.item, shift: pointer.shift })
      }
    },
    cancel() {
      if (doing.kind === 'dragging' || doing.kind === 'marking') tell({ kind: 'cancel' })
      pointers.clear()
      doing = { kind: 'nothing' }
    },
    held(time) {
      if (doing.kind !== 'pressed' || doing.item === undefined || doing.start.kind !== 'touch') return
      if (time - doing.start.time < LIFT_MS) return
      const { item, start } = doing
      doing = { kind: 'dragging', item, start: start.at }
      tell({ kind: 'drag', item, by: { x: 0, y: 0 }, at: start.at })
    },
  }
}
