import type * as Y from 'yjs'
import { err, ok, type Result } from '../result.ts'
import type { Content } from './content.ts'

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
