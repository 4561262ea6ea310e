import { isId, type CrossId, type NoteId, type PersonId, type TrendId } from '../ids.ts'
import { isRecord, isTime } from '../values.ts'
import { act, birthsIn, type Content } from './content.ts'
import { byAge } from './notes.ts'
import { editText } from './text-edits.ts'
import { readText, type TextName } from './texts.ts'

/** An entry of SWOT: a note written there, or a trend carried there. */
export type EntryRef = `n:${NoteId}` | `t:${TrendId}`

export function isEntryRef(value: unknown): value is EntryRef {
  return typeof value === 'string' && /^[nt]:/.test(value) && isId(value.slice(2))
}

/** A cross strategy: one entry inside, one outside, and in words what follows from the two. */
export interface Cross {
  readonly id: CrossId
  readonly a: EntryRef
  readonly b: EntryRef
  readonly text: string
  readonly by: PersonId | undefined
  readonly made: number
}

export const crossText = (id: CrossId): TextName => `crosses/${id}/text`

/** Oldest first. Its family (SO, ST, WO, WT) is not stored: it follows from where both entries lie now. */
export function readCrosses(content: Content): Cross[] {
  const crosses: Cross[] = []
  for (const [key, birth] of birthsIn(content.crosses)) {
    if (!isId(key) || !isRecord(birth) || !isEntryRef(birth['a']) || !isEntryRef(birth['b'])) continue
    if (content.crosses.get(`${key}/gone`) === true) continue
    const id = key as string as CrossId
    crosses.push({
      id,
      a: birth['a'],
      b: birth['b'],
      text: readText(content, crossText(id)),
      by: isId(birth['by']) ? (birth['by'] as PersonId) : undefined,
      made: isTime(birth['made']) ? birth['made'] : 0,
    })
  }
  return crosses.toSorted(byAge)
}

export interface NewCross {
  readonly id: CrossId
  readonly a: EntryRef
  readonly b: EntryRef
  readonly text: string
  readonly made: number
  readonly by?: PersonId | undefined
}

export function addCross(content: Content, { id, text, ...birth }: NewCross): void {
  const { by, ...unsigned } = birth
  act(content, () => {
    content.crosses.set(id, by ? { ...unsigned, by } : unsigned)
    editText(content, crossText(id), '', text)
  })
}

export function takeCrossAway(content: Content, id: CrossId): void {
  if (content.crosses.has(id)) act(content, () => content.crosses.set(`${id}/gone`, true))
}
