import { act } from '../content/content.ts'
import { isOrderKey, keysAfterMove, respace } from '../content/order.ts'
import type { SheetField } from '../content/sheets.ts'
import type { Stage } from './stage.ts'

/** A part of the plan as the facilitators arranged it. */
export interface Arranged {
  /** Left out of the plan. */
  readonly off: boolean
  /** An order key; absent: where it stands by itself. */
  readonly order: string | undefined
}

/** Names of parts are permanent words. */
export const isPart = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z-]{0,24}$/.test(value)

/** A part's introduction is a text of the group's, like a field of a sheet. */
export const introductionOf = (part: string): SheetField => `introduction-${part}`

export function readSections(stage: Stage): ReadonlyMap<string, Arranged> {
  const arranged = new Map<string, Arranged>()
  for (const key of stage.sections.keys()) {
    const [part = '', field] = key.split('/')
    if (!isPart(part) || (field !== 'off' && field !== 'order') || arranged.has(part)) continue
    const order = stage.sections.get(`${part}/order`)
    arranged.set(part, {
      off: stage.sections.get(`${part}/off`) === true,
      order: isOrderKey(order) ? order : undefined,
    })
  }
  return arranged
}

/** Arranges the parts of a new plan as those of another are. */
export function arrangeSections(stage: Stage, arranged: ReadonlyMap<string, Arranged>): void {
  act(stage, () => {
    for (const [part, { off, order }] of arranged) {
      if (off) stage.sections.set(`${part}/off`, true)
      if (order) stage.sections.set(`${part}/order`, order)
    }
  })
}

/** Leaves a part out of the plan, or takes it in again. Its boards stay as they are. */
export const setSectionOff = (stage: Stage, part: string, off: boolean): void =>
  act(stage, () => stage.sections.set(`${part}/off`, off))

/**
 * Puts a part before another, or at the end.
 * @param parts all of them, in the order they stand in now
 * @param jitter two random bytes
 */
export function moveSection(
  stage: Stage,
  parts: readonly string[],
  part: string,
  before: string | undefined,
  jitter: Uint8Array,
): void {
  const arranged = readSections(stage)
  const items = parts.map((id) => ({ id, order: arranged.get(id)?.order ?? '' }))
  const isWhole = items.every(({ order }) => order !== '')
  // Parts without a key stand by themselves; once one is moved, all have keys.
  const spaced = respace(parts.length)
  const keyed = isWhole ? items : parts.map((id, index) => ({ id, order: spaced[index]! }))
  const moved = keysAfterMove(keyed, part, before, jitter)
  const keys = isWhole ? moved : new Map([...keyed.map(({ id, order }) => [id, order] as const), ...moved])
  act(stage, () => keys.forEach((key, id) => stage.sections.set(`${id}/order`, key)))
}
