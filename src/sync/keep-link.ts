import { encodeBase64Url } from '../protocol/base64url.ts'
import { roles } from '../protocol/keys.ts'
import type { WorkshopLink } from '../protocol/links.ts'
import { newId, type DeviceId, type PersonId } from '../workshop/ids.ts'
import { findWorkshop, keepWorkshop, type KeptWorkshop } from './device-registry.ts'
import { randomBytes } from './random.ts'

const SECRET_BYTES = 16

/** Who uses a workshop on this device, before they have said a name. */
export const newcomer = () => ({
  dbName: `tertulia.${encodeBase64Url(randomBytes(9))}`,
  person: newId<PersonId>(randomBytes),
  personSecret: randomBytes(SECRET_BYTES),
  device: newId<DeviceId>(randomBytes),
  openedAt: Date.now(),
  changedAt: Date.now(),
  waiting: 0,
})

/**
 * Keeps what a link opens. A workshop that is here already keeps its documents and its person; a stronger key raises the
 * role, a weaker one changes nothing.
 */
export async function keepLink({ workshopId, key, role, secret }: WorkshopLink): Promise<KeptWorkshop> {
  const known = await findWorkshop(workshopId)
  const isStronger = !known?.key || roles.indexOf(role) < roles.indexOf(known.role)
  if (known && !isStronger) {
    const kept = { ...known, openedAt: Date.now() }
    await keepWorkshop(kept)
    return kept
  }
  const kept: KeptWorkshop = {
    ...(known ?? { ...newcomer(), title: '' }),
    openedAt: Date.now(),
    id: workshopId,
    role,
    key,
    ...(secret && { secret }),
    // It came from outside of this browser, and is there still.
    ...(role === 'facilitator' && { isLinkSafe: true }),
  }
  await keepWorkshop(kept)
  return kept
}
