import type { Translator } from '../../i18n/translator.ts'
import { tallyOf, decide } from '../../method/decisions.ts'
import { outcomeWords } from '../../plan/outcome-words.ts'
import type { ModelDecision } from '../../workshop/governance.ts'

/** One decision about the model: when, which, and how it went. */
export function decisionWords(
  { model, decision: { round, counted } }: ModelDecision,
  { t, date }: Pick<Translator, 't' | 'date'>,
): string {
  const count = tallyOf(counted)
  return t('governance.decided', {
    date: date(round.closed?.at || round.made),
    model: t(`governance.${model}`),
    how: t(outcomeWords(decide(round.rule, count, round.quorum))),
  })
}
