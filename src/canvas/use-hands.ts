import { useEffect, type Dispatch, type RefObject, type SetStateAction } from 'react'
import type { Point } from './geometry.ts'
import { LIFT_MS, openGestures, type Intent, type Pointer } from './gestures.ts'
import type { Boxed, SpatialIndex } from './spatial-index.ts'
import { panBy, toBoard, zoomAt, type Viewport } from './viewport.ts'

const WHEEL_LINE = 40
const WHEEL_ZOOM = 0.0022

/** What the hands need to know of the stage at the moment they move. */
interface Held {
  readonly view: Viewport
  readonly index: SpatialIndex<Boxed>
  readonly onSpace: (() => void) | undefined
}

/** Pointers, wheel and Space of a board's frame, as intents in screen units; the wheel moves the view by itself. */
export function useHands(
  frame: RefObject<HTMLElement | null>,
  held: RefObject<Held>,
  tell: (intent: Intent) => void,
  setView: Dispatch<SetStateAction<Viewport>>,
): void {
  useEffect(() => {
    const element = frame.current!
    const gestures = openGestures(tell)
    /** Space is down; `used` once it moved the paper. */
    let space: 'up' | 'down' | 'used' = 'up'
    let liftTimer: ReturnType<typeof setTimeout> | undefined
    const pointOf = (event: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect()
      return { x: event.clientX - left, y: event.clientY - top }
    }
    const read = (event: PointerEvent): Pointer => ({
      id: event.pointerId,
      at: pointOf(event),
      kind: event.pointerType === 'touch' ? 'touch' : event.pointerType === 'pen' ? 'pen' : 'mouse',
      time: event.timeStamp,
      shift: event.shiftKey,
      pans: space !== 'up' || event.button === 1,
    })
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('[data-over-canvas]')) return
      if (event.button > 1) return
      if (space === 'down') space = 'used'
      element.setPointerCapture(event.pointerId)
      const pointer = read(event)
      gestures.down(pointer, held.current.index.at(toBoard(held.current.view, pointer.at))?.id)
      clearTimeout(liftTimer)
      liftTimer = setTimeout(() => gestures.held(pointer.time + LIFT_MS), LIFT_MS)
    }
    const onMove = (event: PointerEvent) => gestures.move(read(event))
    const onUp = (event: PointerEvent) => gestures.up(read(event))
    const onCancel = () => gestures.cancel()
    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const unit = event.deltaMode === 1 ? WHEEL_LINE : event.deltaMode === 2 ? element.clientHeight : 1
      const by = { x: -event.deltaX * unit, y: -event.deltaY * unit }
      if (event.ctrlKey || event.metaKey)
        setView((now) => zoomAt(now, pointOf(event), now.zoom * Math.exp(by.y * WHEEL_ZOOM)))
      else setView((now) => panBy(now, event.shiftKey && by.x === 0 ? { x: by.y, y: 0 } : by))
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === ' ' && event.type === 'keydown' && event.target === element) {
        if (space === 'up') space = 'down'
        event.preventDefault()
      }
      if (event.key === ' ' && event.type === 'keyup') {
        const isPress = space === 'down' && event.target === element
        space = 'up'
        if (isPress) held.current.onSpace?.()
      }
      if (event.key === 'Escape') gestures.cancel()
    }
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onMove)
    element.addEventListener('pointerup', onUp)
    element.addEventListener('pointercancel', onCancel)
    element.addEventListener('wheel', onWheel, { passive: false })
    addEventListener('keydown', onKey)
    addEventListener('keyup', onKey)
    return () => {
      clearTimeout(liftTimer)
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerup', onUp)
      element.removeEventListener('pointercancel', onCancel)
      element.removeEventListener('wheel', onWheel)
      removeEventListener('keydown', onKey)
      removeEventListener('keyup', onKey)
    }
  }, [frame, held, tell, setView])
}
