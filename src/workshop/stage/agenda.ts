// What a group will do, in order: made beforehand, also offline, and changed while it runs.
import type { PlannedActivity } from '../../method/agenda.ts'
import { act } from '../content/content.ts'
import { birthsIn } from '../content/content.ts'
import { byOrder, isOrderKey, keyAtEnd, keysAfterMove, LAST } from '../content/order.ts'
import { tidyLine } from '../content/texts.ts'
import { isId, isZoneId, type ActivityId, type ZoneId } from '../ids.ts'
import { isFiniteNumber, isRecord, isTime } from '../values.ts'
import { isActivityKind, isBoardName, QUESTION_LETTERS, type ActivityKind, type BoardName } from './now.ts'
import { readRoundPlan, writeRoundPlan, type RoundPlan } from './round-plans.ts'
import type { Stage } from './stage.ts'

export interface Activity extends PlannedActivity, RoundPlan {
  readonly id: ActivityId
  readonly order: string
  readonly kind: ActivityKind
  readonly board: BoardName
  readonly zone?: ZoneId | undefined
  readonly question: string
  readonly minutes: number
  /** What participants write stays with them until the reveal. */
  readonly private: boolean
  /** Notes bear no name, whatever their writers choose. */
  readonly anonymous: boolean
  /** When its time is over its board is closed to participants. */
  readonly closes: boolean
  /** Once started it stays open beside what the group does next, until this moment in the relay's time. */
  readonly until?: number | undefined
}

export type ActivityFields = Partial<Omit<Activity, 'id' | 'order' | 'startedAt'>>

export const MOST_MINUTES = 600

function* standing(stage: Stage): Generator<{ id: string; order: string }> {
  for (const [id, birth] of birthsIn(stage.agenda)) {
    if (!isId(id) || !isRecord(birth) || stage.agenda.get(`${id}/gone`) === true) continue
    const order = stage.agenda.get(`${id}/order`)
    yield { id, order: isOrderKey(order) ? order : LAST }
  }
}

/** The activities in their order. */
export function readAgenda(stage: Stage): Activity[] {
  return [...standing(stage)].toSorted(byOrder).map(({ id, order }) => {
    const field = (name: string) => stage.agenda.get(`${id}/${name}`)
    const [kind, board, zone, question] = [field('kind'), field('board'), field('zone'), field('question')]
    const [minutes, startedAt, until] = [field('minutes'), field('started'), field('until')]
    const known = isActivityKind(kind) ? kind : 'talk'
    return {
      id: id as ActivityId,
      order,
      kind: known,
      board: isBoardName(board) ? board : 'pestel',
      zone: isZoneId(zone) ? zone : undefined,
      question: typeof question === 'string' ? tidyLine(question, QUESTION_LETTERS) : '',
      minutes: isFiniteNumber(minutes) ? Math.min(MOST_MINUTES, Math.max(0, Math.round(minutes))) : 0,
      private: field('private') === true,
      anonymous: field('anonymous') === true,
      closes: field('closes') === true,
      until: isTime(until) ? until : undefined,
      startedAt: isTime(startedAt) ? startedAt : undefined,
      ...readRoundPlan(known, field),
    }
  })
}

function writeFields(stage: Stage, id: ActivityId, fields: ActivityFields): void {
  const { vote, weigh, decision, temperature, ...plain } = fields
  const all = { ...plain, ...writeRoundPlan({ vote, weigh, decision, temperature }) }
  // What stays as it is is not written: another facilitator's change of it holds.
  for (const [name, value] of Object.entries(all))
    if ((stage.agenda.get(`${id}/${name}`) ?? null) !== (value ?? null))
      stage.agenda.set(`${id}/${name}`, value ?? null)
}

/** Adds activities at the end, as one act. @param jitter two random bytes for each */
export function addActivities(
  stage: Stage,
  added: readonly { readonly id: ActivityId; readonly fields: ActivityFields }[],
  made: number,
  jitter: () => Uint8Array,
): void {
  act(stage, () => {
    for (const { id, fields } of added) {
      const order = keyAtEnd([...standing(stage)], jitter())
      stage.agenda.set(id, { made })
      stage.agenda.set(`${id}/order`, order)
      writeFields(stage, id, fields)
    }
  })
}

export function changeActivity(stage: Stage, id: ActivityId, fields: ActivityFields): void {
  if (stage.agenda.has(id)) act(stage, () => writeFields(stage, id, fields))
}

/** Several at once: shortening what is left, as one act. */
export function setMinutes(stage: Stage, minutes: ReadonlyMap<ActivityId, number>): void {
  act(stage, () => minutes.forEach((each, id) => stage.agenda.set(`${id}/minutes`, each)))
}

/** @param before where it goes; absent: to the end */
export function moveActivity(
  stage: Stage,
  id: ActivityId,
  before: ActivityId | undefined,
  jitter: Uint8Array,
): void {
  const keys = keysAfterMove([...standing(stage)], id, before, jitter)
  act(stage, () => keys.forEach((key, item) => stage.agenda.set(`${item}/order`, key)))
}

export function takeActivityAway(stage: Stage, id: ActivityId): void {
  if (stage.agenda.has(id)) act(stage, () => stage.agenda.set(`${id}/gone`, true))
}

/** When an activity was started, in the relay's time: what «running late» is reckoned from. */
export function markStarted(stage: Stage, id: ActivityId, at: number): void {
  if (stage.agenda.has(id)) act(stage, () => stage.agenda.set(`${id}/started`, at))
}
