// Taking back what one typed and took out of a text, letter by letter: others may have typed there since. Letters are known
// by the ids that Yjs gave them, since the same words may be somebody else's by now.
import * as Y from 'yjs'
import type { Content } from './content/content.ts'
import { beginOpenText, followChange, withMine, type Delta, type OpenText } from './content/open-text.ts'
import { textAt, type TextName } from './content/texts.ts'

/** Letters (UTF-16 units) in a row with ids in a row. */
export type LetterRun = readonly [client: number, clock: number, letters: number]

/** One's own edit of a text. Plain data. */
export interface TextChange {
  readonly kind: 'text'
  readonly name: TextName
  readonly edit: OpenText
  /** The ids of the letters as the edit left them; none: it can be taken back only while the text reads as it left it. */
  letters: readonly LetterRun[]
}

type LetterId = `${number} ${number}`
/** No letter has it. */
const NOWHERE: LetterId = '0 -1'
const idsOf = (runs: readonly LetterRun[]): LetterId[] =>
  runs.flatMap(([client, clock, letters]) =>
    Array.from({ length: letters }, (_, n) => `${client} ${clock + n}` as const),
  )

function runsOf(ids: readonly LetterId[]): LetterRun[] {
  const runs: [number, number, number][] = []
  for (const id of ids) {
    const [client = 0, clock = 0] = id.split(' ').map(Number)
    const last = runs.at(-1)
    if (last?.[0] === client && last[1] + last[2] === clock) last[2] += 1
    else runs.push([client, clock, 1])
  }
  return runs
}

/** The ids of all that stands in a text, in reading order. */
function lettersOf(text: Y.Text): LetterId[] {
  const runs: LetterRun[] = []
  for (let item = text._start; item; item = item.right)
    if (!item.deleted && item.countable) runs.push([item.id.client, item.id.clock, item.length])
  return idsOf(runs)
}

/** An edit as it was just made. */
export function textChange(content: Content, name: TextName, edit: OpenText): TextChange {
  const text = textAt(content, name)
  const stands = text.toString() === withMine(edit)
  return { kind: 'text', name, edit, letters: stands ? runsOf(lettersOf(text)) : [] }
}

/** What one typed and took out between two letters that are not one's own. */
interface Hunk {
  readonly mine: readonly LetterId[]
  readonly gone: string
  /** The letters around it; `undefined` where the text begins or ends. */
  readonly left: LetterId | undefined
  readonly right: LetterId | undefined
}

function hunksOf(edit: OpenText, letters: readonly LetterId[]): Hunk[] {
  const hunks: Hunk[] = []
  let mine: LetterId[] = []
  let gone = ''
  let at = 0
  const close = () => {
    const left = letters[at - mine.length - 1]
    if (mine.length > 0 || gone) hunks.push({ mine, gone, left, right: letters[at] })
    mine = []
    gone = ''
  }
  for (const { text, kind } of edit) {
    if (kind === 'shared') close()
    if (kind === 'gone') gone += text
    else at += text.length
    if (kind === 'mine') mine.push(...letters.slice(at - text.length, at))
  }
  close()
  return hunks
}

/** Where in a text, and which letters of it, a hunk is taken back; `undefined`: others have rewritten that place. */
function placeOf({ mine, left, right }: Hunk, now: ReadonlyMap<LetterId, number>) {
  const standing = mine.flatMap((id) => now.get(id) ?? [])
  // Of a rewritten word a few letters may be left by chance: taken out, they would spoil the word that is there now.
  if (mine.length > 0) return 2 * standing.length < mine.length ? undefined : { at: standing[0]!, standing }
  const at = left === undefined ? 0 : now.has(left) ? now.get(left)! + 1 : right && now.get(right)
  return at === undefined ? undefined : { at, standing }
}

/**
 * Takes an edit back: one's own letters out, and what one took out back in where what stood around it still stands. Never a
 * letter of others.
 * @returns what was really done, itself an edit, and the ids now of the letters as they stood before the edit; `undefined`:
 * nothing of it can be taken back
 */
export function takeTextBack(
  content: Content,
  { name, edit, letters }: TextChange,
  write: (change: () => void) => void,
): { readonly done: TextChange; readonly before: readonly LetterRun[] } | undefined {
  const text = textAt(content, name)
  const words = text.toString()
  const ids = lettersOf(text)
  if (ids.length !== words.length) return undefined // it holds what is no letter, and none of ours
  const known = words === withMine(edit) ? ids : idsOf(letters)
  const now = new Map(ids.map((id, at) => [id, at]))
  const places = hunksOf(edit, known).map((hunk) => ({ hunk, place: placeOf(hunk, now) }))

  let made = beginOpenText(words)
  const follow = (delta: Delta) => (made = followChange(made, delta, true))
  // From the end, so that what is still to be done stays where it is.
  for (const { hunk, place } of places.toReversed()) {
    if (!place) continue
    for (const at of place.standing.toReversed()) follow([{ retain: at }, { delete: 1 }])
    follow([{ retain: place.at }, { insert: hunk.gone }])
  }
  if (withMine(made) === words) return undefined
  write(() => type(text, made))
  const done = textChange(content, name, made)

  const fresh = hunksOf(made, idsOf(done.letters)).flatMap(({ mine }) => mine)
  const putBack = places.flatMap(({ hunk, place }) =>
    hunk.gone.split('').map(() => (place && fresh.shift()) ?? NOWHERE),
  )
  let at = 0
  const before = edit.flatMap(({ text: { length }, kind }) => {
    if (kind === 'gone') return putBack.splice(0, length)
    at += length
    return kind === 'mine' ? [] : known.slice(at - length, at)
  })
  return { done, before: runsOf(before) }
}

/** Makes an edit in a text that reads as before it. */
function type(text: Y.Text, edit: OpenText): void {
  let at = 0
  for (const { text: words, kind } of edit) {
    if (kind === 'gone') text.delete(at, words.length)
    else {
      if (kind === 'mine') text.insert(at, words)
      at += words.length
    }
  }
}
