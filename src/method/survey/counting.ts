// How often each answer was given, and of how many. A figure without its base says nothing: here each has three to choose from.
import { answersOf, dayOfCell, type ColumnType } from './columns.ts'
import { parseNumber } from '../numbers.ts'
import { fold } from './words.ts'

export type Rows = readonly (readonly string[])[]

/** All who were asked, those who answered this, or the answers given: of several choices there are more. */
export const baseKinds = ['respondents', 'answered', 'answers'] as const
export type BaseKind = (typeof baseKinds)[number]
export type Bases = Readonly<Record<BaseKind, number>>

export interface AnswerCount {
  /** As most wrote it. */
  readonly answer: string
  /** How many gave it. */
  readonly people: number
  /** How often it was given: more often, where somebody may name a thing twice. */
  readonly given: number
}
export interface Count {
  readonly answers: readonly AnswerCount[]
  readonly bases: Bases
  /** The answers have an order of their own, as figures and days have. */
  readonly isOrdered: boolean
}

export interface Told {
  readonly answer: string
  readonly n: number
}
/** How many of this base gave each answer: the most given first; as many as another in the order of their letters. */
export function tell({ answers, isOrdered }: Count, of: BaseKind): readonly Told[] {
  const told = answers.map(({ answer, people, given }) => ({ answer, n: of === 'answers' ? given : people }))
  return isOrdered ? told : told.toSorted((a, b) => b.n - a.n || (fold(a.answer) < fold(b.answer) ? -1 : 1))
}

/** Per cent, half up, exact in its figures: 27 of 96 is 28.13. */
export function percentOf(n: number, base: number, decimals: number): number {
  if (base === 0) return 0
  const scale = 10 ** decimals
  return Math.floor((2 * n * 100 * scale + base) / (2 * base)) / scale
}

export interface Asked {
  readonly column: number
  readonly type: ColumnType
}
/** Only rows that say so, in each of these questions. */
export interface Where extends Asked {
  readonly answer: string
}
export const filterRows = (rows: Rows, wheres: readonly Where[]): Rows =>
  rows.filter((row) =>
    wheres.every(({ column, type, answer }) =>
      answersOf(row[column] ?? '', type).some((each) => fold(each) === fold(answer)),
    ),
  )

/** Answers that are the same however they were typed, under the spelling of most, in the order in which they first came. */
function tally(lists: readonly (readonly string[])[]): readonly AnswerCount[] {
  const tallied = new Map<string, { readonly spelled: Map<string, number>; people: number; given: number }>()
  for (const answers of lists) {
    const own = new Set<string>()
    for (const answer of answers) {
      const key = fold(answer)
      const there = tallied.get(key) ?? { spelled: new Map<string, number>(), people: 0, given: 0 }
      tallied.set(key, there)
      there.spelled.set(answer, (there.spelled.get(answer) ?? 0) + 1)
      there.given += 1
      if (!own.has(key)) there.people += 1
      own.add(key)
    }
  }
  return [...tallied.values()].map(({ spelled, people, given }) => ({
    answer: [...spelled].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0],
    people,
    given,
  }))
}

export function countAnswers(rows: Rows, column: number, type: ColumnType): Count {
  const lists = rows.map((row) => answersOf(row[column] ?? '', type))
  return {
    answers: tally(lists),
    bases: {
      respondents: rows.length,
      answered: lists.filter((answers) => answers.length > 0).length,
      answers: lists.reduce((sum, answers) => sum + answers.length, 0),
    },
    isOrdered: false,
  }
}

const countInOrder = (rows: Rows, answers: readonly Told[]): Count => {
  const answered = answers.reduce((sum, { n }) => sum + n, 0)
  return {
    answers: answers.map(({ answer, n }) => ({ answer, people: n, given: n })),
    bases: { respondents: rows.length, answered, answers: answered },
    isOrdered: true,
  }
}

/** A column of figures: where the half lies, and how far they go. What is no figure is counted apart. */
export interface Figures {
  readonly read: number
  readonly unread: number
  readonly least: number
  readonly median: number
  readonly most: number
}
export function figuresOf(rows: Rows, column: number, language: string): Figures | undefined {
  const cells = rows.map((row) => row[column] ?? '').filter(Boolean)
  const figures = cells
    .flatMap((cell) => {
      const read = parseNumber(cell, language)
      return read.ok ? [read.number] : []
    })
    .toSorted((a, b) => a - b)
  if (figures.length === 0) return undefined
  const middle =
    (figures[Math.floor((figures.length - 1) / 2)]! + figures[Math.floor(figures.length / 2)]!) / 2
  return {
    read: figures.length,
    unread: cells.length - figures.length,
    least: figures[0]!,
    median: middle,
    most: figures.at(-1)!,
  }
}

const MOST_FIGURES = 12
const RANGES = 8
/** Widths of ranges that one can read. */
const niceWidth = (least: number): number => {
  const power = 10 ** Math.floor(Math.log10(least))
  return power * ([1, 2, 5, 10].find((step) => step * power >= least) ?? 10)
}

/** Figures as answers: each of them where they are few, else in ranges of one width, in their order. */
export function countFigures(rows: Rows, column: number, language: string): Count {
  const figures = rows.flatMap((row) => {
    const read = parseNumber(row[column] ?? '', language)
    return read.ok ? [read.number] : []
  })
  const kept = [...new Set(figures)].toSorted((a, b) => a - b)
  const [least = 0, most = 0] = [kept[0], kept.at(-1)]
  const isFew = kept.length <= MOST_FIGURES
  const width = isFew ? 1 : niceWidth((most - least) / RANGES)
  const places = isFew
    ? kept
    : Array.from(
        { length: Math.floor(most / width) - Math.floor(least / width) + 1 },
        (_, at) => at + Math.floor(least / width),
      )
  const counts = new Map(places.map((place) => [place, 0]))
  for (const figure of figures) {
    const place = isFew ? figure : Math.floor(figure / width)
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const write = new Intl.NumberFormat(language, { maximumFractionDigits: 20 })
  return countInOrder(
    rows,
    [...counts].map(([place, n]) => ({
      answer: isFew
        ? write.format(place)
        : `${write.format(place * width)} – < ${write.format((place + 1) * width)}`,
      n,
    })),
  )
}

/** Days as answers: by month, or by year where there are many, in their order. */
export function countDays(rows: Rows, column: number, language: string): Count {
  const days = rows.flatMap((row) => dayOfCell(row[column] ?? '', language) ?? [])
  const isLong = new Set(days.map((day) => day.slice(0, 7))).size > MOST_FIGURES
  const counts = tally(days.map((day) => [day.slice(0, isLong ? 4 : 7)]))
  return countInOrder(
    rows,
    counts
      .map(({ answer, people }) => ({ answer, n: people }))
      .toSorted((a, b) => (a.answer < b.answer ? -1 : 1)),
  )
}

/** What a column that is counted says, whatever it holds. */
export function countColumn(rows: Rows, column: number, type: ColumnType, language: string): Count {
  if (type.kind === 'number') return countFigures(rows, column, language)
  if (type.kind === 'date') return countDays(rows, column, language)
  return countAnswers(rows, column, type)
}

export interface Crossed {
  readonly rows: readonly Told[]
  readonly columns: readonly Told[]
  /** By row and column of the table. */
  readonly n: readonly (readonly number[])[]
  /** Who answered both. */
  readonly base: number
}

/** One question by another: how many gave both answers. Who gave several of each counts in each. */
export function cross(rows: Rows, one: Asked, other: Asked): Crossed {
  const both = rows.filter((row) =>
    [one, other].every(({ column, type }) => answersOf(row[column] ?? '', type).length > 0),
  )
  const told = ({ column, type }: Asked) => tell(countAnswers(both, column, type), 'answered')
  const [down, along] = [told(one), told(other)]
  const place = (answers: readonly Told[]) => new Map(answers.map(({ answer }, at) => [fold(answer), at]))
  const [placeDown, placeAlong] = [place(down), place(along)]
  const n = down.map(() => along.map(() => 0))
  const once = (row: readonly string[], { column, type }: Asked) =>
    new Set(answersOf(row[column] ?? '', type).map(fold))
  for (const row of both)
    for (const first of once(row, one))
      for (const second of once(row, other)) n[placeDown.get(first)!]![placeAlong.get(second)!]! += 1
  return { rows: down, columns: along, n, base: both.length }
}
