import type { IsoDate } from '../method/dates.ts'
import type { Span } from '../method/gantt.ts'
import type { PlanEvent } from './ics.ts'
import type { Scene } from './pictures/scene.ts'
import type {
  CrossId,
  NoteId,
  ObjectiveId,
  PillarId,
  PrincipleId,
  ProjectId,
  RowId,
  TrendId,
} from '../workshop/ids.ts'

/**
 * What a line of the plan says: the item it came from. `e` is a trend as an entry of SWOT, `f` a field of a sheet, `o` an
 * objective, `j` a project, `r` a row of a table.
 */
export type ItemRef =
  | `n:${NoteId}`
  | `t:${TrendId}`
  | `e:${TrendId}`
  | `x:${CrossId}`
  | `p:${PillarId}`
  | `v:${PrincipleId}`
  | `o:${ObjectiveId}`
  | `j:${ProjectId}`
  | `r:${RowId}`
  | `f:${string}`

/** From an address, where anything may stand. */
export const isItemRef = (value: unknown): value is ItemRef =>
  typeof value === 'string' && /^[a-z]:[\w-]{1,60}$/.test(value)

/** A stretch of text. People's words are set apart from the tool's: a reader can always tell one from the other. */
export interface Line {
  readonly text: string
  readonly isVoice?: boolean
  readonly source?: ItemRef
  /** What should stand here and does not. */
  readonly isGap?: boolean
}

/** A trend in the probability × impact matrix, by its two medians. */
export interface MatrixCard {
  readonly title: string
  readonly tag: string
  readonly paper: number
  readonly rank: number
  readonly probability: number
  readonly impact: number
}

/** An axis of the matrix with its three levels, low first: not every language has one word for both axes. */
interface AxisWords {
  readonly title: string
  readonly levels: readonly [string, string, string]
}
export interface MatrixWords {
  readonly probability: AxisWords
  readonly impact: AxisWords
}

/** A project in time. */
export interface GanttRow {
  readonly name: string
  /** Of the objective it serves. */
  readonly number: number | undefined
  readonly who: string
  readonly period: Span
  readonly milestones: readonly IsoDate[]
}
export interface GanttChart {
  readonly rows: readonly GanttRow[]
  /** The months in short, January first. */
  readonly months: readonly string[]
}

/** Rows under a header; a picture of the same may stand above it. */
export interface TableContent {
  /** Its name, for documents that number their tables. */
  readonly caption?: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly Line[])[]
}

export type Block =
  | {
      readonly kind: 'heading'
      readonly text: string
      readonly level: 2 | 3
      /** Of a heading that people wrote: the trend's name, the pillar's. */
      readonly source?: ItemRef
    }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly lines: readonly Line[]; readonly isNumbered?: boolean }
  | ({ readonly kind: 'table' } & TableContent)
  | {
      readonly kind: 'matrix'
      readonly cards: readonly MatrixCard[]
      readonly words: MatrixWords
      readonly alt: string
      readonly caption: string
    }
  | (TableContent & {
      /** A picture, and the same as a table: a format that has no pictures shows the table alone. */
      readonly kind: 'gantt'
      readonly chart: GanttChart
      readonly alt: string
      readonly caption: string
    })
  | (TableContent & {
      /** A picture that is ready, and the same as a table. */
      readonly kind: 'picture'
      /** Of its file, where it is one: a permanent word. */
      readonly name: string
      readonly scene: Scene
      readonly alt: string
      readonly caption: string
    })

/** A sentence of the tool's. */
export const say = (text: string): Block => ({ kind: 'paragraph', line: { text } })

/** What is missing, and the board where it would be written. It stays in the text, and never stops an export. */
export interface Gap {
  readonly text: string
  readonly board: string
  /** The item there, where one is asked for. */
  readonly item?: string
}

export interface Part {
  /** Stable: an anchor on the page. */
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
  readonly gaps: readonly Gap[]
  /** Dates in it, for calendars. */
  readonly events?: readonly PlanEvent[]
  readonly isAnnex?: boolean
  /** It says in short, or in another order, what stands elsewhere in the plan. */
  readonly isRepeated?: boolean
}

export interface StrategicPlan {
  readonly title: string
  /** Under the title: what it is, of when, by how many. */
  readonly subtitle: readonly string[]
  /** A BCP 47 tag: the language of everything the tool says in it. */
  readonly language: string
  readonly parts: readonly Part[]
  readonly gaps: readonly Gap[]
  /** In one line, at the foot of each page. */
  readonly running: string
  /** When it was compiled, in ms since 1970: the date of the files made of it. */
  readonly asOf: number
  readonly words: PlanWords
}

/** What a format says itself, in the plan's language. */
export interface PlanWords {
  readonly contents: string
  readonly figure: string
  readonly table: string
  /** Columns of a table of lines: what a line stands under, and the line. */
  readonly under: string
  readonly line: string
  /** Before the numbers of letters that could not be drawn. */
  readonly lettersMissing: string
}
