import type { Content } from './content.ts'
import { isTextName, readText, type TextName } from './texts.ts'

/** The longest of all that people typed in: what makes a document too large, if one text does. */
export function longestText(
  content: Content,
): { readonly name: TextName; readonly text: string } | undefined {
  let longest: { name: TextName; text: string } | undefined
  for (const name of content.y.share.keys()) {
    const text = isTextName(name) ? readText(content, name) : ''
    if (text.length > (longest?.text.length ?? 0)) longest = { name: name as TextName, text }
  }
  return longest
}
