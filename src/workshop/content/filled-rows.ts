import type { MemberId, RowId } from '../ids.ts'
import { ok, type Result } from '../result.ts'
import { act, type Content } from './content.ts'
import { setLink, type LinkKind } from './links.ts'
import { addToRegister, readMembers, type NewMember } from './register.ts'
import { addRows, type NewRow } from './rows.ts'
import type { TextTooLong } from './texts.ts'

export interface NamedPerson {
  readonly name: string
  /** In which way the row points to them. */
  readonly as: LinkKind
  readonly role?: string | undefined
}

export interface FilledRow extends NewRow {
  /** Names of people whom the row points to; who is not in the register yet is written into it. */
  readonly people: readonly NamedPerson[]
}

/**
 * Adds rows with the people they name, as one act.
 * @param newMember an id for somebody new
 * @param jitter two random bytes a row
 */
export function addFilledRows(
  content: Content,
  rows: readonly FilledRow[],
  newMember: () => MemberId,
  jitter: () => Uint8Array,
): Result<void, TextTooLong> {
  const known = new Map(readMembers(content).map(({ id, name }) => [name.toLowerCase(), id]))
  const members: NewMember[] = []
  const links: (Omit<NamedPerson, 'name'> & { readonly row: RowId; readonly member: MemberId })[] = []
  for (const { id, made, people } of rows)
    for (const { name, ...way } of people) {
      const member = known.get(name.toLowerCase()) ?? newMember()
      if (!known.has(name.toLowerCase())) members.push({ id: member, made, fields: { name } })
      known.set(name.toLowerCase(), member)
      links.push({ ...way, row: id, member })
    }
  let added: Result<void, TextTooLong> = ok(undefined)
  act(content, () => {
    added = addRows(content, rows, jitter)
    if (!added.ok) return
    if (members.length > 0) addToRegister(content, { members })
    for (const { row, member, as, role } of links)
      setLink(content, { kind: as, from: row, to: member }, role ?? true)
  })
  return added
}
