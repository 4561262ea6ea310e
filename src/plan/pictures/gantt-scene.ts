// Projects in time as a picture of its own, black on white, for documents. Pure: no day of today is in it.
import { barOf, shareOf, timelineOf, type Bar } from '../../method/gantt.ts'
import type { IsoDate } from '../../method/dates.ts'
import type { GanttChart, GanttRow } from '../tree.ts'
import { cutToWidth } from './fit-words.ts'
import { INK, INK_2, type Scene, type Shape } from './scene.ts'

const LEFT = 176
const WIDTH = 680
const TOP = 44
const ROW = 52
const BAR = 26
const LINE = '#7c857f'
const RULE = '#d5d8d1'
const PITCH = 8

const xOf = (share: number) => LEFT + share * (WIDTH - LEFT - 10)
const line = (points: readonly (readonly [number, number])[], stroke: string, thick = 1): Shape => ({
  kind: 'path',
  points,
  stroke,
  thick,
})

/** The pattern of an objective's number inside of a box, as on the screen. */
function patternIn(number: number | undefined, x: number, y: number, width: number): Shape[] {
  const kind = number === undefined ? 0 : ((number - 1) % 5) + 1
  const at = Array.from({ length: Math.floor(width / PITCH) }, (_, index) => x + index * PITCH + PITCH / 2)
  const slant = (from: number, to: number) =>
    at.flatMap((each) => {
      const [a, b] = [each + from, each + to].map((one) => Math.min(x + width, Math.max(x, one))) as [
        number,
        number,
      ]
      return [
        line(
          [
            [a, y + BAR],
            [b, y],
          ],
          LINE,
        ),
      ]
    })
  if (kind === 2) return slant(-PITCH, PITCH)
  if (kind === 3)
    return at.flatMap((each) =>
      [5, 13, 21].map((down): Shape => ({
        kind: 'rect',
        x: each - 1,
        y: y + down - 1,
        width: 2,
        height: 2,
        fill: LINE,
      })),
    )
  if (kind === 4)
    return at.map((each) =>
      line(
        [
          [each, y],
          [each, y + BAR],
        ],
        LINE,
      ),
    )
  return kind === 5 ? [...slant(-PITCH, PITCH), ...slant(PITCH, -PITCH)] : []
}

function barShapes(
  { name, number, milestones }: GanttRow,
  bar: Bar | undefined,
  y: number,
  at: (date: IsoDate) => number,
): Shape[] {
  const marks = milestones.map((date): Shape => {
    const [x, middle] = [at(date), y + BAR + 10]
    return {
      kind: 'path',
      fill: INK,
      points: [
        [x, middle - 5],
        [x + 5, middle],
        [x, middle + 5],
        [x - 5, middle],
        [x, middle - 5],
      ],
    }
  })
  if (!bar) return marks
  const [from, to] = [xOf(bar.from), xOf(bar.to)]
  const width = Math.max(4, to - from)
  const words = `${number === undefined ? '' : `${number} `}${name}`
  const isWide = width > 150
  const textX = isWide ? from + 8 : to + 156 > WIDTH ? from - 6 : to + 6
  const anchor = isWide || textX > from ? 'start' : 'end'
  const text = cutToWidth(words, isWide ? width - 16 : 150, 13)
  return [
    { kind: 'rect', x: from, y, width, height: BAR, fill: '#ffffff' },
    ...patternIn(number, from, y, width),
    { kind: 'rect', x: from, y, width, height: BAR, stroke: bar.isReversed ? '#a32d22' : INK, thick: 1.5 },
    ...(isWide && number !== undefined && number % 5 !== 1
      ? [
          {
            kind: 'rect',
            x: from + 4,
            y: y + 4,
            width: Math.min(width - 8, text.length * 7 + 8),
            height: BAR - 8,
            fill: '#ffffff',
          } as const,
        ]
      : []),
    { kind: 'text', x: textX, y: y + 18, size: 13, text, face: 'voice', anchor, fill: INK },
    ...marks,
  ]
}

/** Many months stand side by side by their first letters. */
const MOST_IN_SHORT = 12
const monthWord = (month: string, ticks: number) =>
  ticks <= MOST_IN_SHORT ? month : month.slice(0, 1).toUpperCase()

export function ganttScene({ rows, months }: GanttChart): Scene {
  const dates = rows.flatMap(({ period, milestones }) => [
    ...period.filter((date) => date !== null),
    ...milestones,
  ])
  const timeline = timelineOf(dates, dates[0] ?? '2000-01-01')
  const height = TOP + rows.length * ROW + 12
  const at = (date: IsoDate) => xOf(shareOf(timeline, date))
  return {
    width: WIDTH,
    height,
    shapes: [
      { kind: 'rect', x: 0, y: 0, width: WIDTH, height, fill: '#ffffff' },
      ...timeline.ticks.flatMap(({ date, at: share }, index): Shape[] => {
        const x = xOf(share)
        const isYear = index === 0 || date.slice(5, 7) === '01'
        return [
          line(
            [
              [x, TOP - 6],
              [x, height - 6],
            ],
            RULE,
          ),
          ...(isYear
            ? [
                {
                  kind: 'text',
                  x: x + 3,
                  y: 16,
                  size: 13,
                  text: date.slice(0, 4),
                  face: 'toolBold',
                  anchor: 'start',
                  fill: INK,
                } as const,
              ]
            : []),
          ...(timeline.step < 12
            ? [
                {
                  kind: 'text',
                  x: x + 3,
                  y: 34,
                  size: 12,
                  text: monthWord(months[Number(date.slice(5, 7)) - 1] ?? '', timeline.ticks.length),
                  face: 'tool',
                  anchor: 'start',
                  fill: INK_2,
                } as const,
              ]
            : []),
        ]
      }),
      line(
        [
          [LEFT, 4],
          [LEFT, height - 6],
        ],
        '#c9574a',
        1.5,
      ),
      ...rows.flatMap((row, index): Shape[] => {
        const y = TOP + index * ROW
        return [
          line(
            [
              [0, y + ROW - 6],
              [WIDTH, y + ROW - 6],
            ],
            RULE,
          ),
          {
            kind: 'text',
            x: 4,
            y: y + 18,
            size: 14,
            text: cutToWidth(row.name, LEFT - 16, 14),
            face: 'voiceBold',
            anchor: 'start',
            fill: INK,
          },
          {
            kind: 'text',
            x: 4,
            y: y + 36,
            size: 12,
            text: cutToWidth(row.who, LEFT - 16, 12),
            face: 'tool',
            anchor: 'start',
            fill: INK_2,
          },
          ...barShapes(row, barOf(timeline, row.period), y, at),
        ]
      }),
    ],
  }
}
