// The network's register: its organisations and their people, each typed once. Fees, circles, staff and responsible persons
// point here. Nobody in it needs a device, and nobody with a device is in it of itself.
import { isId, type MemberId, type OrganisationId } from '../ids.ts'
import { isRecord, isTime } from '../values.ts'
import { act, birthsIn, type Content } from './content.ts'
import { byAge } from './notes.ts'
import { tidyLine } from './texts.ts'

/** Plain values, one line each: what two write at once into one field, one of them wins. */
export const organisationFields = [
  'name',
  'country',
  'city',
  'kind',
  'size',
  'income',
  'contact',
  'since',
] as const
export type OrganisationField = (typeof organisationFields)[number]
export const memberFields = ['name', 'organisation', 'role'] as const
export type MemberField = (typeof memberFields)[number]

/** Letters of a field; `size` and `income` hold a word of `sizeClasses`, `organisation` an id. */
export const REGISTER_LETTERS = 200
/** Fees may follow size and income: in both, three classes. */
export const sizeClasses = ['small', 'medium', 'large'] as const
export type SizeClass = (typeof sizeClasses)[number]

export interface Organisation extends Readonly<
  Record<Exclude<OrganisationField, 'size' | 'income'>, string>
> {
  readonly id: OrganisationId
  readonly made: number
  readonly size: SizeClass | undefined
  readonly income: SizeClass | undefined
}
export interface Member {
  readonly id: MemberId
  readonly made: number
  readonly name: string
  /** As written; it may be gone, or not here yet. */
  readonly organisation: OrganisationId | undefined
  readonly role: string
}

type RegisterRoot = 'organisations' | 'members'

function* standing(content: Content, root: RegisterRoot) {
  for (const [id, birth] of birthsIn(content[root])) {
    if (!isId(id) || !isRecord(birth) || birth['erased'] === true) continue
    if (content[root].get(`${id}/gone`) === true) continue
    const made = isTime(birth['made']) ? birth['made'] : 0
    const line = (field: string) => {
      const value = content[root].get(`${id}/${field}`)
      return typeof value === 'string' ? tidyLine(value, REGISTER_LETTERS) : ''
    }
    yield { id: id as string, made, line }
  }
}

const classOf = (word: string): SizeClass | undefined => sizeClasses.find((each) => each === word)

/** Every organisation of the register, oldest first. */
export const readOrganisations = (content: Content): Organisation[] =>
  [...standing(content, 'organisations')]
    .map(({ id, made, line }) => ({
      id: id as OrganisationId,
      made,
      name: line('name'),
      country: line('country'),
      city: line('city'),
      kind: line('kind'),
      size: classOf(line('size')),
      income: classOf(line('income')),
      contact: line('contact'),
      since: line('since'),
    }))
    .toSorted(byAge)

/** Every person of the register, oldest first. */
export const readMembers = (content: Content): Member[] =>
  [...standing(content, 'members')]
    .map(({ id, made, line }) => {
      const organisation = line('organisation')
      return {
        id: id as MemberId,
        made,
        name: line('name'),
        organisation: isId(organisation) ? (organisation as OrganisationId) : undefined,
        role: line('role'),
      }
    })
    .toSorted(byAge)

interface NewEntry<Id extends string, Field extends string> {
  readonly id: Id
  readonly made: number
  readonly fields: Readonly<Partial<Record<Field, string>>>
}
export type NewOrganisation = NewEntry<OrganisationId, OrganisationField>
export type NewMember = NewEntry<MemberId, MemberField>

/** Adds to the register as one act: what was imported is taken back by one undo. */
export function addToRegister(
  content: Content,
  {
    organisations = [],
    members = [],
  }: {
    readonly organisations?: readonly NewOrganisation[]
    readonly members?: readonly NewMember[]
  },
): void {
  const add = (root: RegisterRoot, { id, made, fields }: NewEntry<string, string>) => {
    content[root].set(id, { made })
    for (const [field, value] of Object.entries(fields)) {
      const line = tidyLine(value ?? '', REGISTER_LETTERS)
      if (line) content[root].set(`${id}/${field}`, line)
    }
  }
  act(content, () => {
    for (const each of organisations) add('organisations', each)
    for (const each of members) add('members', each)
  })
}

const write = (content: Content, root: RegisterRoot, id: string, field: string, value: string): void => {
  if (!content[root].has(id)) return
  act(content, () => content[root].set(`${id}/${field}`, tidyLine(value, REGISTER_LETTERS) || null))
}
export const writeOrganisation = (
  content: Content,
  id: OrganisationId,
  field: OrganisationField,
  value: string,
): void => write(content, 'organisations', id, field, value)
export const writeMember = (content: Content, id: MemberId, field: MemberField, value: string): void =>
  write(content, 'members', id, field, value)

/** Takes somebody out of the register; what points there says so, and nothing else changes. */
export function takeOutOfRegister(content: Content, id: OrganisationId | MemberId): void {
  act(content, () => {
    for (const root of ['organisations', 'members'] as const)
      if (content[root].has(id)) content[root].set(`${id}/gone`, true)
  })
}
