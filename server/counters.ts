// What a relay counts, in the text that Prometheus reads: numbers, and never a room, a key, a name or a word.
export interface Counters {
  /** @param label as it stands between braces, e.g. `code="4400"` */
  add(name: string, value: number, label?: string): void
  /** A line a counter. */
  lines(): readonly string[]
}

export function openCounters(): Counters {
  const counted = new Map<string, number>()
  return {
    add(name, value, label) {
      const counter = label ? `tertulia_${name}{${label}}` : `tertulia_${name}`
      counted.set(counter, (counted.get(counter) ?? 0) + value)
    },
    lines: () => [...counted].toSorted().map(([counter, value]) => `${counter} ${value}`),
  }
}
