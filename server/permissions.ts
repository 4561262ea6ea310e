// Who may enter which room, and do what there. Decided by the key alone: there is no table of users.
import type { CloseReason } from '../src/protocol/close-codes.ts'
import { roleOf } from '../src/protocol/keys.ts'
import type { ReadReason } from '../src/protocol/messages.ts'
import { mayRead, mayWrite, roomId, type RoomId, type SyncAddress } from '../src/protocol/rooms.ts'

export interface Admission {
  readonly room: RoomId
  readonly mayWrite: boolean
  /** Why it only reads; empty for who may write. */
  readonly reason: ReadReason
  /** A facilitator's: no closing of the workshop stops it. */
  readonly leads: boolean
  /** Whether others are told its presence. On `stage` that leads the room: only who may write there does. */
  readonly isPresent: boolean
}

/** What a key opens at an address: a room, with or without writing in it, or the reason why not. */
export function admit({ workshop, part }: SyncAddress, key: string | undefined): Admission | CloseReason {
  if (!workshop) return 'noSuchPart'
  const role = key === undefined ? undefined : roleOf(key, workshop)
  if (!role) return 'keyDoesNotOpen'
  if (!part || !mayRead(role, part)) return 'noSuchPart'
  const writes = mayWrite(role, part)
  const reason = writes ? '' : role === 'viewer' ? 'viewer' : 'participant'
  return {
    room: roomId(workshop, part),
    mayWrite: writes,
    reason,
    leads: role === 'facilitator',
    isPresent: writes || part === 'content',
  }
}

/** The same while the workshop is closed to writing: who facilitates goes on, and is told that it is; others read. */
export function whileClosed(admission: Admission): Admission {
  if (admission.leads) return { ...admission, reason: 'closed' }
  return admission.mayWrite ? { ...admission, mayWrite: false, reason: 'closed' } : admission
}
