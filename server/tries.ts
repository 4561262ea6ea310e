// What may be tried so often only, for each address and in all: guesses of join codes, acts that cost everyone something.
import { fullBucket, spend, type Bucket, type RateLimit } from './limits.ts'

export interface Tries {
  /** Whether this address may try now. */
  mayTry(address: string): boolean
  count(address: string): void
}

const MOST_ADDRESSES = 10_000

export function openTries(anAddress: RateLimit, all: RateLimit, now: () => number): Tries {
  let inAll = fullBucket(now(), all)
  const byAddress = new Map<string, Bucket>()
  const bucketOf = (address: string) =>
    spend(byAddress.get(address) ?? fullBucket(now(), anAddress), now(), 0, anAddress)
  return {
    mayTry: (address) => bucketOf(address).tokens >= 1 && spend(inAll, now(), 0, all).tokens >= 1,
    count(address) {
      inAll = spend(inAll, now(), 1, all)
      const bucket = spend(bucketOf(address), now(), 1, anAddress)
      byAddress.delete(address) // again at the end: the first is then the one that has not tried for longest
      byAddress.set(address, bucket)
      if (byAddress.size > MOST_ADDRESSES) byAddress.delete(byAddress.keys().next().value!)
    },
  }
}
