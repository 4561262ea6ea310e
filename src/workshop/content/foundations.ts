import { isId, type PillarId, type PrincipleId } from '../ids.ts'
import { isRecord } from '../values.ts'
import { act, birthsIn, type Content } from './content.ts'
import { byOrder, isOrderKey, keyAtEnd, keysAfterMove, LAST } from './order.ts'
import { editText } from './text-edits.ts'
import { readText, type TextName } from './texts.ts'

/** Items in an order of the group's: the Foundations' values («principles» in the document) and strategic pillars. */
export type ListName = 'principles' | 'pillars'
export type ListId<Name extends ListName> = Name extends 'pillars' ? PillarId : PrincipleId

/** The texts of an item: a pillar also names the interest group it is aimed at. */
export const listFields = { principles: ['name', 'text'], pillars: ['name', 'text', 'group'] } as const
export type ListField<Name extends ListName> = (typeof listFields)[Name][number]

interface Item<Name extends ListName> {
  readonly id: ListId<Name>
  readonly order: string
}
export interface Principle extends Item<'principles'> {
  readonly name: string
  readonly text: string
}
export interface Pillar extends Item<'pillars'> {
  readonly name: string
  readonly text: string
  readonly group: string
}

export const listText = <Name extends ListName>(
  list: Name,
  id: ListId<Name>,
  field: ListField<Name>,
): TextName => `${list}/${id}/${field}`

function* standing(content: Content, list: ListName): Generator<{ id: string; order: string }> {
  for (const [id, birth] of birthsIn(content[list])) {
    if (!isId(id) || !isRecord(birth) || birth['erased'] === true) continue
    if (content[list].get(`${id}/gone`) === true) continue
    const order = content[list].get(`${id}/order`)
    yield { id, order: isOrderKey(order) ? order : LAST }
  }
}

export function readPrinciples(content: Content): Principle[] {
  return [...standing(content, 'principles')].toSorted(byOrder).map(({ id, order }) => ({
    id: id as PrincipleId,
    order,
    name: readText(content, listText('principles', id as PrincipleId, 'name')),
    text: readText(content, listText('principles', id as PrincipleId, 'text')),
  }))
}

export function readPillars(content: Content): Pillar[] {
  return [...standing(content, 'pillars')].toSorted(byOrder).map(({ id, order }) => ({
    id: id as PillarId,
    order,
    name: readText(content, listText('pillars', id as PillarId, 'name')),
    text: readText(content, listText('pillars', id as PillarId, 'text')),
    group: readText(content, listText('pillars', id as PillarId, 'group')),
  }))
}

export interface NewListItem<Name extends ListName> {
  readonly id: ListId<Name>
  readonly made: number
  readonly texts?: Readonly<Partial<Record<ListField<Name>, string>>>
}

/** Adds an item at the end of its list. @param jitter two random bytes */
export function addListItem<Name extends ListName>(
  content: Content,
  list: Name,
  { id, made, texts }: NewListItem<Name>,
  jitter: Uint8Array,
): void {
  const order = keyAtEnd([...standing(content, list)], jitter)
  act(content, () => {
    content[list].set(id, { made })
    content[list].set(`${id}/order`, order)
    for (const [field, text] of Object.entries(texts ?? {})) {
      editText(content, listText(list, id, field as ListField<Name>), '', text as string)
    }
  })
}

/**
 * Moves an item to stand before another, or to the end: see `keysAfterMove`.
 */
export function moveListItem<Name extends ListName>(
  content: Content,
  list: Name,
  id: ListId<Name>,
  before: ListId<Name> | undefined,
  jitter: Uint8Array,
): void {
  const keys = keysAfterMove([...standing(content, list)], id, before, jitter)
  act(content, () => keys.forEach((key, item) => content[list].set(`${item}/order`, key)))
}

export function takeListItemAway<Name extends ListName>(
  content: Content,
  list: Name,
  id: ListId<Name>,
): void {
  if (content[list].has(id)) act(content, () => content[list].set(`${id}/gone`, true))
}
