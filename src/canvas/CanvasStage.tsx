import { Shape as KonvaShape } from 'konva/lib/Shape'
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react'
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore'
import styles from './CanvasStage.module.css'
import type { Box, Point } from './geometry.ts'
import { LIFT_MS, openGestures, type Intent, type Pointer } from './gestures.ts'
import { indexItems, type Boxed, type SpatialIndex } from './spatial-index.ts'
import {
  detailAt,
  fit,
  panBy,
  reveal,
  seen,
  toBoard,
  toScreen,
  zoomAt,
  type Detail,
  type Size,
  type Viewport,
} from './viewport.ts'

export interface PaintState {
  readonly detail: Detail
  readonly isChosen: boolean
  /** In the hand: drawn where it is held, with a shadow. */
  readonly isLifted: boolean
}

/** Draws one item in board units. */
export type Painter<Item extends Boxed> = (
  context: CanvasRenderingContext2D,
  item: Item,
  state: PaintState,
) => void

export interface CanvasHandle {
  fit(): void
  zoomBy(factor: number): void
  reveal(box: Box): void
}

export interface CanvasStageProps<Item extends Boxed> {
  readonly items: readonly Item[]
  readonly paint: Painter<Item>
  /** Drawn under the items, in board units. */
  readonly paintGround: (context: CanvasRenderingContext2D, view: Viewport) => void
  /** Everything there is, for «see all». */
  readonly whole: Box
  readonly chosen: ReadonlySet<string>
  /** Points in board units. */
  readonly onIntent: (intent: Intent) => void
  readonly onPointer?: (at: Point) => void
  /** HTML over the board, placed with `place`. */
  readonly overlay?: (place: (box: Box) => React.CSSProperties, view: Viewport) => ReactNode
  readonly label: string
  readonly ref?: Ref<CanvasHandle>
}

/** In the hand: the items as they lay when they were lifted. What others do to them meanwhile does not throw them about. */
interface Lifted<Item> {
  readonly items: readonly Item[]
  readonly by: Point
}

const WHEEL_LINE = 40
const WHEEL_ZOOM = 0.0022

/** An infinite board for anything with a box. Items are drawn by hand in one shape: no node, no hit graph for each. */
export function CanvasStage<Item extends Boxed>(props: CanvasStageProps<Item>) {
  const { items, paint, paintGround, whole, chosen, onIntent, onPointer, overlay, label, ref } = props
  const frame = useRef<HTMLDivElement>(null)
  const itemsShape = useRef<KonvaShape>(null)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const [view, setView] = useState<Viewport>({ x: 0, y: 0, zoom: 1 })
  const [isPlaced, setPlaced] = useState(false)
  const [lifted, setLifted] = useState<Lifted<Item> | null>(null)
  const [marquee, setMarquee] = useState<Box | null>(null)
  const index: SpatialIndex<Item> = useMemo(() => indexItems(items), [items])

  useEffect(() => {
    const element = frame.current!
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  // The first view shows everything.
  if (!isPlaced && size.width > 0 && whole.width > 0) {
    setPlaced(true)
    setView(fit(whole, size))
  }

  const held = useRef({ view, size, index, items, onIntent, chosen })
  useEffect(() => {
    held.current = { view, size, index, items, onIntent, chosen }
  })
  useImperativeHandle(
    ref,
    () => ({
      fit: () => setView(fit(whole, held.current.size)),
      zoomBy: (factor) =>
        setView((now) =>
          zoomAt(now, { x: held.current.size.width / 2, y: held.current.size.height / 2 }, now.zoom * factor),
        ),
      reveal: (box) => setView((now) => reveal(now, box, held.current.size)),
    }),
    [whole],
  )

  const tell = useCallback((intent: Intent) => {
    const { view: now, onIntent: pass, chosen: together, items: all } = held.current
    const scaled = (by: Point): Point => ({ x: by.x / now.zoom, y: by.y / now.zoom })
    const boxOnBoard = (box: Box): Box => ({
      ...toBoard(now, box),
      width: box.width / now.zoom,
      height: box.height / now.zoom,
    })
    switch (intent.kind) {
      case 'pan':
        return setView((before) => panBy(before, intent.by))
      case 'pinch':
        return setView((before) => zoomAt(panBy(before, intent.by), intent.at, before.zoom * intent.factor))
      case 'cancel':
        setLifted(null)
        setMarquee(null)
        return pass(intent)
      case 'press':
      case 'double-press':
        return pass({ ...intent, at: toBoard(now, intent.at) })
      case 'drag':
        setLifted((before) => ({
          items:
            before?.items ??
            all.filter(({ id }) => id === intent.item || (together.has(intent.item) && together.has(id))),
          by: scaled(intent.by),
        }))
        return pass({ ...intent, by: scaled(intent.by), at: toBoard(now, intent.at) })
      case 'drop':
        setLifted(null)
        return pass({ ...intent, by: scaled(intent.by), at: toBoard(now, intent.at) })
      case 'marquee':
        setMarquee(intent.isDone ? null : boxOnBoard(intent.box))
        return pass({ ...intent, box: boxOnBoard(intent.box) })
    }
  }, [])

  useEffect(() => {
    const element = frame.current!
    const gestures = openGestures(tell)
    let isSpaceHeld = false
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
      pans: isSpaceHeld || event.button === 1,
    })
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('[data-over-canvas]')) return
      if (event.button > 1) return
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
      if (event.key === ' ' && event.target === element) {
        isSpaceHeld = event.type === 'keydown'
        event.preventDefault()
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
  }, [tell])

  const toBoardUnits = (context: CanvasRenderingContext2D) => {
    context.scale(view.zoom, view.zoom)
    context.translate(-view.x, -view.y)
  }
  const drawItems = (context: CanvasRenderingContext2D) => {
    toBoardUnits(context)
    const detail = detailAt(view.zoom)
    const inHand = new Set(lifted?.items.map(({ id }) => id))
    for (const item of index.within(seen(view, size))) {
      if (!inHand.has(item.id))
        paint(context, item, { detail, isChosen: chosen.has(item.id), isLifted: false })
    }
    for (const item of lifted?.items ?? []) {
      context.save()
      context.translate(lifted!.by.x, lifted!.by.y)
      paint(context, item, { detail, isChosen: chosen.has(item.id), isLifted: true })
      context.restore()
    }
    if (marquee) {
      context.setLineDash([6 / view.zoom, 4 / view.zoom])
      context.lineWidth = 1.5 / view.zoom
      context.strokeStyle = '#5f6963'
      context.strokeRect(marquee.x, marquee.y, marquee.width, marquee.height)
    }
  }
  const native =
    (draw: (context: CanvasRenderingContext2D) => void) =>
    (context: { _context: CanvasRenderingContext2D }) => {
      context._context.save()
      draw(context._context)
      context._context.restore()
    }
  const place = (box: Box): React.CSSProperties => {
    const at = toScreen(view, box)
    return {
      position: 'absolute',
      left: at.x,
      top: at.y,
      width: box.width,
      minHeight: box.height,
      transform: `scale(${view.zoom})`,
      transformOrigin: '0 0',
    }
  }
  return (
    <div
      ref={frame}
      className={styles.frame}
      role="application"
      aria-label={label}
      tabIndex={0}
      data-holds={lifted ? true : undefined}
      onPointerMove={
        onPointer &&
        ((event) => {
          const { left, top } = frame.current!.getBoundingClientRect()
          onPointer(toBoard(view, { x: event.clientX - left, y: event.clientY - top }))
        })
      }
    >
      {size.width > 0 && (
        <Stage width={size.width} height={size.height} listening={false}>
          <Layer listening={false}>
            <Shape
              listening={false}
              sceneFunc={native((context) => {
                toBoardUnits(context)
                paintGround(context, view)
              })}
            />
          </Layer>
          <Layer listening={false}>
            <Shape ref={itemsShape} listening={false} sceneFunc={native(drawItems)} />
          </Layer>
        </Stage>
      )}
      {overlay?.(place, view)}
    </div>
  )
}
