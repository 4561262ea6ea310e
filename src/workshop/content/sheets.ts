import { readText, type TextName } from './texts.ts'
import type { Content } from './content.ts'

/**
 * A field of a sheet. The same field on two sheets (purpose: Reach and Foundations) is one text under one name, never a
 * copy: sheets declare fields, texts belong to the workshop.
 */
export type SheetField = string

const fieldPattern = /^[a-z][a-z-]{0,39}$/
export const isSheetField = (value: string): value is SheetField => fieldPattern.test(value)

export const sheetText = (field: SheetField): TextName => `sheet/${field}`

/** Every field of every sheet that somebody wrote in, known to this version or not. */
export function readSheets(content: Content): Readonly<Record<SheetField, string>> {
  const fields: Record<SheetField, string> = {}
  for (const name of content.y.share.keys()) {
    const field = name.startsWith('sheet/') ? name.slice('sheet/'.length) : ''
    if (isSheetField(field)) fields[field] = readText(content, sheetText(field))
  }
  return fields
}
