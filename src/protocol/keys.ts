// Keys instead of accounts: four 16-byte values, each made from the one before. A key proves its own role by being hashed
// forward until it meets the workshop's id, so the relay keeps no table of users, and nobody climbs up from a weaker link.
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { decodeBase64Url, encodeBase64Url } from './base64url.ts'

type Written<Name extends string> = string & { readonly __brand: Name }
export type FacilitatorKey = Written<'FacilitatorKey'>
export type ParticipantKey = Written<'ParticipantKey'>
export type ViewerKey = Written<'ViewerKey'>
export type Key = FacilitatorKey | ParticipantKey | ViewerKey
/** Public: stands in addresses and names the rooms. */
export type WorkshopId = Written<'WorkshopId'>
/** Beside the key in a link, and never sent anywhere: encrypts what the relay must not read. */
export type Secret = Written<'Secret'>

/** From strongest to weakest; whoever holds a link can make the weaker ones. */
export const roles = ['facilitator', 'participant', 'viewer'] as const
export type Role = (typeof roles)[number]

export const KEY_BYTES = 16
const KEY_LETTERS = 22

const step = (label: string, bytes: Uint8Array) =>
  sha256(concatBytes(utf8ToBytes(label), bytes)).slice(0, KEY_BYTES)

/** Hashes a role's key one step forward: to the next weaker role's, or from the viewer's to the id. */
const keyLabels: Record<Role, string> = {
  facilitator: 'tertulia:participant',
  participant: 'tertulia:viewer',
  viewer: 'tertulia:workshop',
}

/** The bytes of a key, secret or id, if it is 22 letters of canonical base64url. */
export function decodeKey(written: unknown): Uint8Array | undefined {
  if (typeof written !== 'string' || written.length !== KEY_LETTERS) return undefined
  const bytes = decodeBase64Url(written)
  return bytes?.length === KEY_BYTES ? bytes : undefined
}

export const isWorkshopId = (value: unknown): value is WorkshopId => decodeKey(value) !== undefined
export const isSecret = (value: unknown): value is Secret => decodeKey(value) !== undefined

function forward(written: string, label: string): string {
  const bytes = decodeKey(written)
  if (!bytes) throw new Error('A key is 22 letters of canonical base64url')
  return encodeBase64Url(step(label, bytes))
}

/** @param random that many random bytes, from `crypto.getRandomValues` */
export const newFacilitatorKey = (random: (bytes: number) => Uint8Array) =>
  encodeBase64Url(random(KEY_BYTES)) as FacilitatorKey
export const newSecret = (random: (bytes: number) => Uint8Array) =>
  encodeBase64Url(random(KEY_BYTES)) as Secret

export const participantKeyOf = (key: FacilitatorKey) => forward(key, keyLabels.facilitator) as ParticipantKey
export const viewerKeyOf = (key: ParticipantKey) => forward(key, keyLabels.participant) as ViewerKey
export const workshopIdOf = (key: ViewerKey) => forward(key, keyLabels.viewer) as WorkshopId

export interface KeyChain {
  readonly role: Role
  readonly workshopId: WorkshopId
  /** One's own key and all weaker ones. */
  readonly keys: Readonly<Partial<Record<Role, Key>>>
}

/** All that a key of a role opens. */
export function keyChain(key: Key, role: Role): KeyChain {
  const keys: Partial<Record<Role, Key>> = {}
  let here: string = key
  for (const each of roles.slice(roles.indexOf(role))) {
    keys[each] = here as Key
    here = forward(here, keyLabels[each])
  }
  return { role, workshopId: here as WorkshopId, keys }
}

/** The role this key proves for this workshop; `undefined` when it opens another one or is no key. */
export function roleOf(key: string, id: WorkshopId): Role | undefined {
  if (!decodeKey(key)) return undefined
  return roles.find((role) => keyChain(key as Key, role).workshopId === id)
}

/**
 * The secret that goes with a weaker link: hashed forward like the keys, so that it does not give away the stronger one.
 * @param secret the one that stands in the link of `from`
 */
export function secretFor(to: Role, secret: Secret, from: Role = 'facilitator'): Secret {
  const path = roles.slice(roles.indexOf(from) + 1, roles.indexOf(to) + 1)
  return path.reduce<string>((written, role) => forward(written, `tertulia:secret:${role}`), secret) as Secret
}
