import { isId, type NoteId, type PersonId, type RowId } from '../ids.ts'
import { isRecord } from '../values.ts'
import { act, type Content } from './content.ts'
import type { SheetField } from './sheets.ts'
import { tidyLine } from './texts.ts'

/** Letters of a person's name. */
export const NAME_LETTERS = 60

/** A name as we keep it; empty means no name. */
export const tidyName = (name: string): string => tidyLine(name, NAME_LETTERS)

/** The only place of a name: everywhere else stands the person's id. An empty name leaves the person unnamed. */
export function introduce(content: Content, person: PersonId, name: string): void {
  const tidy = tidyName(name)
  act(content, () => content.people.set(person, tidy ? { name: tidy } : {}))
}

/** Somebody who takes part on another's device, marked as such: what stands under their name was put in by that hand. */
export function introduceGuest(content: Content, person: PersonId, name: string): void {
  act(content, () => content.people.set(person, { name: tidyName(name), guest: true }))
}

/** Those who take part on another's device. */
export function readGuests(content: Content): ReadonlySet<PersonId> {
  const guests = new Set<PersonId>()
  for (const [id, value] of content.people.entries())
    if (isId(id) && isRecord(value) && value['guest'] === true) guests.add(id as string as PersonId)
  return guests
}

/** Who took part: id to name, `''` for who gave none. A name from a document is tidied again: anyone may write there. */
export function readPeople(content: Content): ReadonlyMap<PersonId, string> {
  const people = new Map<PersonId, string>()
  for (const [id, value] of content.people.entries()) {
    if (!isId(id) || !isRecord(value) || value['gone'] === true) continue
    const name = value['name']
    people.set(id as string as PersonId, typeof name === 'string' ? tidyName(name) : '')
  }
  return people
}

/** «Me too» on a note, instead of a duplicate; on a sheet's field, that one can live with its words. */
export function agree(content: Content, what: NoteId | SheetField, person: PersonId, agrees: boolean): void {
  act(content, () => content.agreed.set(`${what}/${person}`, agrees))
}

/** Who agrees with which note, or with which field of a sheet; of a row who chose that level of taking part. */
export function readAgreed(
  content: Content,
): ReadonlyMap<NoteId | SheetField | RowId, ReadonlySet<PersonId>> {
  const agreed = new Map<NoteId | SheetField | RowId, Set<PersonId>>()
  for (const [key, value] of content.agreed.entries()) {
    const [what, person, ...rest] = key.split('/')
    if (value !== true || rest.length > 0 || !isId(what) || !isId(person)) continue
    const people = agreed.get(what) ?? new Set()
    agreed.set(what, people.add(person as string as PersonId))
  }
  return agreed
}
