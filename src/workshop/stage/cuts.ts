// The close of a round: a cut, one a facilitator's device, that says which ballots count, with their values.
import { isId, type DeviceId, type HandId, type PersonId, type RoundId } from '../ids.ts'
import { isTime, isIndex, isRecord } from '../values.ts'
import type { Stage } from './stage.ts'

/** Which of a proposal's texts was decided on: its version, and the device that wrote it. */
export type TextRef = readonly [version: number, device: DeviceId]

export interface Cut {
  readonly ballots: Readonly<Record<string, unknown>>
  /** Who had not answered, as the closing device had heard. */
  readonly absent: readonly PersonId[]
  /** Of a decision: who was expected to answer, as the closing device knew. */
  readonly expected?: readonly PersonId[]
  /** Marks of ballots that another's hand put in. */
  readonly hands?: readonly HandId[]
  /** The relay's time of the close. */
  readonly at: number
  /** How many people were there. */
  readonly present: number
  /** Of a decision only. */
  readonly text?: TextRef
  /** Of a decision: what was said on the way to it (since version 4). */
  readonly said?: Readonly<Record<string, unknown>>
  /** The closing device did not hear the others. */
  readonly alone?: boolean
}

export const isTextRef = (value: unknown): value is TextRef =>
  Array.isArray(value) && value.length === 2 && isIndex(value[0]) && isId(value[1])

const idsIn = <Id extends string>(value: unknown) =>
  (Array.isArray(value) ? value.filter(isId) : []) as string[] as Id[]

/** The smaller device first: of a ballot in two cuts its value holds [RO2]. */
export function readCuts(stage: Stage, id: RoundId): readonly Cut[] {
  const cuts: (Cut & { device: string })[] = []
  const prefix = `${id}/cut/`
  for (const [key, value] of stage.rounds.entries()) {
    const device = key.slice(prefix.length)
    if (!key.startsWith(prefix) || !isId(device) || !isRecord(value) || !isRecord(value['ballots'])) continue
    const { ballots, absent, expected, hands, at, present, text, said, alone } = value
    cuts.push({
      device,
      ballots,
      absent: idsIn<PersonId>(absent),
      ...(Array.isArray(expected) && { expected: idsIn<PersonId>(expected) }),
      hands: idsIn<HandId>(hands),
      at: isTime(at) ? at : 0,
      present: isIndex(present) ? present : 0,
      ...(isTextRef(text) && { text }),
      ...(isRecord(said) && { said }),
      ...(alone === true && { alone }),
    })
  }
  return cuts.toSorted((a, b) => (a.device < b.device ? -1 : 1))
}

/**
 * Of two closes at once the newest version that either closed, of the same version the text of the smaller device [RO4]. What
 * was closed without hearing others decides only where nobody closed it who did [ST2].
 */
export const decidedText = (cuts: readonly Cut[]): TextRef | undefined =>
  cuts
    .flatMap(({ text, alone = false }) => (text ? [{ text, alone }] : []))
    .toSorted(
      (a, b) =>
        Number(a.alone) - Number(b.alone) || b.text[0] - a.text[0] || (a.text[1] < b.text[1] ? -1 : 1),
    )[0]?.text
