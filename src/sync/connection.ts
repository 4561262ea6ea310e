import type { CloseReason } from '../protocol/close-codes.ts'
import type { StorageState } from './local-store.ts'
import type { RoleHere } from './relay-link.ts'

/**
 * Where what one wrote is: driven by three facts only, the device's write, the frame sent, the relay's `stored`. What the
 * chip shows is `chip`, the most urgent of all; `waiting` is the number of changes not yet stored on the relay.
 */
export interface Connection {
  readonly chip:
    | 'saved'
    | 'sent'
    | 'saved-here'
    | 'reconnecting'
    | 'offline'
    | 'device-full'
    | 'saving-failed'
    | 'private-window'
    | 'read-only'
    | 'too-new'
    | 'link-not-valid'
    | 'moved'
    | 'too-large'
    | 'refused'
    | 'too-busy'
    | 'going-down'
    /** A copy opened from a file without a key: no relay is asked. */
    | 'copy'
  readonly waiting: number
  /** Whether this person may write now: role, closed workshop, too new a format. */
  readonly mayWrite: boolean
  /** The relay says that the workshop is closed to who takes part; said to who facilitates as well. */
  readonly isClosed?: boolean
  /** Since when there has been no relay, by the device's clock; absent while there is one. */
  readonly offlineSince?: number
}

/** What is known at an instant; times in milliseconds of the device's clock. */
export interface Facts {
  readonly now: number
  readonly isCopy: boolean
  readonly isTooNew: boolean
  /** By the key's role; the relay may say no for other reasons. */
  readonly roleWrites: boolean
  /** What the relay said last; until then the role's word holds. */
  readonly relaySays: RoleHere | undefined
  readonly storage: StorageState
  readonly deviceSaysOnline: boolean
  readonly isConnected: boolean
  /** When the last connection ended, or the page began without one. */
  readonly disconnectedSince: number
  readonly closedFor: CloseReason | undefined
  readonly waiting: number
  /** On every line the relay has said that it has all that is here and may be sent. */
  readonly isSettled: boolean
  readonly allSent: boolean
  /** Since when anything waits. */
  readonly waitingSince: number
}

/** Most sent changes are stored before anyone could read that they were sent. */
export const SENT_SHOWS_MS = 2_000
export const RECONNECTING_SHOWS_MS = 5_000
export const OFFLINE_SHOWS_MS = 30_000

const chipOfClose: Partial<Record<CloseReason, Connection['chip']>> = {
  keyDoesNotOpen: 'link-not-valid',
  noSuchPart: 'link-not-valid',
  movedOrDeleted: 'moved',
  tooLarge: 'too-large',
  malformed: 'refused',
}

function chipOf(facts: Facts): Connection['chip'] {
  if (facts.storage === 'full') return 'device-full'
  if (facts.storage === 'failed') return 'saving-failed'
  if (facts.storage === 'unavailable') return 'private-window'
  if (facts.isCopy) return 'copy'
  const final = facts.closedFor && chipOfClose[facts.closedFor]
  if (final) return final
  if (facts.isTooNew) return 'too-new'
  if (facts.roleWrites && facts.relaySays?.mayWrite === false) return 'read-only'
  if (!facts.isConnected) {
    const forMs = facts.now - facts.disconnectedSince
    if (!facts.deviceSaysOnline || forMs >= OFFLINE_SHOWS_MS) return 'offline'
    if (facts.closedFor === 'tooBusy') return 'too-busy'
    if (forMs >= RECONNECTING_SHOWS_MS) return facts.closedFor === 'goingDown' ? 'going-down' : 'reconnecting'
    return 'saved-here'
  }
  if (facts.isSettled) return 'saved'
  // A socket of which nobody has heard yet that it is dead sends nothing.
  if (!facts.deviceSaysOnline) return 'offline'
  if (facts.waiting === 0 || !facts.allSent) return 'saved-here'
  return facts.now - facts.waitingSince >= SENT_SHOWS_MS ? 'sent' : 'saved-here'
}

/** Pure: the same facts at the same instant say the same. */
export function connectionOf(facts: Facts): Connection {
  const mayWrite = facts.roleWrites && !facts.isCopy && !facts.isTooNew && facts.relaySays?.mayWrite !== false
  return {
    chip: chipOf(facts),
    waiting: facts.waiting,
    mayWrite,
    ...(facts.relaySays?.reason === 'closed' && { isClosed: true }),
    ...(!facts.isConnected && !facts.isCopy && { offlineSince: facts.disconnectedSince }),
  }
}
