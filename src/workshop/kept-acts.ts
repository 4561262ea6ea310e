// The undo journal as it outlives the page: kept on this device alone, beside the content, and never in a document. It may
// hold what a note without a name said before, which must not travel with anybody's session.
import { openTextOf, type OpenText } from './content/open-text.ts'
import { isTextName } from './content/texts.ts'
import type { LetterRun } from './text-acts.ts'
import { isRecord } from './values.ts'
import { MOST_ACTS, undoableRoots, type Act, type Change, type KeptActs } from './undo.ts'

/** Changes kept in all, so that keeping them costs little: a few acts on hundreds of notes push out what is older. */
const MOST_CHANGES = 4_000
/** Of one run: more stand in no text that we wrote. */
const MOST_LETTERS = 1_000_000

function newest(acts: readonly Act[], limit: number): Act[] {
  const kept: Act[] = []
  let changes = 0
  for (const act of acts.slice(-MOST_ACTS).toReversed()) {
    changes += act.length
    if (changes > limit && kept.length > 0) break
    kept.push(act)
  }
  return kept.toReversed()
}

/** The newest acts of a journal, as many as are kept. */
export const boundActs = ({ done, undone }: KeptActs): KeptActs => ({
  done: newest(done, MOST_CHANGES),
  undone: newest(undone, MOST_CHANGES),
})

const isStretch = (value: unknown): value is OpenText[number] =>
  isRecord(value) &&
  typeof value['text'] === 'string' &&
  ['shared', 'mine', 'gone'].some((kind) => kind === value['kind'])
const isRun = (value: unknown): value is LetterRun =>
  Array.isArray(value) && value.length === 3 && value.every(Number.isSafeInteger) && value[2] <= MOST_LETTERS

function readTextChange({ name, edit, letters, before, after }: Record<string, unknown>): Change | undefined {
  if (!isTextName(name)) return undefined
  // What an older app kept: the whole text before and after.
  if (typeof before === 'string' && typeof after === 'string')
    return { kind: 'text', name, edit: openTextOf(before, after), letters: [] }
  const isWhole =
    Array.isArray(edit) && edit.every(isStretch) && Array.isArray(letters) && letters.every(isRun)
  return isWhole ? { kind: 'text', name, edit, letters } : undefined
}

function readChange(value: unknown): Change | undefined {
  if (!isRecord(value)) return undefined
  const { kind, root, key } = value
  if (kind === 'text') return readTextChange(value)
  const isKey = kind === 'key' && undoableRoots.some((each) => each === root) && typeof key === 'string'
  return isKey ? (value as unknown as Change) : undefined
}
/** All of an act or nothing of it. */
function readAct(value: unknown): Act | undefined {
  const changes: unknown[] = Array.isArray(value) ? value : []
  const read = changes.flatMap((change) => readChange(change) ?? [])
  return read.length > 0 && read.length === changes.length ? read : undefined
}

/** What was kept, maybe by another version of the app: acts that are none of ours are left out. */
export function readKeptActs(value: unknown): KeptActs {
  const read = (acts: unknown) =>
    Array.isArray(acts) ? acts.map(readAct).filter((act) => act !== undefined) : []
  return isRecord(value)
    ? boundActs({ done: read(value['done']), undone: read(value['undone']) })
    : { done: [], undone: [] }
}
