import type { MessageId } from '../i18n/message-ids.ts'
import type { Outcome } from '../method/decisions.ts'

/** A decision's outcome as a sentence, the same on the screen and in the minutes. */
export function outcomeWords(outcome: Outcome): MessageId {
  if (outcome.kind === 'passes') return `rounds.passes.${outcome.by}`
  return outcome.kind === 'open' ? `rounds.open.${outcome.why}` : `rounds.${outcome.kind}`
}
