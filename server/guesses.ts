// Wrong guesses of join codes: limited for each address and in all, so that trying all eight digits takes years.
import { fullBucket, spend, type Bucket, type Limits } from './limits.ts'

export interface Guesses {
  /** Whether this address may try now. */
  mayTry(address: string): boolean
  /** Counts a try that opened nothing. */
  missed(address: string): void
}

const MOST_ADDRESSES = 10_000

export function openGuesses(
  { guessesAnAddress, guesses }: Pick<Limits, 'guessesAnAddress' | 'guesses'>,
  now: () => number,
): Guesses {
  let inAll = fullBucket(now(), guesses)
  const byAddress = new Map<string, Bucket>()
  const bucketOf = (address: string) =>
    spend(byAddress.get(address) ?? fullBucket(now(), guessesAnAddress), now(), 0, guessesAnAddress)
  return {
    mayTry: (address) => bucketOf(address).tokens >= 1 && spend(inAll, now(), 0, guesses).tokens >= 1,
    missed(address) {
      inAll = spend(inAll, now(), 1, guesses)
      const bucket = spend(bucketOf(address), now(), 1, guessesAnAddress)
      byAddress.delete(address) // again at the end: the first is then the one that has not guessed for longest
      byAddress.set(address, bucket)
      if (byAddress.size > MOST_ADDRESSES) byAddress.delete(byAddress.keys().next().value!)
    },
  }
}
