// Live commands of facilitators: one key a device, so that who comes back after an hour offline throws nobody back. Each
// carries a number; the highest holds, of equals the larger device id. Who hears the others counts two on from the highest.
// Who does not goes one above the others, and stays there: however often somebody presses alone, the first press of those
// who went on together is higher [ST2].
import type * as Y from 'yjs'
import { isId, type DeviceId } from '../ids.ts'
import { isIndex, isRecord } from '../values.ts'

/** @param valid reads the command's own fields; `undefined` for what is no such command */
export function readCommand<Command>(
  map: Y.Map<unknown>,
  valid: (fields: Readonly<Record<string, unknown>>) => Command | undefined,
): (Command & { readonly seq: number; readonly device: DeviceId }) | undefined {
  let held: (Command & { seq: number; device: DeviceId }) | undefined
  for (const [device, value] of map.entries()) {
    if (!isId(device) || !isRecord(value) || !isIndex(value['seq'])) continue
    const fields = valid(value)
    const seq = value['seq']
    if (!fields || (held && (seq < held.seq || (seq === held.seq && device < (held.device as string)))))
      continue
    held = { ...fields, seq, device: device as string as DeviceId }
  }
  return held
}
