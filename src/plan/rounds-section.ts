import { countAnswers, decide, shareOfYes } from '../method/decisions.ts'
import { tally } from '../method/dots.ts'
import type { Translator } from '../i18n/translator.ts'
import type { CandidateRef } from '../workshop/content/ballots.ts'
import type { DecisionRecord, DotsRecord, RoundRecord } from '../workshop/round-records.ts'
import type { WorkshopSnapshot } from '../workshop/snapshot.ts'
import type { Section } from './compile.ts'
import { outcomeWords } from './outcome-words.ts'
import type { Block, Line } from './tree.ts'

/**
 * Minutes that write themselves, of every round that was closed: rebuilt from the record, the same on every device. They
 * quote what was proposed, objected and counted; people are never named in a plan.
 */
export const roundsSection: Section = {
  id: 'rounds',
  compile(snapshot, translator) {
    const closed = snapshot.rounds.filter(({ round }) => round.isClosed)
    if (closed.length === 0) return []
    const blocks = closed.flatMap((record) => minutesOf(record, snapshot, translator))
    return [{ id: 'rounds', title: translator.t('plan.rounds'), blocks, gaps: [], isAnnex: true }]
  },
}

function minutesOf(record: RoundRecord, snapshot: WorkshopSnapshot, translator: Translator): Block[] {
  return record.kind === 'dots'
    ? minutesOfVote(record, snapshot, translator)
    : minutesOfDecision(record, translator)
}

const say = (text: string): Block => ({ kind: 'paragraph', line: { text } })

function minutesOfVote(
  { round, counted, late }: DotsRecord,
  { notes, trends }: WorkshopSnapshot,
  { t, date, number }: Translator,
): Block[] {
  const textOf = (ref: CandidateRef) =>
    (ref.startsWith('n:')
      ? notes.find(({ id }) => id === ref.slice(2))?.text
      : trends.find(({ id }) => id === ref.slice(2))?.title) ?? ''
  const isTooFew = counted.size < round.minimum
  return [
    { kind: 'heading', level: 2, text: round.question || t('stage.kind.vote') },
    say(`${date(round.made)}. ${t('rounds.counted', { n: counted.size })}`),
    ...(late.length > 0 ? [say(t('rounds.lateBallots', { n: late.length }))] : []),
    isTooFew
      ? say(t('rounds.tooFew', { n: round.minimum }))
      : {
          kind: 'table',
          header: ['', t('plan.rounds.candidate'), t('plan.rounds.dots')],
          rows: tally(round, counted.values()).map(({ item, rank, tied, dots }): Line[] => [
            { text: `${tied ? '=' : ''}${number(rank)}` },
            { text: textOf(item), isVoice: true, source: item },
            { text: number(dots) },
          ]),
        },
  ]
}

function minutesOfDecision(
  { round, counted, heard, late, absent }: DecisionRecord,
  { t, date }: Translator,
): Block[] {
  const proposal = round.texts.at(-1) ?? ''
  const count = countAnswers([...counted.values()].map(({ answer }) => answer))
  const outcome = decide(round.rule, count, round.quorum)
  const said = (answers: Iterable<{ answer: string; reason: string }>): Line[] =>
    [...answers].flatMap(({ answer, reason }) =>
      (answer === 'object' || answer === 'aside') && reason ? [{ text: reason, isVoice: true }] : [],
    )
  const standing = said(counted.values())
  return [
    { kind: 'heading', level: 2, text: proposal },
    say(`${date(round.made)}. ${t(`rounds.rule.${round.rule}`)}`),
    ...(round.quorum > 0 ? [say(t('rounds.quorum', { n: round.quorum }))] : []),
    ...round.texts.slice(0, -1).flatMap((text, version): Block[] => {
      const reasons = said(heard[version]?.values() ?? [])
      return [
        { kind: 'heading', level: 3, text: t('plan.rounds.earlier') },
        { kind: 'paragraph', line: { text, isVoice: true } },
        ...(reasons.length > 0
          ? [say(t('plan.rounds.said')), { kind: 'list', lines: reasons } as const]
          : []),
      ]
    }),
    say(
      t('plan.rounds.count', {
        consent: t('plan.rounds.consent', { n: count.consent }),
        aside: t('plan.rounds.aside', { n: count.aside }),
        object: t('plan.rounds.object', { n: count.object }),
      }),
    ),
    ...(standing.length > 0 ? [say(t('plan.rounds.said')), { kind: 'list', lines: standing } as const] : []),
    say(t(outcomeWords(outcome))),
    ...(round.rule === 'three-quarters' && count.object > 0
      ? [
          say(
            t('rounds.share', {
              yes: count.consent,
              of: count.consent + count.object,
              share: shareOfYes(count),
            }),
          ),
        ]
      : []),
    ...(absent.length > 0 ? [say(t('plan.rounds.absent', { n: absent.length }))] : []),
    ...(late.length > 0 ? [say(t('rounds.lateAnswers', { n: late.length }))] : []),
  ]
}
