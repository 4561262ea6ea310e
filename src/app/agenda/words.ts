import { useTranslator } from '../../i18n/react.tsx'
import type { Activity } from '../../workshop/stage/agenda.ts'
import { tabOf } from '../boards.ts'
import { useMoment } from '../use-moment.ts'

/** What an activity is about, in people's words: its question, of a decision the proposal. */
export const wordsOfActivity = ({ question, decision }: Pick<Activity, 'question' | 'decision'>): string =>
  question || (decision?.proposal.trim() ?? '')

/** What is fixed of an activity beside its words, each as a few words of ours. */
export function useFactsOf(activity: Activity): readonly string[] {
  const { kind, board, vote, weigh, decision, temperature, until } = activity
  const { t } = useTranslator()
  const moment = useMoment()
  const fact = (is: boolean | undefined, words: string) => (is ? [words] : [])
  const filledIn = kind === 'fill-in' ? tabOf(board) : undefined
  return [
    ...(filledIn ? [t(filledIn.title)] : []),
    ...fact(activity.private, t('stage.private')),
    ...fact(activity.anonymous, t('stage.anonymous')),
    ...(vote ? [t(`rounds.of.${vote.what}`)] : []),
    ...(vote?.budget ? [t('agenda.fact.dots', { n: vote.budget })] : []),
    ...fact(vote?.several, t('rounds.allowSeveral')),
    ...fact((vote ?? weigh)?.late === 'count', t('rounds.late.count')),
    ...(decision && kind === 'decide' ? [t(`rounds.rule.${decision.rule}.name`)] : []),
    ...(decision && decision.quorum > 0 ? [t('rounds.quorum', { n: decision.quorum })] : []),
    ...fact(temperature?.anonymous, t('rounds.temperature.anonymous')),
    ...(until === undefined ? [] : [t('stage.openUntil', { moment: moment(until) })]),
  ]
}
