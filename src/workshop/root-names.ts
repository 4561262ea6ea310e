import type * as Y from 'yjs'

const namesByDoc = new WeakMap<Y.Doc, WeakMap<object, string>>()

/**
 * The names of the root types a transaction changed, with the keys it changed in each, `null` for letters. A type does not
 * know its own name: it is looked up once.
 */
export function* changedRoots(
  transaction: Y.Transaction,
): Generator<readonly [name: string, keys: ReadonlySet<string | null>]> {
  const { share } = transaction.doc
  const names = namesByDoc.get(transaction.doc) ?? new WeakMap<object, string>()
  namesByDoc.set(transaction.doc, names)
  for (const [type, keys] of transaction.changed) {
    if (type._item !== null) continue // a shared type inside another: nothing of ours
    if (!names.has(type)) for (const [name, root] of share) names.set(root, name)
    const name = names.get(type)
    if (name !== undefined) yield [name, keys]
  }
}
