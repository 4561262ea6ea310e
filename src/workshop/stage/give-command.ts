import type * as Y from 'yjs'
import type { DeviceId } from '../ids.ts'
import { isIndex, isRecord } from '../values.ts'
import type { Stage } from './stage.ts'

const seqOf = (value: unknown): number => (isRecord(value) && isIndex(value['seq']) ? value['seq'] : 0)

/**
 * The number of the next command, of a device that has given `own` and heard of `others`: see live-commands.ts [ST2].
 */
export function nextSeq(
  { hearsOthers }: Pick<Stage, 'hearsOthers'>,
  own: number,
  others: readonly number[],
): number {
  const highest = Math.max(0, ...others)
  return hearsOthers() ? Math.max(own, highest) + 2 : Math.max(own, highest + 1)
}

/** Inside the caller's transaction. */
export function giveCommand(
  stage: Pick<Stage, 'hearsOthers'>,
  map: Y.Map<unknown>,
  device: DeviceId,
  fields: object,
): void {
  const others = [...map.entries()].flatMap(([by, value]) => (by === device ? [] : seqOf(value)))
  map.set(device, { ...fields, seq: nextSeq(stage, seqOf(map.get(device)), others) })
}
