/** A text as one searches in it: small letters, without accents. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export interface Findable {
  readonly words: string
}

/**
 * What holds every word that was typed, anywhere and in any order; what begins with all of it comes first, else the order
 * given stands. Nothing typed finds nothing: a list of everything helps nobody.
 * @param most of them: a screenful
 */
export function findIn<Item extends Findable>(items: readonly Item[], typed: string, most: number): Item[] {
  const asked = fold(typed.trim())
  if (!asked) return []
  const words = asked.split(/\s+/u)
  const found = items
    .map((item) => ({ item, text: fold(item.words) }))
    .filter(({ text }) => words.every((word) => text.includes(word)))
  const begins = ({ text }: { text: string }) => text.startsWith(asked)
  return [...found.filter(begins), ...found.filter((each) => !begins(each))]
    .slice(0, most)
    .map(({ item }) => item)
}
