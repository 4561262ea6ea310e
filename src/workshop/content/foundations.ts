import type { PillarId, PrincipleId } from '../ids.ts'
import { act, type Content } from './content.ts'
import { bear, moveAmong, readOrdered, takeAway } from './ordered.ts'
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

export const readPrinciples = (content: Content): Principle[] =>
  readOrdered(content, 'principles').map(({ id, order }) => ({
    id: id as PrincipleId,
    order,
    name: readText(content, listText('principles', id as PrincipleId, 'name')),
    text: readText(content, listText('principles', id as PrincipleId, 'text')),
  }))

export const readPillars = (content: Content): Pillar[] =>
  readOrdered(content, 'pillars').map(({ id, order }) => ({
    id: id as PillarId,
    order,
    name: readText(content, listText('pillars', id as PillarId, 'name')),
    text: readText(content, listText('pillars', id as PillarId, 'text')),
    group: readText(content, listText('pillars', id as PillarId, 'group')),
  }))

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
  act(content, () => {
    bear(content, list, id, { made }, jitter)
    for (const [field, text] of Object.entries(texts ?? {})) {
      editText(content, listText(list, id, field as ListField<Name>), '', text as string)
    }
  })
}

/** Moves an item to stand before another, or to the end. */
export const moveListItem = <Name extends ListName>(
  content: Content,
  list: Name,
  id: ListId<Name>,
  before: ListId<Name> | undefined,
  jitter: Uint8Array,
): void => moveAmong(content, list, readOrdered(content, list), { id, before, jitter })

export const takeListItemAway = <Name extends ListName>(
  content: Content,
  list: Name,
  id: ListId<Name>,
): void => takeAway(content, list, [id])
