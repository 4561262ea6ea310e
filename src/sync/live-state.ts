import type { Live } from '../workshop/live.ts'

export interface LiveState<Value> extends Live<Value> {
  set(value: Value): void
}

/** A value of ours that screens read live; setting the same value tells nobody. */
export function liveState<Value>(
  initial: Value,
  isSame: (a: Value, b: Value) => boolean = Object.is,
): LiveState<Value> {
  const listeners = new Set<() => void>()
  let held = initial
  return {
    get: () => held,
    set(value) {
      if (isSame(held, value)) return
      held = value
      listeners.forEach((listener) => listener())
    },
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}
