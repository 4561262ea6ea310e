import { encodeBase64Url } from '../protocol/base64url.ts'
import { roles } from '../protocol/keys.ts'
import type { WorkshopLink } from '../protocol/links.ts'
import { newId, type DeviceId, type PersonId } from '../workshop/ids.ts'
import { findWorkshop, holdInMemory, keepWorkshop, type KeptWorkshop } from './device-registry.ts'
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
  isSaved: false,
})

/**
 * Keeps what a link opens. A workshop that is here already keeps its documents and its person; a stronger key raises the
 * role, a weaker one changes nothing. Where nothing can be kept it is held in the memory of this page.
 */
export async function keepLink({ workshopId, key, role, secret }: WorkshopLink): Promise<KeptWorkshop> {
  const known = await findWorkshop(workshopId).catch(() => undefined)
  const isStronger = !known?.key || roles.indexOf(role) < roles.indexOf(known.role)
  const opened = { id: workshopId, role, key, ...(secret && { secret }) }
  const before: KeptWorkshop = known ?? { ...newcomer(), title: '', ...opened }
  const kept = {
    ...before,
    ...(isStronger && opened),
    openedAt: Date.now(),
    // A facilitator link came from outside of this browser, and is there still.
    ...(role === 'facilitator' && { isLinkSafe: true }),
  }
  if (known?.isInMemory) return holdInMemory(kept)
  try {
    await keepWorkshop(kept)
    return kept
  } catch {
    // A known one's documents are here, and the state of the storage says that nothing more can be kept.
    return known ? kept : holdInMemory(kept)
  }
}
