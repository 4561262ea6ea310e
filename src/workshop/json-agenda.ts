// The part of a workshop's JSON that is about how the group works: its agenda, which comes in again, and what its votes and
// decisions gave, which does not. Nobody is named in it.
import { countAnswers, decide } from '../method/decisions.ts'
import { weigh } from '../method/ratings.ts'
import { takeTemperature } from '../method/temperature.ts'
import { isZoneId } from './ids.ts'
import { Fault, MOST_LISTED, type Fields, type Reader } from './json-reader.ts'
import type { RoundRecord } from './round-records.ts'
import { MOST_MINUTES, type Activity, type ActivityFields } from './stage/agenda.ts'
import { isActivityKind, isBoardName } from './stage/now.ts'
import { readRoundPlan, writeRoundPlan } from './stage/round-plans.ts'
import { isFiniteNumber, tellsWhen } from './values.ts'

/** What an activity's round is planned with: in the agenda each is a plain field of the activity. */
const planFields = [
  ...['of', 'budget', 'several', 'own', 'late', 'minimum', 'nameless'],
  ...['proposal', 'rule', 'quorum', 'clarify', 'react'],
]
const switches = ['private', 'anonymous', 'closes'] as const

export const encodeAgenda = (agenda: readonly Activity[]): readonly unknown[] =>
  agenda.map((activity) => {
    const { kind, board, zone, question, minutes, vote, weigh: weighing, decision, temperature } = activity
    const plan = Object.entries(writeRoundPlan({ vote, weigh: weighing, decision, temperature }))
    return {
      kind,
      board,
      zone,
      question: question || undefined,
      minutes,
      ...Object.fromEntries(switches.map((name) => [name, activity[name] || undefined])),
      ...Object.fromEntries(plan.filter(([, value]) => value !== null && value !== '')),
    }
  })

function readActivity(value: unknown, path: string, reader: Reader): ActivityFields {
  const fields = reader.record(value, path, [
    ...['kind', 'board', 'zone', 'question', 'minutes'],
    ...switches,
    ...planFields,
  ])
  const kind = reader.needed(fields['kind'], `${path}.kind`, isActivityKind, 'not-choice')
  const isMinutes = (minutes: unknown): minutes is number =>
    isFiniteNumber(minutes) && minutes >= 0 && minutes <= MOST_MINUTES
  const isSwitch = (on: unknown): on is boolean => typeof on === 'boolean'
  const plan = readRoundPlan(kind, (name) => fields[name])
  const taken = writeRoundPlan(plan)
  for (const name of planFields) {
    const given = fields[name]
    if (given === undefined || given === null) continue
    // What this kind of activity has no use for is left out; what it would read as another value is wrong.
    if (!Object.hasOwn(taken, name)) reader.leaveOut(`${path}.${name}`)
    else if (taken[name] !== given) throw new Fault(`${path}.${name}`, 'not-value')
  }
  return {
    kind,
    board: reader.optional(fields['board'], `${path}.board`, isBoardName, 'not-choice') ?? 'pestel',
    zone: reader.optional(fields['zone'], `${path}.zone`, isZoneId, 'not-zone'),
    question: reader.text(fields['question'], `${path}.question`, ''),
    minutes: reader.optional(fields['minutes'], `${path}.minutes`, isMinutes, 'not-value') ?? 0,
    ...Object.fromEntries(
      switches.map((name) => [
        name,
        reader.optional(fields[name], `${path}.${name}`, isSwitch, 'not-value') ?? false,
      ]),
    ),
    ...plan,
  }
}

export const readAgendaJson = (root: Fields, reader: Reader): readonly ActivityFields[] =>
  reader.list(root['agenda'], 'agenda', (value, path) => readActivity(value, path, reader), MOST_LISTED)

/** What a closed round gave, as its minutes say it: never who answered what, and nothing where so few would tell. */
function resultOf(record: RoundRecord): object {
  switch (record.kind) {
    case 'dots': {
      const { round, ranking, isTooFew } = record
      if (isTooFew) return {}
      return {
        results: ranking.map(({ item, rank, dots }) => ({
          of: item,
          words: round.words.get(item),
          rank,
          dots,
        })),
      }
    }
    case 'weigh': {
      const { round, counted } = record
      if (record.isTooFew) return {}
      return {
        results: round.of.map((trend) => {
          const weight = weigh([...counted.values()].flatMap((ballot) => ballot.get(trend) ?? []))
          const words = round.words.get(`t:${trend}`)
          if (weight.kind === 'unrated') return { of: `t:${trend}`, words }
          return {
            of: `t:${trend}`,
            words,
            probability: weight.probability.counts,
            impact: weight.impact.counts,
          }
        }),
      }
    }
    case 'temperature': {
      const { round, counted } = record
      if (round.anonymous && counted.size < round.minimum) return {}
      return { fingers: takeTemperature(counted.values()).counts }
    }
    case 'decision': {
      const { round, counted } = record
      const said = [...counted.values()]
      const count = countAnswers(said.map(({ answer }) => answer))
      return {
        rule: round.rule,
        quorum: round.quorum || undefined,
        texts: round.texts,
        count,
        outcome: decide(round.rule, count, round.quorum).kind,
        reasons: said.flatMap(({ answer, reason, change }) =>
          reason || change ? [{ answer, reason: reason || undefined, change: change || undefined }] : [],
        ),
      }
    }
  }
}

/** Of every round that was closed, oldest first. */
export const encodeRounds = (rounds: readonly RoundRecord[]): readonly unknown[] =>
  rounds
    .filter(({ round }) => round.isClosed)
    .map((record) => {
      const { kind, round, counted, late, byHand } = record
      const { at = 0, present = 0 } = round.closed ?? {}
      return {
        kind,
        question: round.question || undefined,
        closed: tellsWhen(at) ? new Date(at).toISOString() : undefined,
        present: present || undefined,
        counted: counted.size,
        late: late.length || undefined,
        byHand: byHand || undefined,
        ...resultOf(record),
      }
    })
