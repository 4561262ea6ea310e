// Bars in groups as a picture: beside each what it is, at its end what it says. Pure, black on white, for documents.
import { wrapToWidth } from './fit-words.ts'
import { INK, INK_2, type Scene, type Shape } from './scene.ts'

/** One bar. Its length is drawn and never counted with. */
export interface DrawnBar {
  readonly series: string
  readonly length: number
  readonly says: string
}
export interface DrawnBars {
  readonly name: string
  readonly bars: readonly DrawnBar[]
}

const WIDTH = 640
const EDGE = 8
/** For the words before a bar. */
const LEFT = 128
const BAR = 18
const PITCH = 24
const NAME = 15
const NAME_LINE = 20
const NAME_FOOT = 5
const SMALL = 13
const FOOT = 14
/** A figure is wider than the average of letters, and is never cut. */
const FIGURE = 0.62
/** Told apart by lightness, in print and by those who see no colours. */
const fills = [INK_2, '#9aa49e', '#ffffff']

export function barsScene(groups: readonly DrawnBars[]): Scene {
  const all = groups.flatMap(({ bars }) => bars)
  const longest = Math.max(0, ...all.map(({ length }) => length))
  const right = Math.max(0, ...all.map(({ says }) => Array.from(says).length)) * SMALL * FIGURE
  const room = Math.max(80, WIDTH - LEFT - right - 2 * EDGE)
  const width = LEFT + room + right + 2 * EDGE
  const shapes: Shape[] = []
  let y = EDGE
  for (const { name, bars } of groups) {
    for (const text of wrapToWidth(name, width - 2 * EDGE, NAME, 2)) {
      shapes.push({
        ...{ kind: 'text', x: EDGE, y: y + NAME, size: NAME, text },
        ...{ face: 'voiceBold', anchor: 'start', fill: INK },
      })
      y += NAME_LINE
    }
    y += NAME_FOOT
    bars.forEach(({ series, length, says }, index) => {
      const long = longest > 0 ? (length / longest) * room : 0
      const base = y + BAR - 5
      const word = { kind: 'text', y: base, size: SMALL, face: 'tool' } as const
      shapes.push(
        { ...word, x: LEFT - 8, text: series, anchor: 'end', fill: INK_2 },
        {
          ...{ kind: 'rect', x: LEFT, y, width: Math.max(1, long), height: BAR },
          ...{ fill: fills[index % fills.length]!, stroke: INK },
        },
        { ...word, x: LEFT + long + 6, text: says, anchor: 'start', fill: INK },
      )
      y += PITCH
    })
    y += FOOT
  }
  const height = y - FOOT + EDGE
  return { width, height, shapes: [{ kind: 'rect', x: 0, y: 0, width, height, fill: '#ffffff' }, ...shapes] }
}
