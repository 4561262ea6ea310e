import { isSecret, isWorkshopId, roleOf, type Key, type Role, type Secret, type WorkshopId } from './keys.ts'

/** What a link opens. What stands behind `#` never reaches a server. */
export interface WorkshopLink {
  readonly workshopId: WorkshopId
  readonly key: Key
  readonly role: Role
  /** Absent in links of other makers: valid, but without what is encrypted. */
  readonly secret?: Secret
}

/** `cut-off`: it begins like ours and ends too early. `wrong-key`: its key opens another workshop, or none. */
export type LinkRefusal = { readonly kind: 'not-a-link' | 'cut-off' | 'wrong-key' }

export type ParsedLink =
  { readonly ok: true; readonly value: WorkshopLink } | { readonly ok: false; readonly refusal: LinkRefusal }

export interface LinkToWrite extends Omit<WorkshopLink, 'role'> {
  /** `https://tertulia.example`, without a slash at the end. */
  readonly origin: string
}

export function formatLink({ origin, workshopId, key, secret }: LinkToWrite): string {
  return `${origin}/w/${workshopId}#${key}${secret ? `.${secret}` : ''}`
}

const LONGEST_LINK = 2_000
// No canonical spelling of 16 bytes ends in `-` or `_`: these at the end are a message's own dashes and _emphasis_.
const linkPattern = /\/w\/([\w-]*)[^#\s]*(?:#([\w-]*?)[-_]*(?:\.([\w-]*?)[-_]*)?(?![\w-]))?/
const refuse = (kind: LinkRefusal['kind']): ParsedLink => ({ ok: false, refusal: { kind } })

/**
 * Reads a whole address or the part of it from `/w/` on, also with the white space and the full stop that messages and
 * mail programs leave around it.
 */
export function parseLink(text: string): ParsedLink {
  if (text.length > LONGEST_LINK) return refuse('not-a-link')
  const found = linkPattern.exec(text.trim())
  if (!found) return refuse('not-a-link')
  const [, id = '', key = '', secret = ''] = found
  if (id.length > 22 || key.length > 22 || secret.length > 22) return refuse('not-a-link')
  if (id.length < 22 || key.length < 22 || (secret && secret.length < 22)) return refuse('cut-off')
  if (secret && !isSecret(secret)) return refuse('wrong-key')
  const role = isWorkshopId(id) && roleOf(key, id)
  if (!role) return refuse('wrong-key')
  return {
    ok: true,
    value: { workshopId: id, key: key as Key, role, ...(secret && { secret: secret as Secret }) },
  }
}
