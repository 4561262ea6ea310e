// A cut goes in one message, and stays in the stage for good. What a room of a thousand casts is far below this; whoever fills
// the content with ballots must not be able to keep a round from being closed [RO11].

/** In letters of JSON. */
export const BALLOT_LETTERS = 1_500_000
export const TALK_LETTERS = 500_000

/** Of these, in their order, as many as fit. */
export function thatFit<Value>(
  entries: readonly (readonly [key: string, value: Value])[],
  letters: number,
): Readonly<Record<string, Value>> {
  let left = letters
  return Object.fromEntries(
    entries.filter(([key, value]) => {
      const size = key.length + JSON.stringify(value).length
      if (size <= left) left -= size
      else return false
      return true
    }),
  )
}
