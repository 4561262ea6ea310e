import type * as Y from 'yjs'
import { changedRoots } from './root-names.ts'

/** A value read from a document, the same object until what it was read from changes. */
export interface Live<Value> {
  readonly get: () => Value
  readonly subscribe: (onChange: () => void) => () => void
}

/**
 * @param isConcerned whether a change to this root (by name) changes the value; texts are roots of their own
 * @param read computes the value; called again only after a change, and only when somebody asks
 * @param isSame whether a value says what the one before said: that one then stays, and nobody renders again
 */
export function liveValue<Value>(
  y: Y.Doc,
  isConcerned: (root: string) => boolean,
  read: () => Value,
  isSame: (before: Value, after: Value) => boolean = () => false,
): Live<Value> {
  const listeners = new Set<() => void>()
  let held: { value: Value; isOld: boolean } | undefined

  const onTransaction = (transaction: Y.Transaction) => {
    for (const [name] of changedRoots(transaction)) {
      if (!isConcerned(name)) continue
      if (held) held.isOld = true
      listeners.forEach((listener) => listener())
      return
    }
  }
  y.on('afterTransaction', onTransaction)

  return {
    get() {
      if (!held || held.isOld) {
        const value = read()
        held = { value: held && isSame(held.value, value) ? held.value : value, isOld: false }
      }
      return held.value
    },
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

/** Concerned with these root maps and with the texts of their items. */
export const roots =
  (...names: readonly string[]) =>
  (changed: string): boolean =>
    names.some((name) => changed === name || changed.startsWith(`${name}/`))

/** A value of several: read again after any of them has changed. */
export function joinLive<Value>(parts: readonly Live<unknown>[], read: () => Value): Live<Value> {
  let held: { value: Value; of: readonly unknown[] } | undefined
  return {
    get() {
      const of = parts.map((part) => part.get())
      if (!held?.of.every((part, index) => part === of[index])) held = { value: read(), of }
      return held.value
    },
    subscribe(onChange) {
      const stops = parts.map((part) => part.subscribe(onChange))
      return () => stops.forEach((stop) => stop())
    },
  }
}
