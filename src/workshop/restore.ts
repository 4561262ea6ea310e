// A board brought back to a checkpoint, as ordinary changes of now: what is there since stays, and one undo takes all of it
// back. Pure to plan, so that one reads what will change before anything does.
import type { CheckpointContent, CheckpointItem } from './checkpoints.ts'
import { act, type Content, type ContentRoot } from './content/content.ts'
import { crossText } from './content/crosses.ts'
import type { ListName } from './content/foundations.ts'
import { linkKey } from './content/links.ts'
import { noteText, readNote } from './content/notes.ts'
import type { OrderedRoot } from './content/ordered.ts'
import type { TableName } from './content/rows.ts'
import { sheetText, type SheetField } from './content/sheets.ts'
import { openTextOf, type OpenText } from './content/open-text.ts'
import { editText } from './content/text-edits.ts'
import { readText, type TextName } from './content/texts.ts'
import { resolveTrend, trendTitle, typedTitle } from './content/trends.ts'
import type { NoteId, TrendId, ZoneId } from './ids.ts'
import { isRecord } from './values.ts'

/** What of a checkpoint a board shows. */
export interface RestorableBoard {
  readonly zones: readonly ZoneId[]
  readonly fields: readonly SheetField[]
  readonly lists: readonly (ListName | 'objectives' | 'projects')[]
  readonly tables?: readonly TableName[]
  /** The sheets whose choices and figures it shows. */
  readonly sheets?: readonly string[]
}

interface KeyWrite {
  readonly root: ContentRoot
  readonly key: string
  readonly value: unknown
}
interface TextWrite {
  readonly name: TextName
  readonly before: string
  readonly after: string
}
export interface Restoration {
  readonly keys: readonly KeyWrite[]
  readonly texts: readonly TextWrite[]
  /** Notes, strategies and whatever stands in a list or a table that were taken away since and come back. */
  readonly back: number
  /** Notes, trends and entries that lie elsewhere since. */
  readonly moved: number
  /** Notes that are in another trend since, or in none, and trends that were taken apart or merged. */
  readonly regrouped: number
  /** Cells, choices, periods and links that say something else since. */
  readonly changed: number
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** What bringing a board back would change now. What was erased since, or is not here, stays away. */
export function planRestoration(
  content: Content,
  checkpoint: CheckpointContent,
  board: RestorableBoard,
): Restoration {
  const keys: KeyWrite[] = []
  const texts: TextWrite[] = []
  let [back, moved, regrouped, changed] = [0, 0, 0, 0]
  const isHere = (zone: ZoneId) => board.zones.includes(zone)
  const exists = (root: ContentRoot, id: string) => {
    const birth = content[root].get(id)
    return isRecord(birth) && birth['erased'] !== true
  }
  const put = (root: ContentRoot, key: string, value: unknown): boolean => {
    if (isSame(content[root].get(key), value)) return false
    keys.push({ root, key, value })
    return true
  }
  const putBack = (root: ContentRoot, id: string) => {
    if (content[root].get(`${id}/gone`) !== true) return
    put(root, `${id}/gone`, false)
    back += 1
  }
  // A text that was empty then is left as it is: emptying it would only take words away.
  const say = (name: TextName, after: string) => {
    const before = readText(content, name)
    if (after.trim() && before !== after) texts.push({ name, before, after })
  }

  const trendOf = new Map<NoteId, TrendId>(
    checkpoint.trends.flatMap(({ id, notes }) => notes.map((note) => [note, id] as const)),
  )
  const noteThen = new Map(checkpoint.notes.map((note) => [note.id, note]))
  for (const { id, place, text } of checkpoint.notes) {
    const now = isHere(place[0]) ? readNote(content, id) : undefined
    if (!now || !exists('notes', id)) continue
    putBack('notes', id)
    if (put('notes', `${id}/place`, place)) moved += 1
    const trend = trendOf.get(id)
    const standing = now.trend && resolveTrend(content, now.trend)
    if (trend ? now.trend !== trend : standing) {
      put('notes', `${id}/trend`, trend ?? null)
      regrouped += 1
    }
    say(noteText(id), text)
  }
  for (const trend of checkpoint.trends) {
    const { id, place, horizon } = trend
    if (!isHere(place[0]) || !exists('trends', id)) continue
    if (resolveTrend(content, id) !== id) regrouped += 1
    if (content.trends.get(`${id}/gone`) === true) put('trends', `${id}/gone`, false)
    put('trends', `${id}/into`, null)
    if (put('trends', `${id}/place`, place)) moved += 1
    if (horizon) put('trends', `${id}/horizon`, horizon)
    const own = trend.notes.flatMap((note) => noteThen.get(note) ?? [])
    const isTyped = typedTitle(trend, own) !== '' || readText(content, trendTitle(id)).trim() !== ''
    if (isTyped) say(trendTitle(id), trend.title)
  }
  for (const { trend, place } of checkpoint.carried) {
    if (isHere(place[0]) && exists('trends', trend) && put('carried', trend, place)) moved += 1
  }
  const entriesHere = new Set<string>([
    ...checkpoint.notes.filter(({ place }) => isHere(place[0])).map(({ id }) => `n:${id}`),
    ...checkpoint.carried.filter(({ place }) => isHere(place[0])).map(({ trend }) => `t:${trend}`),
  ])
  for (const { id, a, b, text } of checkpoint.crosses) {
    if (!exists('crosses', id) || !(entriesHere.has(a) || entriesHere.has(b))) continue
    putBack('crosses', id)
    say(crossText(id), text)
  }
  for (const field of board.fields) say(sheetText(field), checkpoint.sheets[field] ?? '')
  const bringBack = (root: OrderedRoot, { id, order, texts: words }: CheckpointItem<string>) => {
    putBack(root, id)
    put(root, `${id}/order`, order)
    for (const [field, text] of Object.entries(words)) say(`${root}/${id}/${field}`, text)
  }
  const putValue = (root: ContentRoot, key: string, value: unknown) => {
    if (put(root, key, value)) changed += 1
  }
  const restored = new Set<string>()
  for (const list of board.lists) {
    for (const item of checkpoint[list]) {
      if (!exists(list, item.id)) continue
      bringBack(list, item)
      restored.add(item.id)
      if (list === 'objectives') putValue(list, `${item.id}/into`, null)
      if ('period' in item) putValue(list, `${item.id}/period`, item.period)
    }
  }
  for (const row of checkpoint.rows) {
    if (!board.tables?.includes(row.table) || !exists('rows', row.id)) continue
    bringBack('rows', row)
    restored.add(row.id)
    for (const [column, cell] of Object.entries(row.cells)) putValue('rows', `${row.id}/${column}`, cell)
  }
  for (const { kind, from, to, role } of checkpoint.links)
    if (restored.has(from)) putValue('links', linkKey(kind, from, to), role ?? true)
  for (const [name, value] of Object.entries(checkpoint.values))
    if (board.sheets?.includes(name.split('/')[0]!)) putValue('values', name, value)
  return { keys, texts, back, moved, regrouped, changed }
}

export const changesNothing = ({ keys, texts }: Restoration): boolean => keys.length + texts.length === 0

/**
 * Brings a board back: one act.
 * @param recordText the undo journal's, so that the texts are part of that act
 */
export function restoreBoard(
  content: Content,
  { keys, texts }: Restoration,
  recordText: (name: TextName, edit: OpenText) => void,
): void {
  act(content, () => {
    for (const { root, key, value } of keys) content[root].set(key, value)
    for (const { name, before, after } of texts) {
      editText(content, name, before, after)
      recordText(name, openTextOf(before, after))
    }
  })
}
