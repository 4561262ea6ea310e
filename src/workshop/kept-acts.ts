// The undo journal as it outlives the page: kept on this device alone, beside the content, and never in a document. It may
// hold what a note without a name said before, which must not travel with anybody's session.
import { isTextName } from './content/texts.ts'
import { isRecord } from './values.ts'
import { MOST_ACTS, undoableRoots, type Act, type Change, type KeptActs } from './undo.ts'

/** Changes kept in all, so that keeping them costs little: a few acts on hundreds of notes push out what is older. */
const MOST_CHANGES = 4_000

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

function isChange(value: unknown): value is Change {
  if (!isRecord(value)) return false
  const { kind, root, key, name, before, after } = value
  if (kind === 'text') return isTextName(name) && typeof before === 'string' && typeof after === 'string'
  return kind === 'key' && undoableRoots.some((each) => each === root) && typeof key === 'string'
}
const isAct = (value: unknown): value is Act =>
  Array.isArray(value) && value.length > 0 && value.every(isChange)

/** What was kept, maybe by another version of the app: acts that are none of ours are left out. */
export function readKeptActs(value: unknown): KeptActs {
  const read = (acts: unknown) => (Array.isArray(acts) ? acts.filter(isAct) : [])
  return isRecord(value)
    ? boundActs({ done: read(value['done']), undone: read(value['undone']) })
    : { done: [], undone: [] }
}
