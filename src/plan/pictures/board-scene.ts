// A note board as a picture: every note of each zone, under its trend where it has one, text wrapped, nothing over another.
import type { Typesetter } from '../typesetting/lines.ts'
import type { Face } from '../typesetting/fonts.ts'
import { INK, INK_2, papers, type Scene, type Shape } from './scene.ts'

export interface PictureNote {
  readonly text: string
  /** Number of its paper. */
  readonly paper: number
  /** Two letters of where it was born, if that is elsewhere. */
  readonly tag?: string | undefined
}
export interface PictureZone {
  readonly title: string
  readonly trends: readonly { readonly title: string; readonly notes: readonly PictureNote[] }[]
  readonly notes: readonly PictureNote[]
}
export interface PictureBoard {
  readonly title: string
  /** Zones side by side. */
  readonly columns: number
  readonly zones: readonly PictureZone[]
}

const EDGE = 24
const ZONE = 232
const GAP = 28
const NOTE = 216
const BAND = 8
const PAD = 10
const TEXT = { size: 13, leading: 17 } as const
const BRACE = 14
const bands = ['#ffffff', '#a82e14', '#f5c92e', '#d97ba8', '#1d4c91', '#6ca16a', '#6a6b65'] as const

/** The edge pattern of a paper: what colour-blind readers and grey printers see. */
function band(paper: number, x: number, y: number, height: number): Shape[] {
  const fill = bands[paper] ?? bands[0]
  const steps = (pitch: number) =>
    Array.from({ length: Math.floor(height / pitch) }, (_, step) => y + step * pitch)
  const marks: Record<number, () => Shape[]> = {
    2: () => steps(6).map((at) => ({ kind: 'rect', x, y: at, width: BAND, height: 2, fill: '#8c6f10' })),
    3: () =>
      steps(8).map((at) => ({ kind: 'rect', x: x + 2.5, y: at + 2.5, width: 3, height: 3, fill: '#5b1f3c' })),
    4: () =>
      steps(10).map((at) => ({
        kind: 'path',
        points: [
          [x, at + 9],
          [x + BAND, at + 1],
        ],
        stroke: '#dce9fa',
        thick: 2,
      })),
    5: () =>
      steps(8).map((at) => ({
        kind: 'path',
        points: [
          [x, at],
          [x + BAND, at + 4],
          [x, at + 8],
        ],
        stroke: '#1f4a22',
        thick: 2,
      })),
    6: () => [{ kind: 'rect', x: x + 3, y, width: 2, height, fill: '#ffffff' }],
  }
  return [{ kind: 'rect', x, y, width: BAND, height, fill }, ...(marks[paper]?.() ?? [])]
}

export function boardScene({ title, columns, zones }: PictureBoard, type: Typesetter): Scene {
  const shapes: Shape[] = []
  /** @returns the height of the text */
  const write = (
    text: string,
    face: Face,
    size: number,
    leading: number,
    x: number,
    y: number,
    width: number,
    fill: string = INK,
  ): number => {
    const { lines, isFromRight } = type.setLines(text, face, width / size)
    lines.forEach((line, index) => {
      shapes.push({
        kind: 'text',
        x: isFromRight ? x + width : x,
        y: y + index * leading + (leading + size * 0.7) / 2,
        size,
        // In its own order: whoever draws it turns it again.
        text: line.reads,
        face,
        anchor: isFromRight ? 'end' : 'start',
        fill,
      })
    })
    return lines.length * leading
  }
  const note = ({ text, paper, tag }: PictureNote, x: number, y: number, width: number): number => {
    const at = shapes.length
    const inner = width - BAND - 2 * PAD - (tag ? 24 : 0)
    const height = write(text, 'voice', TEXT.size, TEXT.leading, x + BAND + PAD, y + PAD, inner) + 2 * PAD
    if (tag) write(tag, 'toolBold', 11, 14, x + width - 26, y + PAD - 2, 24, INK_2)
    const fill = papers[paper] ?? papers[0]
    shapes.splice(
      at,
      0,
      { kind: 'rect', x, y, width, height, fill, stroke: '#717a74' },
      ...band(paper, x, y, height),
    )
    return height
  }
  const zone = ({ title: name, trends, notes }: PictureZone, x: number, top: number): number => {
    let y = top + write(name, 'toolBold', 15, 20, x, top, ZONE) + 8
    for (const trend of trends) {
      const from = y
      y += write(trend.title, 'voiceBold', 14, 18, x + BRACE, y, NOTE) + 6
      for (const each of trend.notes) y += note(each, x + BRACE, y, NOTE) + 8
      const to = y - 6
      shapes.push({
        kind: 'path',
        points: [
          [x + 8, from],
          [x + 3, from + 4],
          [x + 3, to - 4],
          [x + 8, to],
        ],
        stroke: INK,
        thick: 1.5,
      })
      y += 6
    }
    for (const each of notes) y += note(each, x + BRACE, y, NOTE) + 8
    return y - top
  }
  const width = 2 * EDGE + columns * (ZONE + GAP) - GAP
  let y = EDGE + write(title, 'voiceBold', 24, 30, EDGE, EDGE, width - 2 * EDGE) + 16
  for (let row = 0; row < zones.length; row += columns) {
    const heights = zones
      .slice(row, row + columns)
      .map((each, column) => zone(each, EDGE + column * (ZONE + GAP), y))
    y += Math.max(...heights) + GAP
  }
  const background: Shape = { kind: 'rect', x: 0, y: 0, width, height: y, fill: '#ffffff' }
  return { width, height: y, shapes: [background, ...shapes] }
}

/** What a board's picture says: for this its fonts are opened. */
export const textsOfBoard = ({ title, zones }: PictureBoard): string[] => [
  title,
  ...zones.flatMap(({ title: name, trends, notes }) => [
    name,
    ...trends.flatMap((trend) => [trend.title, ...trend.notes.map(({ text }) => text)]),
    ...notes.flatMap(({ text, tag }) => [text, tag ?? '']),
  ]),
]
