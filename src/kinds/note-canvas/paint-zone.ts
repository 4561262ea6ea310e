import { overlaps, type Box } from '../../canvas/geometry.ts'
import type { Viewport } from '../../canvas/viewport.ts'
import { SQUARE } from '../../workshop/content/places.ts'
import { MARGIN, type ZoneBox } from './layout.ts'
import type { Look } from './painting.ts'

export interface ZoneWords {
  readonly letter: string
  readonly title: string
  readonly question: string
  readonly sign: string
  /** What is said of a zone that is closed; empty of an open one. */
  readonly closed: string
}

/** The part of a page that is on screen: a page may be as large as the farthest note wants it. */
const edgesInSight = (box: Box, inSight: Box) => ({
  left: Math.max(box.x, inSight.x),
  top: Math.max(box.y, inSight.y),
  right: Math.min(box.x + box.width, inSight.x + inSight.width),
  bottom: Math.min(box.y + box.height, inSight.y + inSight.height),
})

/** The lines of the ruling that begins at `start`, after `from` and before `to`. */
function* linesBetween(start: number, from: number, to: number): Generator<number> {
  const first = start + SQUARE * Math.max(1, Math.ceil((from - start) / SQUARE))
  for (let at = first; at < to; at += SQUARE) yield at
}

/** A zone is a page: ruling, red margin line, letter and question, count at the foot. */
export function paintZone(
  context: CanvasRenderingContext2D,
  { box, notes }: ZoneBox,
  words: ZoneWords,
  look: Look,
  view: Viewport,
  inSight: Box,
): void {
  if (!overlaps(box, inSight)) return
  context.fillStyle = look.color('sheet')
  context.fillRect(box.x, box.y, box.width, box.height)
  if (view.zoom >= 0.35) {
    context.strokeStyle = look.color('rule')
    context.lineWidth = 1
    context.beginPath()
    const { left, top, right, bottom } = edgesInSight(box, inSight)
    for (const x of linesBetween(box.x, left, right)) {
      context.moveTo(x + 0.5, top)
      context.lineTo(x + 0.5, bottom)
    }
    for (const y of linesBetween(box.y, top, bottom)) {
      context.moveTo(left, y + 0.5)
      context.lineTo(right, y + 0.5)
    }
    context.stroke()
  }
  context.strokeStyle = look.color('hair')
  context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1)
  context.strokeStyle = look.color('margin')
  context.lineWidth = 1.5
  context.beginPath()
  context.moveTo(box.x + MARGIN, box.y)
  context.lineTo(box.x + MARGIN, box.y + box.height)
  context.stroke()

  // Letters never get smaller than 14 px on screen.
  const least = 14 / view.zoom
  context.fillStyle = look.color('ink')
  context.textBaseline = 'top'
  const hasLetter = least <= 38 // else it would run into the title
  if (hasLetter) {
    context.textAlign = 'center'
    // Two letters stand clear of the margin line.
    const [size, top] = words.letter.length > 1 ? [24, 14] : [38, 8]
    context.font = `700 ${size}px ${look.voice}`
    context.fillText(words.letter, box.x + MARGIN / 2, box.y + top, MARGIN - 12)
  }
  context.textAlign = 'left'
  context.font = `700 ${Math.max(20, least)}px ${look.voice}`
  const left = hasLetter ? MARGIN + 14 : 8
  context.fillText(
    [words.title, words.sign, words.closed && `· ${words.closed}`].filter(Boolean).join('  '),
    box.x + left,
    box.y + 12,
    box.width - left,
  )
  const hasRoom = least <= 20 // else the title needs the question's place
  if (hasRoom) {
    context.fillStyle = look.color('ink-2')
    context.font = `14px ${look.tool}`
    context.fillText(words.question, box.x + MARGIN + 14, box.y + 38, box.width - MARGIN - 24)
    context.fillStyle = look.color('ink-3')
    context.textAlign = 'center'
    context.fillText(String(notes), box.x + MARGIN / 2, box.y + box.height - 24)
    context.textAlign = 'left'
  }
}
