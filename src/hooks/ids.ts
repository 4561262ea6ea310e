import { randomBytes } from '../sync/random.ts'
import { newId } from '../workshop/ids.ts'

/** A new id from this device's own randomness. */
export const newDeviceId = <Id extends string>(): Id => newId(randomBytes) as string as Id

/** Two random bytes: keeps two devices from choosing the same order key in one gap. */
export const jitter = (): Uint8Array => randomBytes(2)
