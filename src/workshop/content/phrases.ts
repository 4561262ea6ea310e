// What a group said before a sheet's field had its words, on its way into those words.
import { act, type Content } from './content.ts'
import { addListItem, type ListId, type ListName } from './foundations.ts'
import { setLink } from './links.ts'
import { sheetText, type SheetField } from './sheets.ts'
import { readText, type TextName } from './texts.ts'
import { editText } from './text-edits.ts'
import type { NoteId } from '../ids.ts'

/** The text with a phrase put in, a space on each side where words would touch. @param at where, in letters */
export function withPhrase(text: string, at: number, phrase: string): string {
  const [before, after] = [text.slice(0, at), text.slice(at)]
  const left = before === '' || /\s$/u.test(before) ? '' : ' '
  const right = after === '' || /^[\s.,;:!?)»”]/u.test(after) ? '' : ' '
  return `${before}${left}${phrase.trim()}${right}${after}`
}

/**
 * Puts a phrase into a field and remembers that the field came from it, as one act.
 * @param at where, in letters; absent: at the end
 * @returns the text before and after, for the journal of one's acts
 */
export function takePhrase(
  content: Content,
  {
    field,
    note,
    phrase,
    at,
  }: {
    readonly field: SheetField
    readonly note: NoteId
    readonly phrase: string
    readonly at?: number | undefined
  },
): { readonly name: TextName; readonly before: string; readonly after: string } {
  const name = sheetText(field)
  const before = readText(content, name)
  const after = withPhrase(before, Math.min(at ?? before.length, before.length), phrase)
  act(content, () => {
    editText(content, name, before, after)
    setLink(content, { kind: 'from', from: field, to: note }, true)
  })
  return { name, before, after }
}

/** Makes a phrase a value or a pillar, which remembers that it came from there, as one act. @param jitter two random bytes */
export function makeItemOfPhrase<Name extends ListName>(
  content: Content,
  list: Name,
  {
    id,
    made,
    note,
    phrase,
  }: { readonly id: ListId<Name>; readonly made: number; readonly note: NoteId; readonly phrase: string },
  jitter: Uint8Array,
): void {
  act(content, () => {
    addListItem<ListName>(content, list, { id, made, texts: { name: phrase.trim() } }, jitter)
    setLink(content, { kind: 'from', from: id, to: note }, true)
  })
}
