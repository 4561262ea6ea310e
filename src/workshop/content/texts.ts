import type * as Y from 'yjs'
import { err, ok, type Result } from '../result.ts'
import { act, type Content } from './content.ts'

/** What people type in: a root text, `<noun>/<id>/<field>` or `sheet/<field>`. Roots of one name merge, whoever came first. */
export type TextName = `${string}/${string}`
export const isTextName = (value: unknown): value is TextName =>
  typeof value === 'string' && /^[a-z]+\/[^/]+(?:\/[a-z]+)?$/.test(value)

/** Letters (UTF-16 units) a text holds when the app writes it; what merges beyond it is still shown. */
export const NOTE_LETTERS = 8_000
export const TITLE_LETTERS = 500

export interface TextTooLong {
  readonly kind: 'text-too-long'
  readonly letters: number
  readonly limit: number
}

export function checkLength(text: string, limit: number): Result<void, TextTooLong> {
  return text.length <= limit ? ok(undefined) : err({ kind: 'text-too-long', letters: text.length, limit })
}

/** One line of words: control characters and line breaks out, spaces single, cut to `limit` letters. */
export function tidyLine(text: string, limit: number): string {
  const zeroWidthJoiner = '\u200d' // emoji families and some scripts need it
  const clean = text
    .slice(0, 10 * limit)
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (sign) => (sign === zeroWidthJoiner ? sign : ' '))
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return Array.from(clean).slice(0, limit).join('').trim()
}

export const textAt = (content: Pick<Content, 'y'>, name: TextName): Y.Text => content.y.getText(name)

/** Reads without making the root, so that looking at a note changes no list of roots. */
export function readText(content: Pick<Content, 'y'>, name: TextName): string {
  return content.y.share.has(name) ? content.y.getText(name).toString() : ''
}

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
