import type { Box, Point } from './geometry.ts'

/** What part of the board is on screen: the board point at the top left, and screen pixels a board unit. Pure values. */
export interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export const LEAST_ZOOM = 0.1
export const MOST_ZOOM = 4
const clamp = (zoom: number) => Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom))

export const toScreen = ({ x, y, zoom }: Viewport, point: Point): Point => ({
  x: (point.x - x) * zoom,
  y: (point.y - y) * zoom,
})
export const toBoard = ({ x, y, zoom }: Viewport, point: Point): Point => ({
  x: point.x / zoom + x,
  y: point.y / zoom + y,
})

/** Moves what is seen by a way on screen: the paper follows the hand. */
export const panBy = (view: Viewport, by: Point): Viewport => ({
  ...view,
  x: view.x - by.x / view.zoom,
  y: view.y - by.y / view.zoom,
})

/** Zooms so that the board point under `at` (on screen) stays under it. */
export function zoomAt(view: Viewport, at: Point, zoom: number): Viewport {
  const next = clamp(zoom)
  const { x, y } = toBoard(view, at)
  return { x: x - at.x / next, y: y - at.y / next, zoom: next }
}

/** Shows a whole box, in the middle; no larger than it is, unless it is said. */
export function fit(box: Box, { width, height }: Size, padding = 16, most = 1): Viewport {
  const room = { width: Math.max(1, width - 2 * padding), height: Math.max(1, height - 2 * padding) }
  const zoom = clamp(Math.min(most, room.width / box.width, room.height / box.height))
  return { x: box.x + box.width / 2 - width / zoom / 2, y: box.y + box.height / 2 - height / zoom / 2, zoom }
}

/** At the foot of a board lie buttons: so much of the screen, in pixels. */
const FOOT = 56

/** Shows everything, clear of the buttons at the foot. */
export const fitAboveFoot = (box: Box, { width, height }: Size): Viewport =>
  fit(box, { width, height: height - FOOT })

/** Moves the least so that a box is on screen. */
export function reveal(view: Viewport, box: Box, { width, height }: Size, padding = 40): Viewport {
  const pad = padding / view.zoom
  const shift = (start: number, length: number, from: number, room: number) => {
    if (start - pad < from) return start - pad - from
    const over = start + length + pad - (from + room)
    return over > 0 ? Math.min(over, start - pad - from) : 0
  }
  return {
    ...view,
    x: view.x + shift(box.x, box.width, view.x, width / view.zoom),
    y: view.y + shift(box.y, box.height, view.y, height / view.zoom),
  }
}

/** Shows what another screen shows, whole whatever its shape, as large as this one can. */
export const showAll = (box: Box, size: Size): Viewport => fit(box, size, 0, MOST_ZOOM)

/** The board's part on screen. */
export const seen = ({ x, y, zoom }: Viewport, { width, height }: Size): Box => ({
  x,
  y,
  width: width / zoom,
  height: height / zoom,
})

/** What is drawn of an item: all of it, a few lines, or paper and pattern only. */
export type Detail = 'whole' | 'short' | 'bare'
export const detailAt = (zoom: number): Detail => (zoom >= 0.6 ? 'whole' : zoom >= 0.35 ? 'short' : 'bare')
