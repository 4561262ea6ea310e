import { Shape as KonvaShape } from 'konva/lib/Shape'
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react'
import { Layer, Shape, Stage } from 'react-konva/lib/ReactKonvaCore'
import styles from './CanvasStage.module.css'
import type { Box, Point } from './geometry.ts'
import { glide } from './glide.ts'
import type { Intent } from './gestures.ts'
import type { Boxed, SpatialIndex } from './spatial-index.ts'
import {
  detailAt,
  fit,
  fitAboveFoot,
  panBy,
  reveal,
  seen,
  showAll,
  toBoard,
  toScreen,
  zoomAt,
  type Detail,
  type Size,
  type Viewport,
} from './viewport.ts'
import { useHands } from './use-hands.ts'

export interface PaintState {
  readonly detail: Detail
  readonly isChosen: boolean
  /** Where the keys are, among others that are chosen. */
  readonly isCurrent: boolean
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
  focus(): void
  zoomBy(factor: number): void
  reveal(box: Box): void
}

export interface CanvasStageProps<Item extends Boxed> {
  /** What is painted, by place. */
  readonly index: SpatialIndex<Item>
  readonly paint: Painter<Item>
  /** Drawn under the items, in board units. */
  readonly paintGround: (context: CanvasRenderingContext2D, view: Viewport, inSight: Box) => void
  /** Everything there is, for «see all». */
  readonly whole: Box
  /** What the first view should show; without it everything. */
  readonly first?: Box | undefined
  readonly chosen: ReadonlySet<string>
  readonly current?: string | undefined
  /** Points in board units. */
  readonly onIntent: (intent: Intent) => void
  readonly onPointer?: (at: Point) => void
  /** The part of the board on screen, each time it is another. */
  readonly onSight?: ((inSight: Box) => void) | undefined
  /** As long as it is given it is in sight, whole; without it the view stays where it is. */
  readonly followed?: Box | undefined
  /** Space was pressed and let go, and moved no paper meanwhile. */
  readonly onSpace?: () => void
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

/** An infinite board for anything with a box. Items are drawn by hand in one shape: no node, no hit graph for each. */
export function CanvasStage<Item extends Boxed>(props: CanvasStageProps<Item>) {
  const { index, paint, paintGround, whole, first, chosen, current, onIntent, onSpace } = props
  const { onPointer, onSight, followed, overlay, label, ref } = props
  const frame = useRef<HTMLDivElement>(null)
  const itemsShape = useRef<KonvaShape>(null)
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  const [view, setView] = useState<Viewport>({ x: 0, y: 0, zoom: 1 })
  const [isPlaced, setPlaced] = useState(false)
  const [lifted, setLifted] = useState<Lifted<Item> | null>(null)
  const [marquee, setMarquee] = useState<Box | null>(null)

  useEffect(() => {
    const element = frame.current!
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  // The first view shows everything, or what was asked for, large enough to read.
  if (!isPlaced && size.width > 0 && whole.width > 0) {
    setPlaced(true)
    setView(first ? fit(first, size) : fitAboveFoot(whole, size))
  }

  const held = useRef({ view, size, index, onIntent, onSpace, chosen })
  useEffect(() => {
    held.current = { view, size, index, onIntent, onSpace, chosen }
  })
  useEffect(() => {
    if (isPlaced) onSight?.(seen(view, size))
  }, [isPlaced, view, size, onSight])
  useEffect(() => {
    if (!followed || !isPlaced) return undefined
    return glide(held.current.view, showAll(followed, size), setView)
  }, [followed, isPlaced, size])
  useImperativeHandle(
    ref,
    () => ({
      fit: () => setView(fitAboveFoot(whole, held.current.size)),
      focus: () => frame.current?.focus(),
      zoomBy: (factor) =>
        setView((now) =>
          zoomAt(now, { x: held.current.size.width / 2, y: held.current.size.height / 2 }, now.zoom * factor),
        ),
      reveal: (box) => setView((now) => reveal(now, box, held.current.size)),
    }),
    [whole],
  )

  const tell = useCallback((intent: Intent) => {
    const { view: now, onIntent: pass, chosen: together, index: all } = held.current
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
            all.items.filter(
              ({ id }) => id === intent.item || (together.has(intent.item) && together.has(id)),
            ),
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

  useHands(frame, held, tell, setView)

  const toBoardUnits = (context: CanvasRenderingContext2D) => {
    context.scale(view.zoom, view.zoom)
    context.translate(-view.x, -view.y)
  }
  const drawItems = (context: CanvasRenderingContext2D) => {
    toBoardUnits(context)
    const detail = detailAt(view.zoom)
    const stateOf = ({ id }: Item, isLifted: boolean): PaintState => ({
      detail,
      isChosen: chosen.has(id),
      isCurrent: id === current,
      isLifted,
    })
    const inHand = new Set(lifted?.items.map(({ id }) => id))
    for (const item of index.within(seen(view, size))) {
      if (!inHand.has(item.id)) paint(context, item, stateOf(item, false))
    }
    for (const item of lifted?.items ?? []) {
      context.save()
      context.translate(lifted!.by.x, lifted!.by.y)
      paint(context, item, stateOf(item, true))
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
                paintGround(context, view, seen(view, size))
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
