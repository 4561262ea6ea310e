import type { PaintState } from '../../canvas/CanvasStage.tsx'
import type { Box } from '../../canvas/geometry.ts'
import { iconPaths, type IconName } from '../../ui/icon-paths.ts'
import { MOST_LINES, NOTE_LINE, noteTextWidth, TITLE_LINE, type BoardItem } from './layout.ts'

/** Colours and faces as the page has them now; read again when the theme changes. */
export interface Look {
  readonly color: (token: string) => string
  readonly voice: string
  readonly tool: string
}

export function readLook(element: Element): Look {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(name).trim()
  const colors = new Map<string, string>()
  return {
    color: (token) => {
      const known = colors.get(token) ?? read(`--${token}`)
      colors.set(token, known)
      return known
    },
    voice: read('--font-voice'),
    tool: read('--font-tool'),
  }
}

export const noteFont = ({ voice }: Look) => `16px ${voice}`
export const carriedFont = (look: Look) => `700 ${noteFont(look)}`
export const titleFont = ({ voice }: Look) => `700 18px ${voice}`

export interface PaintWords {
  readonly paperOf: (item: BoardItem) => number
  /** Below the words: where it is from, whose it is, how many say *me too*. */
  readonly footOf: (item: BoardItem) => string
  /** A carried trend's weight, once the group sees it. */
  readonly scoreOf: (item: BoardItem) => string
  /** From the newest vote on the board; `undefined` where it was in none. */
  readonly dotsOf: (item: BoardItem) => number | undefined
  /** What is shown as signs at its upper corner. */
  readonly signsOf: (item: BoardItem) => readonly IconName[]
  /** The words of an item in lines, in the type they are painted in. */
  readonly wrap: (item: BoardItem, width: number) => readonly string[]
}

const BAND = 8
/** A disc and two figures. */
const DOTS_WIDTH = 36

/** The edge pattern of a paper: what colour-blind readers and grey printers see. */
function paintBand(
  context: CanvasRenderingContext2D,
  { x, y, height }: Box,
  paper: number,
  look: Look,
): void {
  context.fillStyle = look.color(`note-${paper}-band`)
  context.fillRect(x, y, BAND, height)
  context.save()
  context.beginPath()
  context.rect(x, y, BAND, height)
  context.clip()
  if (paper === 2) {
    context.fillStyle = '#8c6f10'
    for (let at = y; at < y + height; at += 6) context.fillRect(x, at, BAND, 2)
  } else if (paper === 3) {
    context.fillStyle = '#5b1f3c'
    context.beginPath()
    for (let at = y + 4; at < y + height; at += 8) {
      context.moveTo(x + 5.7, at)
      context.arc(x + 4, at, 1.7, 0, 7)
    }
    context.fill()
  } else if (paper === 4) {
    context.strokeStyle = '#dce9fa'
    context.lineWidth = 2
    context.beginPath()
    for (let at = y - 8; at < y + height + 8; at += 10) {
      context.moveTo(x, at + 8)
      context.lineTo(x + BAND, at)
    }
    context.stroke()
  } else if (paper === 5) {
    context.fillStyle = '#1f4a22'
    context.beginPath()
    for (let at = y; at < y + height; at += 8) {
      context.moveTo(x, at)
      context.lineTo(x + BAND / 2, at + 4)
      context.lineTo(x + BAND, at)
    }
    context.fill()
  } else if (paper === 6) {
    context.fillStyle = '#ededde'
    context.fillRect(x + 3, y, 2, height)
  }
  context.restore()
}

const signPaths = new Map<IconName, Path2D>()

function paintSign(
  context: CanvasRenderingContext2D,
  name: IconName,
  x: number,
  y: number,
  color: string,
): void {
  const path = signPaths.get(name) ?? new Path2D(iconPaths[name])
  signPaths.set(name, path)
  context.save()
  context.translate(x, y)
  context.scale(0.8, 0.8)
  context.strokeStyle = color
  context.lineWidth = 1.6
  context.stroke(path)
  context.restore()
}

/** Dots as a disc and a figure; hollow where it has none. @returns how wide it is */
function paintDots(
  context: CanvasRenderingContext2D,
  dots: number | undefined,
  x: number,
  y: number,
  color: string,
  { tool }: Look,
): number {
  if (dots === undefined) return 0
  context.beginPath()
  context.arc(x + 5, y + 7, 4.5, 0, 7)
  context.strokeStyle = color
  context.fillStyle = color
  context.lineWidth = 1.5
  context.stroke()
  if (dots > 0) context.fill()
  context.font = `700 14px ${tool}`
  context.fillText(String(dots), x + 13, y)
  return 13 + context.measureText(String(dots)).width
}

function paintBrace(context: CanvasRenderingContext2D, { x, y, height }: Box, look: Look): void {
  context.strokeStyle = look.color('ink-2')
  context.lineWidth = 1.5
  const [right, stem, left, middle] = [x + 12, x + 7, x + 1, y + height / 2]
  context.beginPath()
  context.moveTo(right, y)
  context.bezierCurveTo(stem, y, stem, y + 3, stem, y + 10)
  context.lineTo(stem, middle - 8)
  context.bezierCurveTo(stem, middle - 2, left + 2, middle, left, middle)
  context.bezierCurveTo(left + 2, middle, stem, middle + 2, stem, middle + 8)
  context.lineTo(stem, y + height - 10)
  context.bezierCurveTo(stem, y + height - 3, stem, y + height, right, y + height)
  context.stroke()
}

export function paintItem(
  context: CanvasRenderingContext2D,
  item: BoardItem,
  state: PaintState,
  look: Look,
  words: PaintWords,
): void {
  const { box } = item
  if (item.kind === 'trend') {
    paintBrace(context, box, look)
    context.font = titleFont(look)
    context.textBaseline = 'top'
    const widest = Math.max(...item.titleLines.map((line) => context.measureText(line).width))
    if (state.isChosen) {
      context.fillStyle = look.color('mark')
      context.fillRect(box.x + 16, box.y, widest + 6, item.titleLines.length * TITLE_LINE)
    }
    if (state.isCurrent) paintHere(context, { ...box, width: widest + 26, height: item.titleHeight }, look)
    context.fillStyle = look.color('ink')
    item.titleLines.forEach((line, at) => context.fillText(line, box.x + 19, box.y + at * TITLE_LINE + 2))
    const last = item.titleLines.at(-1) ?? ''
    const end = {
      x: box.x + 31 + context.measureText(last).width,
      y: box.y + (item.titleLines.length - 1) * TITLE_LINE,
    }
    const dotsWidth = paintDots(context, words.dotsOf(item), end.x, end.y + 3, look.color('ink'), look)
    for (const sign of words.signsOf(item))
      paintSign(context, sign, end.x + dotsWidth + 6, end.y + 2, look.color('ink'))
    return
  }
  const paper = words.paperOf(item)
  if (state.isLifted) {
    context.shadowColor = 'rgb(0 0 0 / 0.3)'
    context.shadowBlur = 24
    context.shadowOffsetY = 8
  }
  context.fillStyle = look.color(`note-${paper}-paper`)
  context.fillRect(box.x, box.y, box.width, box.height)
  context.shadowColor = 'transparent'
  paintBand(context, box, paper, look)
  const isPrivate = item.kind === 'private'
  context.strokeStyle = look.color(isPrivate ? 'note-ink-2' : `note-${paper}-edge`)
  context.lineWidth = isPrivate ? 1.5 : 1
  if (isPrivate) context.setLineDash([5, 4])
  context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1)
  context.setLineDash([])
  if (state.isChosen) {
    context.strokeStyle = look.color('focus-outer')
    context.lineWidth = 6
    context.strokeRect(box.x - 3, box.y - 3, box.width + 6, box.height + 6)
    context.strokeStyle = look.color('focus-inner')
    context.lineWidth = 2
    context.strokeRect(box.x - 1, box.y - 1, box.width + 2, box.height + 2)
  }
  if (state.isCurrent) paintHere(context, box, look)
  if (state.detail === 'bare') return
  const lines = words.wrap(item, noteTextWidth)
  const shown = lines.slice(0, state.detail === 'short' ? 2 : MOST_LINES)
  context.font = item.kind === 'carried' ? carriedFont(look) : noteFont(look)
  context.textBaseline = 'top'
  context.fillStyle = look.color('note-ink')
  shown.forEach((line, at) => context.fillText(line, box.x + 17, box.y + 9 + at * NOTE_LINE))
  if (lines.length > shown.length)
    context.fillText('…', box.x + box.width - 18, box.y + 9 + (shown.length - 1) * NOTE_LINE)
  if (state.detail !== 'whole') return
  context.font = `13px ${look.tool}`
  context.fillStyle = look.color('note-ink-2')
  const score = words.scoreOf(item)
  const signs = words.signsOf(item)
  const dots = words.dotsOf(item)
  const isVoted = dots !== undefined
  const taken = (score ? 30 : 0) + signs.length * 18 + (isVoted ? DOTS_WIDTH : 0)
  context.fillText(words.footOf(item), box.x + 17, box.y + box.height - 21, noteTextWidth - taken)
  if (score) {
    context.font = `700 18px ${look.voice}`
    context.fillStyle = look.color('note-ink')
    context.textAlign = 'right'
    context.fillText(score, box.x + box.width - 8, box.y + box.height - 25)
    context.textAlign = 'left'
  }
  const right = box.x + box.width - 8 - (score ? 30 : 0) - signs.length * 18
  paintDots(context, dots, right - DOTS_WIDTH + 4, box.y + box.height - 22, look.color('note-ink'), look)
  for (const [at, sign] of signs.entries())
    paintSign(
      context,
      sign,
      box.x + box.width - 22 - at * 18,
      box.y + box.height - 24,
      look.color('note-ink'),
    )
}

/** Where the keys are while others are chosen: a dashed frame around the rest. */
function paintHere(context: CanvasRenderingContext2D, box: Box, look: Look): void {
  context.strokeStyle = look.color('ink')
  context.lineWidth = 2
  context.setLineDash([6, 4])
  context.strokeRect(box.x - 8, box.y - 8, box.width + 16, box.height + 16)
  context.setLineDash([])
}
