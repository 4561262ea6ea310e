// Drawings by lot: the list is published first and never rewritten, then the seed is. Whoever has both can check it.
import { act } from '../content/content.ts'
import { tidyLine } from '../content/texts.ts'
import { isId, type DeviceId, type LotId, type MemberId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import { isIndex, isRecord, isTime } from '../values.ts'
import type { Stage } from './stage.ts'

const MOST_LISTED = 500
const NAME_LETTERS = 200
export const SEED_LETTERS = 200

export interface Listed {
  readonly who: MemberId
  /** As it was published: what is drawn is this name, whatever the register says later. */
  readonly name: string
}
export interface Seed {
  readonly seed: string
  readonly at: number
}
export interface Lot {
  readonly id: LotId
  readonly made: number
  readonly seats: number
  readonly list: readonly Listed[]
  /** Where the seed will come from, said beforehand. */
  readonly announced: string
  readonly drawn: Seed | undefined
  /** Seeds that others wrote at the same time: kept, and shown. */
  readonly besides: readonly Seed[]
}

export type LotRefusal = { readonly kind: 'nobody' } | { readonly kind: 'too-few'; readonly listed: number }

/** Publishes who takes part in a drawing. A lot drawn among nobody, or among fewer than there are seats, is refused. */
export function publishList(
  stage: Stage,
  id: LotId,
  { made, seats, list, announced }: Pick<Lot, 'made' | 'seats' | 'list' | 'announced'>,
): Result<void, LotRefusal> {
  if (list.length === 0) return err({ kind: 'nobody' })
  if (list.length < seats) return err({ kind: 'too-few', listed: list.length })
  if (stage.lots.has(id)) return ok(undefined)
  const names = list.slice(0, MOST_LISTED).map(({ who, name }) => [who, tidyLine(name, NAME_LETTERS)])
  act(stage, () =>
    stage.lots.set(id, { made, seats, list: names, announced: tidyLine(announced, SEED_LETTERS) }),
  )
  return ok(undefined)
}

/** Draws: writes the seed, once a device. Of two at once that of the smaller device holds, and the other stays in sight. */
export function drawSeed(stage: Stage, device: DeviceId, id: LotId, { seed, at }: Seed): void {
  const tidy = tidyLine(seed, SEED_LETTERS)
  if (!tidy || readLot(stage, id)?.drawn) return
  act(stage, () => stage.lots.set(`${id}/drawn/${device}`, { seed: tidy, at }))
}

function readSeeds(stage: Stage, id: LotId): readonly Seed[] {
  const prefix = `${id}/drawn/`
  return [...stage.lots.entries()]
    .filter(([key]) => key.startsWith(prefix) && isId(key.slice(prefix.length)))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, value]) => {
      if (!isRecord(value)) return []
      const { seed, at } = value
      return typeof seed === 'string' && seed
        ? [{ seed: tidyLine(seed, SEED_LETTERS), at: isTime(at) ? at : 0 }]
        : []
    })
}

function readListed(value: unknown): readonly Listed[] {
  if (!Array.isArray(value)) return []
  return value.slice(0, MOST_LISTED).flatMap((each: unknown) => {
    const [who, name] = Array.isArray(each) ? (each as unknown[]) : []
    return isId(who) && typeof name === 'string'
      ? [{ who: who as string as MemberId, name: tidyLine(name, NAME_LETTERS) }]
      : []
  })
}

export function readLot(stage: Stage, id: LotId): Lot | undefined {
  const value = stage.lots.get(id)
  if (!isRecord(value)) return undefined
  const { made, seats, announced } = value
  const list = readListed(value['list'])
  if (list.length === 0 || !isIndex(seats) || seats === 0) return undefined
  const [drawn, ...others] = readSeeds(stage, id)
  return {
    id,
    made: isTime(made) ? made : 0,
    seats,
    list,
    announced: typeof announced === 'string' ? tidyLine(announced, SEED_LETTERS) : '',
    drawn,
    besides: others.filter(({ seed }) => seed !== drawn?.seed),
  }
}

/** Every drawing, oldest first: one that was drawn again stays in sight beside the first. */
export const readLots = (stage: Stage): readonly Lot[] =>
  [...stage.lots.keys()]
    .flatMap((key) => (isId(key) ? (readLot(stage, key as string as LotId) ?? []) : []))
    .toSorted((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1))
