import type * as Y from 'yjs'
import type { DeviceId } from '../ids.ts'
import { isIndex, isRecord } from '../values.ts'
import type { Stage } from './stage.ts'

const seqOf = (value: unknown): number => (isRecord(value) && isIndex(value['seq']) ? value['seq'] : 0)

/** Inside the caller's transaction. */
export function giveCommand(
  { hearsOthers }: Pick<Stage, 'hearsOthers'>,
  map: Y.Map<unknown>,
  device: DeviceId,
  fields: object,
): void {
  const own = seqOf(map.get(device))
  const others = Math.max(0, ...[...map.entries()].map(([by, value]) => (by === device ? 0 : seqOf(value))))
  const seq = hearsOthers() ? Math.max(own, others) + 2 : Math.max(own, others + 1)
  map.set(device, { ...fields, seq })
}
