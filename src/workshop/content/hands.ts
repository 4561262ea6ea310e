// Ballots that another's hand put in, for who has no device. How many they are is for everyone to see, what they say is not:
// a mark stands beside the ballots, under an id that cannot be told to belong to one of them.
import { isId, type HandId, type RoundId } from '../ids.ts'
import { applyApart } from './apart.ts'
import { CAST, type Content } from './content.ts'

/** Marks that one ballot of this round was put in by another's hand; said twice it is one. */
export function markHand(content: Content, round: RoundId, hand: HandId, clientId: number): void {
  const key = `${round}/hand/${hand}`
  if (content.ballots.has(key)) return
  applyApart(content, clientId, () => content.ballots.set(key, true), CAST)
}

export function readHands(content: Content, round: RoundId): ReadonlySet<HandId> {
  const hands = new Set<HandId>()
  const prefix = `${round}/hand/`
  for (const [key, value] of content.ballots.entries()) {
    const id = key.slice(prefix.length)
    if (value === true && key.startsWith(prefix) && isId(id)) hands.add(id as string as HandId)
  }
  return hands
}
