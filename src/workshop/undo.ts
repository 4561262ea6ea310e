// Undo on the documents' maps: a journal of inverse operations. Y.UndoManager would be wrong here: undoing one's own new
// note would take out what others typed in it. It serves the one open text field; a finished edit of a text comes here.
import * as Y from 'yjs'
import { writeUnder, type ApartId } from './content/apart.ts'
import { LOCAL, type Content, type ContentRoot } from './content/content.ts'
import { withMine, withoutMine, type OpenText } from './content/open-text.ts'
import type { TextName } from './content/texts.ts'
import type { NoteId } from './ids.ts'
import { takeTextBack, textChange, type LetterRun, type TextChange } from './text-acts.ts'

/** What one's acts can change and take back: not people, ballots or agreements, which are statements of their own. */
export const undoableRoots: readonly ContentRoot[] = [
  'notes',
  'trends',
  'ratings',
  'carried',
  'crosses',
  'pillars',
  'principles',
  'links',
  'values',
  'objectives',
  'projects',
  'rows',
  'organisations',
  'members',
  'surveys',
]
/** Their keys are whole values, not births of an item: undone by an empty value. */
const rootsOfValues: readonly ContentRoot[] = ['carried', 'links', 'values']

/** One key before and after the act. */
interface KeyChange {
  readonly kind: 'key'
  readonly root: ContentRoot
  readonly key: string
  readonly before: unknown
  readonly after: unknown
}
/** What an act did to one key or text. Plain data. */
export type Change = KeyChange | TextChange

/** One act of the person: what one undo takes back. */
export type Act = readonly Change[]

/** What can be taken back, oldest first, and what was taken back. */
export interface KeptActs {
  readonly done: readonly Act[]
  readonly undone: readonly Act[]
}

export interface Journal {
  /**
   * Takes back one's latest act where its values still stand; what others changed since stays. False: nothing of it could be
   * taken back, and no older act is touched instead.
   * @param only that very act, whatever was done after it
   */
  undo(only?: Act): boolean
  redo(): boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** What was done last. */
  readonly latest: Act | undefined
  /** All that can be taken back and done again, as plain data: for whoever keeps it over a reload. */
  readonly acts: KeptActs
  /** A text field was open and is closed: the edit becomes one act; inside of an act it is a part of that one. */
  recordText(name: TextName, edit: OpenText): void
  subscribe(listener: () => void): () => void
  close(): void
}

export const MOST_ACTS = 200
/** A foreign shared type under one of our keys cannot be put back, and is no plain data: as if nothing had been there. */
const plain = (value: unknown): unknown => (value instanceof Y.AbstractType ? undefined : value)
const isBirth = (root: ContentRoot, key: string) => !key.includes('/') && !rootsOfValues.includes(root)
/** A value the document can compare: places and ratings are arrays. */
const isSame = (a: unknown, b: unknown) =>
  (a ?? null) === (b ?? null) || JSON.stringify(a) === JSON.stringify(b)

/** Every key an act changed, behind its root; written down once, for an act may be five thousand pasted rows. */
const touchedIn = (act: Act): ReadonlySet<string> =>
  new Set(act.flatMap((change) => (change.kind === 'key' ? [`${change.root} ${change.key}`] : [])))

/**
 * What takes a change back. Nothing is deleted: a birth is undone by `gone`, another new key by an empty value.
 * `undefined`: nothing to take back, it is another change's part.
 * @param touched all keys of the act, behind their root
 */
function inverse(change: KeyChange, touched: ReadonlySet<string>): KeyChange | undefined {
  const { root, key } = change
  if (isBirth(root, key) && change.before === undefined) {
    if (touched.has(`${root} ${key}/gone`)) return undefined
    return { ...change, key: `${key}/gone`, before: undefined, after: true }
  }
  const unset = key.endsWith('/gone') ? change.after !== true : null
  return { ...change, before: change.after, after: change.before ?? unset }
}

/** The note of which a change is a part. */
function noteOf(change: Change): NoteId | undefined {
  if (change.kind === 'key') return change.root === 'notes' ? (change.key.split('/')[0] as NoteId) : undefined
  const [noun, id] = change.name.split('/')
  return noun === 'notes' ? (id as NoteId) : undefined
}

/** Letters put back have new ids: the act that had left the text as it reads now is told them. */
function renewLetters(acts: readonly Act[], { name, edit }: TextChange, letters: readonly LetterRun[]): void {
  const isOfText = (change: Change): change is TextChange => change.kind === 'text' && change.name === name
  const before = acts.findLast((act) => act.some(isOfText))?.findLast(isOfText)
  if (before && withMine(before.edit) === withoutMine(edit)) before.letters = letters
}

/**
 * @param apart under which client id, in a note of one's own without a name
 * @param before acts of this person from before a reload; each is taken back only where its values still stand
 */
export function openJournal(content: Content, apart?: ApartId<NoteId>, before?: KeptActs): Journal {
  const done: Act[] = [...(before?.done ?? [])]
  const undone: Act[] = [...(before?.undone ?? [])]
  const listeners = new Set<() => void>()
  let current: Change[] = []
  let isReplaying = false
  const tell = () => listeners.forEach((listener) => listener())

  const observers = undoableRoots.map((root) => {
    const observe = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction) => {
      if (transaction.origin !== LOCAL || isReplaying) return
      for (const [key, { oldValue }] of event.changes.keys) {
        const after = content[root].get(key)
        const stood = plain(oldValue)
        if (!isSame(stood, after)) current.push({ kind: 'key', root, key, before: stood, after })
      }
    }
    content[root].observe(observe)
    return () => content[root].unobserve(observe)
  })

  const push = (act: Act) => {
    done.push(act)
    if (done.length > MOST_ACTS) done.shift()
    undone.length = 0
    tell()
  }
  let isActing = false
  const beginAct = () => {
    isActing = true
  }
  const endAct = () => {
    isActing = false
    if (current.length > 0) push(current)
    current = []
  }
  content.y.on('beforeTransaction', beginAct)
  content.y.on('afterTransaction', endAct)

  const writeAs = (change: Change, write: () => void) => {
    const note = noteOf(change)
    writeUnder(content, note && apart?.(note), write)
  }
  /** Where its value is still what the act left there. */
  const takeKeyBack = (change: KeyChange, touched: ReadonlySet<string>): KeyChange | undefined => {
    const wanted = inverse(change, touched)
    if (!wanted) return undefined
    const { root, key, before, after } = wanted
    const now = content[root].get(key)
    const stands = before === undefined ? now !== after : isSame(now, before)
    if (!stands) return undefined
    writeAs(change, () => content[root].set(key, after))
    return wanted
  }

  /** Takes the act at this place back, as far as it stands. The acts before it hear which letters are back under new ids. */
  const step = (from: Act[], to: Act[], at = from.length - 1): boolean => {
    const act = from[at]
    if (!act) return false
    from.splice(at, 1)
    const touched = touchedIn(act)
    const applied: Change[] = []
    isReplaying = true
    content.y.transact(() => {
      for (const change of act.toReversed()) {
        if (change.kind === 'key') {
          const done = takeKeyBack(change, touched)
          if (done) applied.push(done)
          continue
        }
        const taken = takeTextBack(content, change, (write) => writeAs(change, write))
        if (!taken) continue
        applied.push(taken.done)
        renewLetters(from.slice(0, at), change, taken.before)
      }
    }, LOCAL)
    isReplaying = false
    if (applied.length > 0) to.push(applied)
    tell()
    return applied.length > 0
  }

  return {
    undo(only) {
      return only === undefined ? step(done, undone) : step(done, undone, done.lastIndexOf(only))
    },
    redo: () => step(undone, done),
    get canUndo() {
      return done.length > 0
    },
    get canRedo() {
      return undone.length > 0
    },
    get latest() {
      return done.at(-1)
    },
    get acts() {
      return { done: [...done], undone: [...undone] }
    },
    recordText(name, edit) {
      if (withoutMine(edit) === withMine(edit)) return
      const change = textChange(content, name, edit)
      if (isActing) current.push(change)
      else push([change])
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      content.y.off('beforeTransaction', beginAct)
      content.y.off('afterTransaction', endAct)
      observers.forEach((stop) => stop())
      listeners.clear()
    },
  }
}
