import * as Y from 'yjs'

/**
 * The root maps of `content`, all of plain values under flat keys; FORMAT.md lists them key by key. Roots of later
 * versions are kept by the document though not named here.
 */
export const contentRoots = [
  'notes',
  'trends',
  'ratings',
  'carried',
  'crosses',
  'pillars',
  'principles',
  'links',
  'values',
  'people',
  'agreed',
  'ballots',
  'responses',
  'statements',
  'objectives',
  'projects',
  'rows',
  'organisations',
  'members',
  'surveys',
  'answers',
  'late',
] as const
export type ContentRoot = (typeof contentRoots)[number]

/** What facilitators and participants write. Only `workshop/` touches its maps; the rest of the app uses operations. */
export type Content = Readonly<Record<ContentRoot, Y.Map<unknown>>> & { readonly y: Y.Doc }

/** Origin of transactions made by the person at this device: the undo journal and the delivery count follow it. */
export const LOCAL = Symbol('local')

/** Origin of ballots and responses: the person's own, so they wait for the relay, but statements, not acts to undo. */
export const CAST = Symbol('cast')

export function openContent(y: Y.Doc = new Y.Doc()): Content {
  const roots = Object.fromEntries(contentRoots.map((root) => [root, y.getMap(root)]))
  return { ...(roots as Record<ContentRoot, Y.Map<unknown>>), y }
}

/** One act of a person: one transaction on one document. */
export const act = (content: { readonly y: Y.Doc }, change: () => void): void =>
  content.y.transact(change, LOCAL)

/** The ids of a noun: the keys of its birth records, those without a field. */
export function* birthsIn(map: Y.Map<unknown>): Generator<[id: string, birth: unknown]> {
  for (const [key, value] of map.entries()) if (!key.includes('/')) yield [key, value]
}
