import { act, type Content } from './content.ts'
import { textAt, type TextName } from './texts.ts'

const isLowHalf = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00

/** The one stretch in which two texts differ. Never splits a surrogate pair. */
export function differenceOf(before: string, after: string) {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  if (isLowHalf(before, start) || isLowHalf(after, start)) start -= 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  if (end > 0 && (isLowHalf(before, before.length - end) || isLowHalf(after, after.length - end))) end -= 1
  return { at: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) }
}

/**
 * Makes a text read `to`, changing only the stretch that differs, so that what others type elsewhere in it stays.
 * @param from what the person saw when they began: what others added since then is kept.
 */
export function editText(content: Pick<Content, 'y'>, name: TextName, from: string, to: string): void {
  if (from === to) return
  const text = textAt(content, name)
  const change = differenceOf(from, to)
  const now = text.toString()
  act(content, () => {
    if (now === from) {
      if (change.remove > 0) text.delete(change.at, change.remove)
      if (change.insert) text.insert(change.at, change.insert)
      return
    }
    // Others changed it meanwhile: carry our stretch over to where it stands in the text of now.
    const theirs = differenceOf(from, now)
    const ourEnd = change.at + change.remove
    const theirEnd = theirs.at + theirs.remove
    if (ourEnd <= theirs.at || change.at >= theirEnd) {
      const shift = change.at >= theirEnd && ourEnd > theirs.at ? theirs.insert.length - theirs.remove : 0
      if (change.remove > 0) text.delete(change.at + shift, change.remove)
      if (change.insert) text.insert(change.at + shift, change.insert)
      return
    }
    // Both changed the same stretch: take nothing of theirs out, put ours behind it.
    if (change.insert) text.insert(theirs.at + theirs.insert.length, change.insert)
  })
}

/**
 * What of an edit a text of `limit` letters holds: what was put in is cut where the text is full, never between the halves
 * of a letter; what others wrote beyond the limit stays, and taking out is always possible.
 * @returns the text that fits, the rest that does not, and where in the text the cut is
 */
export function fitEdit(before: string, after: string, limit: number) {
  if (after.length <= limit || after.length <= before.length)
    return { fits: after, rest: '', at: after.length }
  const { at, remove, insert } = differenceOf(before, after)
  const others = before.length - remove
  let room = Math.max(0, Math.min(insert.length, limit - others))
  if (room > 0 && isLowHalf(insert, room)) room -= 1
  const fits = before.slice(0, at) + insert.slice(0, room) + before.slice(at + remove)
  return { fits, rest: insert.slice(room), at: at + room }
}
