// Who needs what somebody else offers: ranked, and each match says why.
import { answersOf } from './columns.ts'
import type { Asked, Rows } from './counting.ts'
import { fold } from './words.ts'

export interface Match {
  readonly need: string
  readonly offer: string
  /** Places of rows; nobody is matched with what oneself offers alone. */
  readonly needers: readonly number[]
  readonly offerers: readonly number[]
  /** The words in both; none where both say the same. */
  readonly shared: readonly string[]
  /** 1: they say the same; else how much of the shorter one the shared words are, the rarer the more. */
  readonly score: number
}

const MOST_ANSWERS = 400
/** Under this share of the shorter of both, shared words are chance. */
const LEAST_SCORE = 0.3
/** Shorter words join what belongs together nowhere. */
const SHORTEST_WORD = 4
/** Words that begin alike for so long are forms of one: «capacitación», «capacitaciones». */
const STEM = 7
const fillers = new Set(
  'para como sobre entre desde hasta esta este otras otros com para pela pelo seus suas mais outras outros with from that this other more and the de'.split(
    ' ',
  ),
)

const wordsOf = (answer: string): ReadonlyMap<string, string> =>
  new Map(
    (fold(answer).match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => word.length >= SHORTEST_WORD && !fillers.has(word))
      .map((word) => [word.slice(0, STEM), word]),
  )

interface Said {
  readonly answer: string
  readonly rows: readonly number[]
  readonly words: ReadonlyMap<string, string>
}

function saidBy(rows: Rows, { column, type }: Asked): readonly Said[] {
  const gathered = new Map<string, { answer: string; rows: number[] }>()
  rows.forEach((row, at) => {
    for (const answer of answersOf(row[column] ?? '', type)) {
      const key = fold(answer)
      const there = gathered.get(key)
      if (there && there.rows.at(-1) !== at) there.rows.push(at)
      else if (!there) gathered.set(key, { answer, rows: [at] })
    }
  })
  return [...gathered.values()]
    .toSorted((a, b) => b.rows.length - a.rows.length || (fold(a.answer) < fold(b.answer) ? -1 : 1))
    .slice(0, MOST_ANSWERS)
    .map((said) => ({ ...said, words: wordsOf(said.answer) }))
}

/** Matches of what some need with what others offer: the surest first, of equals what concerns the most. */
export function matchNeeds(rows: Rows, needs: Asked, offers: Asked): readonly Match[] {
  const [needed, offered] = [saidBy(rows, needs), saidBy(rows, offers)]
  const all = [...needed, ...offered]
  const spread = new Map<string, number>()
  for (const { words } of all) for (const stem of words.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1)
  const weightOf = (stem: string) => 1 / (spread.get(stem) ?? 1)
  const weigh = (stems: Iterable<string>) => [...stems].reduce((sum, stem) => sum + weightOf(stem), 0)

  const matches = needed.flatMap((need) =>
    offered.flatMap((offer): readonly Match[] => {
      const isSame = fold(need.answer) === fold(offer.answer)
      const shared = isSame ? [] : [...need.words.keys()].filter((stem) => offer.words.has(stem))
      const least = Math.min(weigh(need.words.keys()), weigh(offer.words.keys()))
      const score = isSame ? 1 : least === 0 ? 0 : Math.min(0.99, weigh(shared) / least)
      if (score < LEAST_SCORE) return []
      const isOneAlone = need.rows.length === 1 && offer.rows.length === 1 && need.rows[0] === offer.rows[0]
      if (isOneAlone) return []
      return [
        {
          need: need.answer,
          offer: offer.answer,
          needers: need.rows,
          offerers: offer.rows,
          shared: shared.map((stem) => offer.words.get(stem)!).toSorted(),
          score,
        },
      ]
    }),
  )
  const concerns = ({ needers, offerers }: Match) => needers.length * offerers.length
  return matches.toSorted(
    (a, b) =>
      b.score - a.score ||
      concerns(b) - concerns(a) ||
      (`${fold(a.need)}\n${fold(a.offer)}` < `${fold(b.need)}\n${fold(b.offer)}` ? -1 : 1),
  )
}
