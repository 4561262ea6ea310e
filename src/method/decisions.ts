// How a group decides. Silence is not consent: who has not answered counts for nothing.

/** `consensus`: nobody objects. `three-quarters`: consensus, else 3/4. `operational`: more yes than no. */
export const decisionRules = ['consensus', 'three-quarters', 'operational'] as const
export type DecisionRule = (typeof decisionRules)[number]

/** For it; neither, and the work goes on without me; against it, and I say why. */
export const answers = ['consent', 'aside', 'object'] as const
export type Answer = (typeof answers)[number]

export interface Count {
  readonly consent: number
  readonly aside: number
  readonly object: number
  readonly all: number
}

export function countAnswers(given: Iterable<Answer>): Count {
  const count = { consent: 0, aside: 0, object: 0, all: 0 }
  for (const answer of given) {
    count[answer] += 1
    count.all += 1
  }
  return count
}

/** The same of what counts in a round, by who said it. */
export const tallyOf = (counted: ReadonlyMap<unknown, { readonly answer: Answer }>): Count =>
  countAnswers([...counted.values()].map(({ answer }) => answer))

/** `tie` goes to the coordination body. `open`: nobody was for it or against it, or too few answered. */
export type Outcome =
  | { readonly kind: 'passes'; readonly by: 'consensus' | 'three-quarters' | 'majority' }
  | { readonly kind: 'rejected' }
  | { readonly kind: 'tie' }
  | { readonly kind: 'open'; readonly why: 'quorum' | 'nobody' }

/**
 * What a rule makes of the answers [DC1–DC4].
 * Consensus passes when nobody objects. Else 3/4: 4 × yes ≥ 3 × (yes + no), and somebody is for it; who stands aside counts
 * for the quorum only. An operational matter passes with more yes than no; as many goes to the coordination body.
 * @param quorum least people who must have answered; 0 for none
 */
export function decide(rule: DecisionRule, count: Count, quorum: number): Outcome {
  const { consent: yes, object: no, all } = count
  if (all < quorum) return { kind: 'open', why: 'quorum' }
  if (yes + no === 0) return { kind: 'open', why: 'nobody' }
  if (rule === 'operational') {
    if (yes === no) return { kind: 'tie' }
    return yes > no ? { kind: 'passes', by: 'majority' } : { kind: 'rejected' }
  }
  if (no === 0) return { kind: 'passes', by: 'consensus' }
  if (rule === 'three-quarters' && yes > 0 && 4 * yes >= 3 * (yes + no))
    return { kind: 'passes', by: 'three-quarters' }
  return { kind: 'rejected' }
}

/** Whether it holds; a tie does where the coordination body consented. */
export const hasPassed = (outcome: Outcome, body?: Answer): boolean =>
  outcome.kind === 'passes' || (outcome.kind === 'tie' && body === 'consent')

/** The share of yes among yes and no in per cent, rounded down: 74.9 does not look like three quarters. */
export const shareOfYes = ({ consent, object }: Count): number =>
  consent + object === 0 ? 0 : Math.floor((100 * consent) / (consent + object))

/** How many yes are needed of so many yes and no together; whoever stands aside is in neither. */
export const yesNeeded = (rule: DecisionRule, yesAndNo: number): number => {
  if (rule === 'consensus') return yesAndNo
  return rule === 'three-quarters' ? Math.ceil((3 * yesAndNo) / 4) : Math.floor(yesAndNo / 2) + 1
}
