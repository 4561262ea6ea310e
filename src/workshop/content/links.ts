// What points to what: a set of keys, `<kind>:<from>><to>`, so that two who link at once have both links.
import { isId } from '../ids.ts'
import { act, type Content } from './content.ts'
import { resolveMerged } from './merged.ts'

/**
 * `from`: an objective comes from a cross strategy or a trend, a project from an objective: the thread. `pillar`: an
 * objective or a project answers a pillar. `serves`: a project serves a specific objective. The others bind
 * people of the register to a project: who is responsible, staff, the referents of its axis and of its line; and `member` to
 * a circle or a group, where they sit as what the link says.
 */
export type LinkKind = 'from' | 'pillar' | 'serves' | 'responsible' | 'staff' | 'axis' | 'line' | 'member'

/** Whose kind is a word of a later version is kept and read as well. */
export interface Link {
  readonly kind: LinkKind | (string & {})
  readonly from: string
  readonly to: string
  /** As what, where the link says so. */
  readonly role: string | undefined
}

const wordPattern = /^[a-z][a-z-]{0,29}$/
const isWord = (value: unknown): value is string => typeof value === 'string' && wordPattern.test(value)

export const linkKey = (kind: string, from: string, to: string): string => `${kind}:${from}>${to}`

/** The ends of a link by its key; `undefined` for what is none. */
export function readLinkKey(key: string): Pick<Link, 'kind' | 'from' | 'to'> | undefined {
  const [kind = '', ends = '', ...more] = key.split(':')
  const [from, to, ...rest] = ends.split('>')
  if (more.length > 0 || rest.length > 0 || !isWord(kind) || !isId(from) || !isId(to)) return undefined
  return { kind, from, to }
}

/** A link as plain data out of a file; `undefined` for what is none. */
export function readLink({ kind, from, to, role }: Readonly<Record<string, unknown>>): Link | undefined {
  const read = [kind, from, to].every((each) => typeof each === 'string')
    ? readLinkKey(linkKey(kind as string, from as string, to as string))
    : undefined
  return read && { ...read, role: isWord(role) ? role : undefined }
}

/** What an id stands for now: of merged objectives and trends the one that holds. */
const holding = (content: Content, id: string): string =>
  resolveMerged(content.objectives, id) ?? resolveMerged(content.trends, id) ?? id

/**
 * Every link that stands, in one order everywhere. Both ends are what holds now: links of merged objectives and trends are
 * found under the one that stands. Either end may be gone or not here (yet).
 */
export function readLinks(content: Content): Link[] {
  const links = new Map<string, Link>()
  for (const key of [...content.links.keys()].toSorted()) {
    const value = content.links.get(key)
    const role = isWord(value) ? value : undefined
    const read = value === true || role !== undefined ? readLinkKey(key) : undefined
    if (!read) continue
    const [from, to] = [holding(content, read.from), holding(content, read.to)]
    const held = linkKey(read.kind, from, to)
    if (!links.has(held) || key === held) links.set(held, { kind: read.kind, from, to, role })
  }
  return [...links.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link)
}

/** Where links of one kind lead from here. */
export const linkedFrom = (links: readonly Link[], kind: LinkKind, from: string): readonly string[] =>
  links.flatMap((link) => (link.kind === kind && link.from === from ? [link.to] : []))

/** Where links of one kind to here begin. */
export const linkedTo = (links: readonly Link[], kind: LinkKind, to: string): readonly string[] =>
  links.flatMap((link) => (link.kind === kind && link.to === to ? [link.from] : []))

/** Links, or takes a link off. @param value as what, or whether at all */
export function setLink(
  content: Content,
  { kind, from, to }: { readonly kind: LinkKind; readonly from: string; readonly to: string },
  value: boolean | string,
): void {
  act(content, () => content.links.set(linkKey(kind, from, to), value))
}
