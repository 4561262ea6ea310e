import { tallyOf, decide, shareOfYes, yesNeeded } from '../method/decisions.ts'
import type { Translator } from '../i18n/translator.ts'
import { electionPhases, talkPhases } from '../workshop/content/statements.ts'
import { wordsOf, type Said } from '../workshop/content/responses.ts'
import type { DecisionRecord } from '../workshop/round-records.ts'
import { heardTo } from '../workshop/stage/counting.ts'
import type { WorkshopSnapshot } from '../workshop/snapshot.ts'
import { outcomeWords } from './outcome-words.ts'
import { say, type Block, type Line } from './tree.ts'

type Reason = Pick<Said, 'answer' | 'reason' | 'change'>

/** What was objected, and why people stood aside, each with the change that they proposed. */
const reasonsIn = (given: Iterable<Reason>, t: Translator['t']): Line[] =>
  [...given].flatMap(({ answer, reason, change }) => {
    if (answer !== 'object' && answer !== 'aside') return []
    const proposed = answer === 'object' && change ? t('plan.rounds.proposedChange', { change }) : ''
    const text = [reason, proposed].filter(Boolean).join(' ')
    return text ? [{ text, isVoice: true }] : []
  })

/** What was decided, by which words and which rule, what was objected and how it was met. */
export function minutesOfDecision(
  record: DecisionRecord,
  { people }: WorkshopSnapshot,
  { t, date, list, compare }: Translator,
): Block[] {
  const { round, counted, heard, late, absent, expected, byHand, statements, lateStatements } = record
  const { texts, besides, rule } = round
  const proposal = texts.at(-1) ?? ''
  const count = tallyOf(counted)
  const outcome = decide(rule, count, round.quorum)
  const { at = 0, present = 0 } = round.closed ?? {}
  const listOf = (title: string, lines: readonly Line[]): Block[] =>
    lines.length > 0 ? [say(title), { kind: 'list', lines }] : []
  const voice = (text: string): Block => ({ kind: 'paragraph', line: { text, isVoice: true } })

  const earlier = texts.slice(0, -1).flatMap((text, version): Block[] => {
    const objected = heardTo(heard, version, text)
    const reasons = reasonsIn(objected, t)
    const next = texts[version + 1]!
    const isTaken = objected.some(({ change }) => change === next)
    return [
      { kind: 'heading', level: 3, text: t('plan.rounds.earlier') },
      voice(text),
      ...listOf(t('plan.rounds.said'), reasons),
      ...(reasons.length > 0 ? [say(t(isTaken ? 'plan.rounds.taken' : 'plan.rounds.met')), voice(next)] : []),
    ]
  })
  const nominations = electionPhases.flatMap((phase) =>
    listOf(
      t(`plan.rounds.${phase}`),
      statements
        .filter((each) => each.phase === phase && each.nominee)
        .map(({ nominee, text }) => ({ text: [nominee!, text].filter(Boolean).join(': '), isVoice: true })),
    ),
  )
  const talk = talkPhases.flatMap((phase) =>
    listOf(
      t(`plan.rounds.${phase}`),
      statements
        .filter((each) => each.phase === phase && !each.to)
        .flatMap(({ id, text }) => [
          { text, isVoice: true },
          ...statements
            .filter(({ to }) => to === id)
            .map((reply) => ({ text: `→ ${reply.text}`, isVoice: true })),
        ]),
    ),
  )
  // What stood in two places at once, or came after the close: on record with what was said of it.
  const notAsked = besides.flatMap(({ version, text }): Block[] => [
    { kind: 'heading', level: 3, text: t('plan.rounds.beside') },
    voice(text),
    ...listOf(t('plan.rounds.said'), reasonsIn(heardTo(heard, version, text), t)),
  ])
  const known = new Set([...texts, ...besides.map(({ text }) => text)].map(wordsOf))
  const withdrawn = reasonsIn(
    heard.filter(
      ({ version, words }) =>
        (version === texts.length - 1 && words === wordsOf(proposal)) || !known.has(words),
    ),
    t,
  )
  const kind = rule === 'operational' ? 'vote' : 'answer'
  const names = absent.flatMap((person) => people.get(person) || []).toSorted(compare)
  const nameless = absent.length - names.length
  return [
    { kind: 'heading', level: 2, text: proposal },
    say(
      [
        `${date(at || round.made)}.`,
        ...(present > 0 ? [t('rounds.present', { n: present })] : []),
        t(`rounds.rule.${rule}`),
      ].join(' '),
    ),
    ...(round.quorum > 0 ? [say(t('rounds.quorum', { n: round.quorum }))] : []),
    ...talk,
    ...nominations,
    ...earlier,
    ...(texts.length > 1
      ? [{ kind: 'heading', level: 3, text: t('plan.rounds.asked') } as const, voice(proposal)]
      : []),
    say(
      t('plan.rounds.count', {
        consent: t(`plan.rounds.${kind}.consent`, { n: count.consent }),
        aside: t(`plan.rounds.${kind}.aside`, { n: count.aside }),
        object: t(`plan.rounds.${kind}.object`, { n: count.object }),
      }),
    ),
    ...listOf(t('plan.rounds.said'), reasonsIn(counted.values(), t)),
    ...listOf(t('plan.rounds.withdrawn'), withdrawn),
    say(t(outcomeWords(outcome))),
    ...(rule === 'three-quarters' && count.object > 0
      ? [
          say(
            [
              t('rounds.share', {
                yes: count.consent,
                of: count.consent + count.object,
                share: shareOfYes(count),
              }),
              t('rounds.needed.three-quarters', {
                n: count.consent + count.object,
                yes: yesNeeded(rule, count.consent + count.object),
              }),
            ].join(' '),
          ),
        ]
      : []),
    ...(outcome.kind === 'tie' && round.body
      ? [say(t(`rounds.body.${round.body.answer}`, { date: date(round.body.at) }))]
      : []),
    ...(byHand > 0 ? [say(t('rounds.byHand', { n: byHand }))] : []),
    ...(expected === undefined ? [] : [say(t('plan.rounds.expected', { n: expected }))]),
    ...(names.length > 0 ? [say(t('plan.rounds.absentNames', { names: list(names) }))] : []),
    ...(nameless > 0 ? [say(t('plan.rounds.absent', { n: nameless }))] : []),
    ...(late.length > 0 ? [say(t('rounds.lateAnswers', { n: late.length }))] : []),
    ...listOf(
      t('plan.rounds.saidLate'),
      lateStatements.map(({ nominee, text }) => ({
        text: [nominee, text].filter(Boolean).join(': '),
        isVoice: true,
      })),
    ),
    ...notAsked,
  ]
}
