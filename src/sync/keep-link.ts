import { encodeBase64Url } from '../protocol/base64url.ts'
import { roles } from '../protocol/keys.ts'
import type { WorkshopLink } from '../protocol/links.ts'
import { newId, type DeviceId, type PersonId } from '../workshop/ids.ts'
import { findWorkshop, holdInMemory, putWorkshop, type KeptWorkshop } from './device-registry.ts'
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
export async function keepLink(link: WorkshopLink): Promise<KeptWorkshop> {
  const fresh = newcomer()
  const merge = (known: KeptWorkshop | undefined) => withLink(known, link, fresh)
  const known = await findWorkshop(link.workshopId).catch(() => undefined)
  try {
    // As it stands by then: another tab may have come with the same link for the first time, too.
    return await putWorkshop(link.workshopId, merge)
  } catch {
    // A known one's documents are here, and the state of the storage says that nothing more can be kept.
    return known ? merge(known) : holdInMemory(merge(known))
  }
}

/** Pure: the row of a workshop after a link to it was opened. */
function withLink(
  known: KeptWorkshop | undefined,
  { workshopId, key, role, secret }: WorkshopLink,
  fresh: ReturnType<typeof newcomer>,
): KeptWorkshop {
  const isStronger = !known?.key || roles.indexOf(role) < roles.indexOf(known.role)
  const { secret: secretBefore, ...before } = known ?? { ...fresh, title: '', id: workshopId, role }
  // A weaker role's secret says nothing under a stronger one's.
  const holds = isStronger ? secret : secretBefore
  return {
    ...before,
    ...(isStronger && { id: workshopId, role, key }),
    ...(holds && { secret: holds }),
    openedAt: Date.now(),
    // A facilitator link came from outside of this browser, and is there still.
    ...(role === 'facilitator' && { isLinkSafe: true }),
  }
}
