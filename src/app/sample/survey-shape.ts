// The surveys of the example. The first is rebuilt from figures that the No Manual printed, each as often as it says; which
// organisation answered what was never published, and is made up. The second is the example group's own, and invented.
import type { BaseKind } from '../../method/survey/counting.ts'

export interface SampleQuestion {
  readonly heading: string
  readonly answers: readonly string[]
}

export interface SampleSurveys {
  readonly name: string
  /** As many, with as many answers, as `printedCounts`. */
  readonly questions: readonly SampleQuestion[]
  readonly group: {
    readonly name: string
    readonly headings: readonly [who: string, needs: string, offers: string, words: string]
    /** One for each organisation of the example. */
    readonly rows: readonly (readonly [needs: string, offers: string, words: string])[]
  }
}

interface PrintedCounts {
  readonly counts: readonly number[]
  readonly base: BaseKind
  readonly isSeveral?: true
}

/** Country, opportunities, difficulties, challenges, populations, funding, themes, pillar, would join, support. */
export const printedCounts: readonly PrintedCounts[] = [
  { counts: [29, 21, 18, 17, 11], base: 'respondents' },
  { counts: [83, 71, 66], base: 'respondents', isSeveral: true },
  { counts: [104, 31, 30, 83], base: 'answers', isSeveral: true },
  { counts: [56, 55, 36, 30, 17, 14, 12], base: 'respondents', isSeveral: true },
  { counts: [37, 21, 18, 11, 20], base: 'answers', isSeveral: true },
  { counts: [79, 72, 53], base: 'respondents', isSeveral: true },
  { counts: [58, 43, 41, 12, 12], base: 'respondents', isSeveral: true },
  { counts: [42, 31, 19], base: 'answered' },
  { counts: [93, 3], base: 'respondents' },
  { counts: [42, 25], base: 'respondents', isSeveral: true },
]

const ASKED = 96
/** Without a common divisor with 96: every row has its turn once before any has it twice. */
const strides = [35, 41, 29, 53, 59, 71, 43] as const

/** Who answered what, the same every time: whoever has the turn. */
function cellsOf(
  { counts, isSeveral }: PrintedCounts,
  answers: readonly string[],
  question: number,
): string[] {
  const cells = Array.from({ length: ASKED }, (): string[] => [])
  let turn = 0
  counts.forEach((n, at) => {
    if (isSeveral) turn = at * 23
    for (let given = 0; given < n; given += 1) {
      cells[((turn + question) * strides[question % strides.length]!) % ASKED]!.push(answers[at]!)
      turn += 1
    }
  })
  return cells.map((given) => given.join('; '))
}

/** The rows of the survey that was rebuilt. */
export function rebuiltRows(questions: readonly SampleQuestion[]): readonly (readonly string[])[] {
  const columns = printedCounts.map((printed, at) => cellsOf(printed, questions[at]!.answers, at))
  return Array.from({ length: ASKED }, (_, row) => columns.map((cells) => cells[row]!))
}

/** Notes that stand on the survey: which note, which question, which answer. */
export const citedBy: readonly (readonly [note: number, question: number, answer: number])[] = [
  [2, 3, 0],
  [3, 3, 3],
  [8, 2, 0],
  [11, 3, 1],
  [22, 4, 0],
  [30, 6, 1],
  [35, 7, 2],
  [51, 8, 0],
  [54, 2, 1],
  [58, 1, 0],
]
