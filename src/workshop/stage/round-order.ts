// Which of several rounds is the newest: results and boards go by it, so that no device's clock may decide it.
import type { RoundId } from '../ids.ts'
import type { Round } from './round-rules.ts'

/** The round that this one asks once more. */
export const againOf = (round: Round): RoundId | undefined =>
  round.kind === 'dots' || round.kind === 'weigh' ? round.again : undefined

/** A round and those that it asks once more, back to the first; a circle ends where it began. */
function lineOf(round: Round, byId: ReadonlyMap<RoundId | undefined, Round>): Round[] {
  const line = new Set<Round>()
  for (let each: Round | undefined = round; each && !line.has(each); each = byId.get(againOf(each)))
    line.add(each)
  return [...line]
}

/**
 * Oldest first, by the relay's time as each opener knew it (before version 4, by its own clock). Whatever that says, a round
 * that asks another once more comes after it [RO9].
 */
export function inOrder(rounds: readonly Round[]): Round[] {
  const byId = new Map<RoundId | undefined, Round>(rounds.map((round) => [round.id, round]))
  return rounds
    .map((round) => {
      const line = lineOf(round, byId)
      return { round, made: Math.max(...line.map(({ made }) => made)), turn: line.length }
    })
    .toSorted((a, b) => a.made - b.made || a.turn - b.turn || (a.round.id < b.round.id ? -1 : 1))
    .map(({ round }) => round)
}
