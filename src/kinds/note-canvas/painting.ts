import type { PaintState } from '../../canvas/CanvasStage.tsx'
import type { Box } from '../../canvas/geometry.ts'
import type { Viewport } from '../../canvas/viewport.ts'
import {
  MARGIN,
  MOST_LINES,
  NOTE_LINE,
  noteTextWidth,
  TITLE_LINE,
  type BoardItem,
  type ZoneBox,
} from './layout.ts'

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
export const titleFont = ({ voice }: Look) => `700 18px ${voice}`

export interface PaintWords {
  readonly paperOf: (item: BoardItem) => number
  readonly tagOf: (item: BoardItem) => string
  readonly nameOf: (item: BoardItem) => string
  readonly wrap: (text: string, width: number) => readonly string[]
}

const BAND = 8

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
    context.fillStyle = look.color('ink')
    item.titleLines.forEach((line, at) => context.fillText(line, box.x + 19, box.y + at * TITLE_LINE + 2))
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
  context.strokeStyle = look.color(`note-${paper}-edge`)
  context.lineWidth = 1
  context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1)
  if (state.isChosen) {
    context.strokeStyle = look.color('focus-outer')
    context.lineWidth = 6
    context.strokeRect(box.x - 3, box.y - 3, box.width + 6, box.height + 6)
    context.strokeStyle = look.color('focus-inner')
    context.lineWidth = 2
    context.strokeRect(box.x - 1, box.y - 1, box.width + 2, box.height + 2)
  }
  if (state.detail === 'bare') return
  const text = item.kind === 'note' ? item.note.text : item.trend.title
  const lines = words.wrap(text, noteTextWidth)
  const shown = lines.slice(0, state.detail === 'short' ? 2 : MOST_LINES)
  context.font = item.kind === 'carried' ? `700 ${noteFont(look)}` : noteFont(look)
  context.textBaseline = 'top'
  context.fillStyle = look.color('note-ink')
  shown.forEach((line, at) => context.fillText(line, box.x + 17, box.y + 9 + at * NOTE_LINE))
  if (lines.length > shown.length)
    context.fillText('…', box.x + box.width - 18, box.y + 9 + (shown.length - 1) * NOTE_LINE)
  if (state.detail !== 'whole') return
  context.font = `13px ${look.tool}`
  context.fillStyle = look.color('note-ink-2')
  const tag = words.tagOf(item)
  const foot = [tag, words.nameOf(item)].filter(Boolean).join(' · ')
  context.fillText(foot, box.x + 17, box.y + box.height - 21, noteTextWidth)
}

export interface ZoneWords {
  readonly letter: string
  readonly title: string
  readonly question: string
  readonly sign: string
}

/** A zone is a page: ruling, red margin line, letter and question, count at the foot. */
export function paintZone(
  context: CanvasRenderingContext2D,
  { box, notes }: ZoneBox,
  words: ZoneWords,
  look: Look,
  view: Viewport,
): void {
  context.fillStyle = look.color('sheet')
  context.fillRect(box.x, box.y, box.width, box.height)
  if (view.zoom >= 0.35) {
    context.strokeStyle = look.color('rule')
    context.lineWidth = 1
    context.beginPath()
    for (let x = box.x + 20; x < box.x + box.width; x += 20) {
      context.moveTo(x + 0.5, box.y)
      context.lineTo(x + 0.5, box.y + box.height)
    }
    for (let y = box.y + 20; y < box.y + box.height; y += 20) {
      context.moveTo(box.x, y + 0.5)
      context.lineTo(box.x + box.width, y + 0.5)
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
    context.font = `700 38px ${look.voice}`
    context.fillText(words.letter, box.x + MARGIN / 2, box.y + 8, MARGIN - 4)
  }
  context.textAlign = 'left'
  context.font = `700 ${Math.max(20, least)}px ${look.voice}`
  const left = hasLetter ? MARGIN + 14 : 8
  context.fillText(
    words.sign ? `${words.title}  ${words.sign}` : words.title,
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
