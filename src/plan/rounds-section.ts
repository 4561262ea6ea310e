import { weigh } from '../method/ratings.ts'
import { fingers, takeTemperature } from '../method/temperature.ts'
import type { Translator } from '../i18n/translator.ts'
import { candidateText } from './candidate-words.ts'
import type { CandidateRef } from '../workshop/content/ballots.ts'
import type { DotsRecord, RoundRecord, TemperatureRecord, WeighRecord } from '../workshop/round-records.ts'
import type { WorkshopSnapshot } from '../workshop/snapshot.ts'
import type { Section } from './compile.ts'
import { minutesOfDecision } from './decision-minutes.ts'
import { say, type Block, type Line } from './tree.ts'

/**
 * Minutes that write themselves, of every round that was closed: rebuilt from the record, the same on every device. They
 * quote what was proposed, objected and counted; of people they name only who had not answered.
 */
export const roundsSection: Section = {
  id: 'rounds',
  title: 'plan.rounds',
  isAnnex: true,
  compile(snapshot, translator) {
    const closed = snapshot.rounds.filter(({ round }) => round.isClosed)
    if (closed.length === 0) return []
    const blocks = closed.flatMap((record) => minutesOf(record, snapshot, translator))
    return [{ id: 'rounds', title: translator.t('plan.rounds'), blocks, gaps: [], isAnnex: true }]
  },
}

function minutesOf(record: RoundRecord, snapshot: WorkshopSnapshot, translator: Translator): Block[] {
  switch (record.kind) {
    case 'dots':
      return minutesOfVote(record, snapshot, translator)
    case 'weigh':
      return minutesOfWeighing(record, snapshot, translator)
    case 'temperature':
      return minutesOfTemperature(record, translator)
    case 'decision':
      return minutesOfDecision(record, snapshot, translator)
  }
}

/** When it was closed, how many ballots counted beside how many people, and what did not count. */
function turnout(
  { round, counted, late, invalid, byHand }: DotsRecord | WeighRecord | TemperatureRecord,
  { t, date }: Translator,
): Block[] {
  const { at = 0, present = 0 } = round.closed ?? {}
  const facts = [
    `${date(at || round.made)}.`,
    t('rounds.counted', { n: counted.size }),
    ...(present > 0 ? [t('rounds.present', { n: present })] : []),
    ...(byHand > 0 ? [t('rounds.byHand', { n: byHand })] : []),
    ...(present > 0 && counted.size - byHand > present ? [t('rounds.moreBallots')] : []),
  ]
  return [
    say(facts.join(' ')),
    ...(late.length > 0 ? [say(t('rounds.lateBallots', { n: late.length }))] : []),
    ...(invalid.length > 0 ? [say(t('rounds.invalid', { n: invalid.length }))] : []),
  ]
}

/** A candidate's words as they were when the round opened. */
const wordsIn =
  (words: ReadonlyMap<CandidateRef, string>, snapshot: WorkshopSnapshot) =>
  (ref: CandidateRef): string =>
    words.get(ref) ?? candidateText(ref, snapshot) ?? ''

function minutesOfVote(record: DotsRecord, snapshot: WorkshopSnapshot, translator: Translator): Block[] {
  const { round, ranking, isTooFew, isBroken } = record
  const { t, number, list } = translator
  const textOf = wordsIn(round.words, snapshot)
  const before = snapshot.rounds.find((each) => each.round.id === round.again)
  return [
    { kind: 'heading', level: 2, text: round.question || t('stage.kind.vote') },
    ...turnout(record, translator),
    ...(before ? [say(t('plan.rounds.onTie', { texts: list(round.of.map(textOf)) }))] : []),
    ...(isBroken ? [say(t('plan.rounds.tieBroken'))] : []),
    isTooFew
      ? say(t('rounds.tooFew', { n: round.minimum }))
      : {
          kind: 'table',
          caption: round.question || t('stage.kind.vote'),
          header: ['', t('plan.rounds.candidate'), t('plan.rounds.dots')],
          rows: ranking.map(({ item, rank, tied, dots }): Line[] => [
            { text: `${tied ? '=' : ''}${number(rank)}` },
            { text: textOf(item), isVoice: true, source: item },
            { text: number(dots) },
          ]),
        },
  ]
}

function minutesOfWeighing(record: WeighRecord, snapshot: WorkshopSnapshot, translator: Translator): Block[] {
  const { round, counted, isTooFew } = record
  const { t, number } = translator
  const textOf = wordsIn(round.words, snapshot)
  return [
    { kind: 'heading', level: 2, text: round.question || t('stage.kind.weigh') },
    ...turnout(record, translator),
    ...(round.again ? [say(t('plan.rounds.again'))] : []),
    isTooFew
      ? say(t('rounds.tooFew', { n: round.minimum }))
      : {
          kind: 'table',
          caption: round.question || t('stage.kind.weigh'),
          header: (['trend', 'probability', 'impact', 'weight', 'spread', 'rated'] as const).map((column) =>
            t(`plan.col.${column}`),
          ),
          rows: round.of.map((trend): Line[] => {
            const weight = weigh([...counted.values()].flatMap((ballot) => ballot.get(trend) ?? []))
            const title: Line = { text: textOf(`t:${trend}`), isVoice: true, source: `t:${trend}` }
            const cells =
              weight.kind === 'unrated'
                ? ['–', '–', '–', t('plan.unrated'), '0']
                : [
                    number(weight.probability.median),
                    number(weight.impact.median),
                    number(weight.score),
                    t(`pestel.spread.${weight.spread}`),
                    number(weight.raters),
                  ]
            return [title, ...cells.map((text) => ({ text }))]
          }),
        },
  ]
}

function minutesOfTemperature(record: TemperatureRecord, translator: Translator): Block[] {
  const { round, counted, isTooFew } = record
  const { t, number } = translator
  const { counts, median, low } = takeTemperature(counted.values())
  return [
    { kind: 'heading', level: 2, text: round.question || t('stage.kind.temperature') },
    ...turnout(record, translator),
    ...(isTooFew || median === undefined
      ? isTooFew
        ? [say(t('rounds.tooFew', { n: round.minimum }))]
        : []
      : [
          {
            kind: 'table' as const,
            caption: round.question || t('stage.kind.temperature'),
            header: [t('rounds.fingers'), '', t('plan.rounds.people')],
            rows: fingers
              .toReversed()
              .map((each): Line[] => [
                { text: number(each) },
                { text: t(`rounds.fingers.${each}`) },
                { text: number(counts[each]!) },
              ]),
          },
          say(t('rounds.temperature.median', { median: number(median) })),
          ...(low > 0 ? [say(t('rounds.temperature.low', { n: low }))] : []),
        ]),
  ]
}
