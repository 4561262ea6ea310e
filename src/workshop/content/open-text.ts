// A text while one person has it open in a field: which letters are theirs alone, so that leaving the field makes one act
// of just those, however many others typed in between.

import { differenceOf } from './text-edits.ts'

/** `mine`: typed by this person since. `gone`: taken out by this person since, and back when that is undone. */
interface Stretch {
  readonly text: string
  readonly kind: 'shared' | 'mine' | 'gone'
}
/** In reading order; all but the stretches that are `gone` stand in the text. */
export type OpenText = readonly Stretch[]

/** A change as Yjs tells it: from the start of the text, what stays, comes and goes. */
export type Delta = readonly {
  readonly retain?: number | undefined
  readonly insert?: unknown
  readonly delete?: number | undefined
}[]

export const beginOpenText = (text: string): OpenText => [{ text, kind: 'shared' }]

/** Pure: the same text after a change, of one's own or of others. */
export function followChange(before: OpenText, delta: Delta, isMine: boolean): OpenText {
  const after: Stretch[] = []
  const rest = before.toReversed()
  const put = (text: string, kind: Stretch['kind']) => {
    if (text) after.push({ text, kind })
  }
  /** Hands over the next `letters` that stand in the text; what is gone between them stays where it is. */
  const pass = (letters: number, each: (stretch: Stretch) => void) => {
    let left = letters
    while (left > 0) {
      const next = rest.pop()
      if (!next) return
      if (next.kind === 'gone') {
        put(next.text, 'gone')
        continue
      }
      if (next.text.length > left) rest.push({ ...next, text: next.text.slice(left) })
      each({ ...next, text: next.text.slice(0, left) })
      left -= next.text.length
    }
  }
  for (const { retain, insert, delete: removed } of delta) {
    if (retain !== undefined) pass(retain, ({ text, kind }) => put(text, kind))
    if (typeof insert === 'string') put(insert, isMine ? 'mine' : 'shared')
    if (removed !== undefined) {
      pass(removed, ({ text, kind }) => {
        if (isMine && kind === 'shared') put(text, 'gone')
      })
    }
  }
  return [...after, ...rest.toReversed()]
}

/** What the text would be had this person not touched it since: what undoing the act goes back to. */
export const withoutMine = (text: OpenText): string =>
  text.map((stretch) => (stretch.kind === 'mine' ? '' : stretch.text)).join('')

/** The text as it is: what the act leaves. */
export const withMine = (text: OpenText): string =>
  text.map((stretch) => (stretch.kind === 'gone' ? '' : stretch.text)).join('')

/** An edit made in one piece, as if it had been typed. */
export function openTextOf(before: string, after: string): OpenText {
  const { at, remove, insert } = differenceOf(before, after)
  return followChange(beginOpenText(before), [{ retain: at }, { insert }, { delete: remove }], true)
}
