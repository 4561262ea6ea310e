// Eight digits to say aloud. They open a workshop for who takes part, while a facilitator is there to renew them.
import { isWorkshopId, roleOf, type ParticipantKey, type WorkshopId } from './keys.ts'

export type JoinCode = string & { readonly __brand: 'JoinCode' }

export const JOIN_CODE_DIGITS = 8
/** How long a code is valid after a facilitator's device last renewed it. */
export const JOIN_CODE_VALID_MS = 3 * 60_000
export const JOIN_CODE_RENEW_MS = 60_000

/** The code in what somebody typed or heard: spaces and dashes are left out; `undefined` until it is whole. */
export function readJoinCode(typed: unknown): JoinCode | undefined {
  if (typeof typed !== 'string' || typed.length > 40) return undefined
  const digits = typed.replaceAll(/[\s.·-]/gu, '')
  return /^\d{8}$/.test(digits) ? (digits as JoinCode) : undefined
}

/** As it is read aloud: two groups of four. */
export const writeJoinCode = (code: JoinCode): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** What a code opens. The secret of a link is not in it: that never reaches a relay. */
export interface Opened {
  readonly workshopId: WorkshopId
  readonly key: ParticipantKey
}

/** What a relay answered, if it is a workshop and its participant key. */
export function readOpened(value: unknown): Opened | undefined {
  const { workshopId, key } = (value ?? {}) as Record<string, unknown>
  if (!isWorkshopId(workshopId) || typeof key !== 'string') return undefined
  return roleOf(key, workshopId) === 'participant' ? { workshopId, key: key as ParticipantKey } : undefined
}
