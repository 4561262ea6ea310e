// Where everything of a note board lies: a pure function of notes, trends and zones. Nothing covers anything: what would lie
// on another item is pushed below it, so that two people who add at once, or a long note, never hide words.
import { overlaps, union, type Box } from '../../canvas/geometry.ts'
import { NOTE_MIN_HEIGHT, NOTE_WIDTH, SQUARE, type Place } from '../../workshop/content/places.ts'
import type { Note } from '../../workshop/content/notes.ts'
import type { Trend } from '../../workshop/content/trends.ts'
import type { NoteId, TrendId, ZoneId } from '../../workshop/ids.ts'
import { GAP, settle, type Wanted } from './settle.ts'

export interface NoteItem {
  readonly kind: 'note'
  readonly id: string
  readonly note: Note
  readonly trend: TrendId | undefined
  readonly box: Box
}
export interface TrendItem {
  readonly kind: 'trend'
  readonly id: string
  readonly trend: Trend
  readonly box: Box
  /** The name's height; below it the notes, left of all a brace. */
  readonly titleHeight: number
  readonly titleLines: readonly string[]
}
/** A note that only its writer sees yet. */
export interface PrivateItem {
  readonly kind: 'private'
  readonly id: string
  readonly note: Note
  readonly box: Box
}
export interface CarriedItem {
  readonly kind: 'carried'
  readonly id: string
  readonly trend: Trend
  /** Where it lies in this board; the trend itself lies where it was made. */
  readonly place: Place
  readonly box: Box
}
export type BoardItem = NoteItem | PrivateItem | TrendItem | CarriedItem

/** Where an item lies, as the document has it. */
export function placeOf(item: BoardItem): Place {
  if (item.kind === 'carried') return item.place
  return item.kind === 'trend' ? item.trend.place : item.note.place
}

/** The note or the trend that it shows. What is private has none that another could know. */
export const idOf = (item: BoardItem): string | undefined =>
  item.kind === 'private' ? undefined : item.kind === 'note' ? item.note.id : item.trend.id

export interface ZoneBox {
  readonly zone: ZoneId
  readonly box: Box
  /** Where the zone's own coordinates begin: below its title, right of its margin line. */
  readonly origin: { readonly x: number; readonly y: number }
  readonly notes: number
  /** The end of the page: where the next note goes, in the zone's own coordinates. Nothing lies there. */
  readonly next: { readonly x: number; readonly y: number }
}

export interface BoardLayout {
  readonly items: readonly BoardItem[]
  readonly zones: readonly ZoneBox[]
  readonly whole: Box
}

export interface LayoutInput {
  readonly zones: readonly ZoneId[]
  readonly columns: number
  readonly notes: readonly Note[]
  /** What I wrote in private. */
  readonly drafts: readonly Note[]
  readonly trends: readonly Trend[]
  readonly carried: readonly { readonly trend: Trend; readonly place: Place }[]
  /** Lines of a text at a width, in the note's type. */
  readonly wrap: (text: string, width: number) => readonly string[]
  /** The same in the type of a carried trend, and of a trend's name. */
  readonly wrapCarried: (text: string, width: number) => readonly string[]
  readonly wrapTitle: (text: string, width: number) => readonly string[]
}

export const NOTE_LINE = 21
export const TITLE_LINE = 22
const NOTE_PADDING_X = 26
const NOTE_PADDING_Y = 44
const BRACE = 18
export const MARGIN = 44
export const HEAD = 66
const PAGE_COLUMNS = 2
const PAGE = { width: PAGE_COLUMNS * (NOTE_WIDTH + SQUARE) + MARGIN + 2 * SQUARE, height: 380 }
const BETWEEN = 12
/** Of a very long text the beginning is drawn; all of it is in the editor and the list. */
export const MOST_LINES = 16

export const noteTextWidth = NOTE_WIDTH - NOTE_PADDING_X

export function noteHeight(text: string, wrap: LayoutInput['wrap']): number {
  const lines = Math.min(MOST_LINES, wrap(text, noteTextWidth).length)
  return Math.max(NOTE_MIN_HEIGHT, lines * NOTE_LINE + NOTE_PADDING_Y)
}

/** Something that is placed as one: a loose note, a trend with its notes, a carried trend. */
interface Block extends Wanted {
  readonly place: (at: { x: number; y: number }) => readonly BoardItem[]
}

const TREND_COLUMNS = 2
const TREND_WIDTH = BRACE + TREND_COLUMNS * NOTE_WIDTH + (TREND_COLUMNS - 1) * GAP

function trendBlock(trend: Trend, members: readonly Note[], { wrap, wrapTitle }: LayoutInput): Block {
  const titleLines = wrapTitle(trend.title, TREND_WIDTH - BRACE).slice(0, 4)
  const titleHeight = titleLines.length * TITLE_LINE + 8
  const rows: { y: number; notes: { note: Note; height: number }[] }[] = []
  let y = titleHeight
  for (let at = 0; at < members.length; at += TREND_COLUMNS) {
    const notes = members
      .slice(at, at + TREND_COLUMNS)
      .map((note) => ({ note, height: noteHeight(note.text, wrap) }))
    rows.push({ y, notes })
    y += Math.max(...notes.map(({ height }) => height)) + GAP
  }
  const height = Math.max(titleHeight + 20, y - GAP)
  return {
    id: trend.id,
    wanted: { x: trend.place[1], y: trend.place[2] },
    width: TREND_WIDTH,
    height,
    place: (at) => [
      {
        kind: 'trend',
        id: `trend:${trend.id}`,
        trend,
        box: { ...at, width: TREND_WIDTH, height },
        titleHeight,
        titleLines,
      },
      ...rows.flatMap((row) =>
        row.notes.map(({ note, height: its }, column): NoteItem => ({
          kind: 'note',
          id: note.id,
          note,
          trend: trend.id,
          box: {
            x: at.x + BRACE + column * (NOTE_WIDTH + GAP),
            y: at.y + row.y,
            width: NOTE_WIDTH,
            height: its,
          },
        })),
      ),
    ],
  }
}

function noteBlock(note: Note, wrap: LayoutInput['wrap']): Block {
  const height = noteHeight(note.text, wrap)
  return {
    id: note.id,
    wanted: { x: note.place[1], y: note.place[2] },
    width: NOTE_WIDTH,
    height,
    place: (at) => [
      { kind: 'note', id: note.id, note, trend: undefined, box: { ...at, width: NOTE_WIDTH, height } },
    ],
  }
}

function privateBlock(note: Note, wrap: LayoutInput['wrap']): Block {
  const block = noteBlock(note, wrap)
  const box = { width: block.width, height: block.height }
  return {
    ...block,
    place: (at) => [{ kind: 'private', id: `private:${note.id}`, note, box: { ...at, ...box } }],
  }
}

function carriedBlock(trend: Trend, itsPlace: Place, wrap: LayoutInput['wrap']): Block {
  const [, x, y] = itsPlace
  const height = noteHeight(trend.title, wrap)
  return {
    id: trend.id,
    wanted: { x, y },
    width: NOTE_WIDTH,
    height,
    place: (at) => [
      {
        kind: 'carried',
        id: `carried:${trend.id}`,
        trend,
        place: itsPlace,
        box: { ...at, width: NOTE_WIDTH, height },
      },
    ],
  }
}

/** The first free spot in reading order after what lies lowest; the page grows down for it, never wider. */
function nextSpot(settled: readonly Box[]): { readonly x: number; readonly y: number } {
  const right = Math.max(PAGE_COLUMNS * (NOTE_WIDTH + SQUARE), ...settled.map((box) => box.x + box.width))
  const top = SQUARE * Math.ceil(Math.max(0, ...settled.map(({ y }) => y)) / SQUARE)
  const low = settled.filter(({ y, height }) => y + height + GAP > top)
  for (let y = top; ; y += SQUARE) {
    for (let x = 0; x + NOTE_WIDTH <= right; x += NOTE_WIDTH + SQUARE) {
      const spot = { x: x - GAP, y: y - GAP, width: NOTE_WIDTH + 2 * GAP, height: NOTE_MIN_HEIGHT + 2 * GAP }
      if (!low.some((box) => overlaps(box, spot))) return { x, y }
    }
  }
}

export function layOut(input: LayoutInput): BoardLayout {
  const { zones, columns, notes, drafts, trends, carried, wrap, wrapCarried } = input
  const noteById = new Map<NoteId, Note>(notes.map((note) => [note.id, note]))
  const grouped = new Set<NoteId>(trends.flatMap((trend) => trend.notes))
  const pages = zones.map((zone) => {
    const blocks = [
      ...trends
        .filter(({ place }) => place[0] === zone)
        .map((trend) =>
          trendBlock(
            trend,
            trend.notes.flatMap((id) => noteById.get(id) ?? []),
            input,
          ),
        ),
      ...carried
        .filter(({ place }) => place[0] === zone)
        .map(({ trend, place }) => carriedBlock(trend, place, wrapCarried)),
      ...notes
        .filter(({ id, place }) => place[0] === zone && !grouped.has(id))
        .map((note) => noteBlock(note, wrap)),
      ...drafts.filter(({ place }) => place[0] === zone).map((note) => privateBlock(note, wrap)),
    ]
    const settled = settle(blocks)
    const boxes = settled.map(({ box }) => box)
    const next = nextSpot(boxes)
    // Room for the next note also where one may not write: a board lies alike on every screen.
    const used = union([...boxes, { ...next, width: NOTE_WIDTH, height: NOTE_MIN_HEIGHT }])!
    // What was dragged left of or above the page makes the page grow that way.
    const [left, top] = [Math.min(0, used.x), Math.min(0, used.y)]
    return {
      zone,
      settled,
      next,
      left,
      top,
      width: Math.max(PAGE.width, used.x + used.width - left + MARGIN + 2 * SQUARE),
      height: Math.max(PAGE.height, used.y + used.height - top + HEAD + 3 * SQUARE),
      notes: notes.filter(({ id, place }) =>
        grouped.has(id)
          ? trends.some((trend) => trend.place[0] === zone && trend.notes.includes(id))
          : place[0] === zone,
      ).length,
    }
  })

  const rows = Math.ceil(pages.length / columns)
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...pages.filter((_page, at) => at % columns === column).map(({ width }) => width)),
  )
  const heights = Array.from({ length: rows }, (_, row) =>
    Math.max(...pages.filter((_page, at) => Math.floor(at / columns) === row).map(({ height }) => height)),
  )
  const offset = (lengths: readonly number[], at: number) =>
    lengths.slice(0, at).reduce((sum, length) => sum + length + BETWEEN, 0)

  const zoneBoxes: ZoneBox[] = []
  const items: BoardItem[] = []
  for (const [at, page] of pages.entries()) {
    const [column, row] = [at % columns, Math.floor(at / columns)]
    const box = {
      x: offset(widths, column),
      y: offset(heights, row),
      width: widths[column]!,
      height: heights[row]!,
    }
    const origin = { x: box.x + MARGIN + SQUARE - page.left, y: box.y + HEAD - page.top }
    zoneBoxes.push({ zone: page.zone, box, origin, notes: page.notes, next: page.next })
    for (const { block, box: own } of page.settled)
      items.push(...block.place({ x: origin.x + own.x, y: origin.y + own.y }))
  }
  // Braces lie under the notes they hold.
  const order = { trend: 0, carried: 1, note: 1, private: 1 } as const
  return {
    items: items.toSorted((a, b) => order[a.kind] - order[b.kind]),
    zones: zoneBoxes,
    whole: union(zoneBoxes.map(({ box }) => box)) ?? { x: 0, y: 0, width: 1, height: 1 },
  }
}

/** The zone at a point of the board, and the point in that zone's own coordinates, on the ruling. */
export function placeAt(layout: BoardLayout, at: { x: number; y: number }, snaps = true): Place | undefined {
  const zone = layout.zones.find(({ box }) => overlaps(box, { ...at, width: 0.1, height: 0.1 }))
  if (!zone) return undefined
  const snap = (value: number) => (snaps ? Math.round(value / SQUARE) * SQUARE : value)
  return [zone.zone, snap(at.x - zone.origin.x), snap(at.y - zone.origin.y)]
}
