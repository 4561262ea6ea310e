// Making and copying workshops on this device: all of it without a network.
import { encodeBase64Url } from '../protocol/base64url.ts'
import { keyChain, newFacilitatorKey, newSecret, type WorkshopId } from '../protocol/keys.ts'
import { newId, type DeviceId } from '../workshop/ids.ts'
import { openContent, type Content } from '../workshop/content/content.ts'
import { readNotes } from '../workshop/content/notes.ts'
import { beginStage } from '../workshop/stage/meta.ts'
import { openStage, type Stage } from '../workshop/stage/stage.ts'
import { WAITING_KEY } from './delivery.ts'
import { databaseNames, keepWorkshop, type KeptWorkshop } from './device-registry.ts'
import { newcomer } from './keep-link.ts'
import { openLocalStore } from './local-store.ts'
import { randomBytes } from './random.ts'

export interface NewWorkshop {
  readonly title: string
  /** A BCP 47 tag. */
  readonly language: string
  /** An example: said wherever its content is shown. */
  readonly sample?: boolean
  /** Fills the new documents; runs once, on this device only. */
  readonly fill?: (content: Content, stage: Stage, device: DeviceId) => void
}

/** Makes a workshop with keys of its own. The facilitator is whoever makes it. @throws when nothing can be kept here */
export async function createWorkshop({ title, language, sample, fill }: NewWorkshop): Promise<KeptWorkshop> {
  const key = newFacilitatorKey(randomBytes)
  const { workshopId } = keyChain(key, 'facilitator')
  const lineage = newId(randomBytes)
  const kept: KeptWorkshop = {
    ...newcomer(),
    id: workshopId,
    role: 'facilitator',
    key,
    secret: newSecret(randomBytes),
    lineage,
    title,
    ...(sample && { sample }),
  }
  const notes = await fillDocuments(kept, (content, stage) => {
    beginStage(stage, { lineage, title, language, ...(sample && { sample }) })
    fill?.(content, stage, kept.device)
  })
  // No relay has heard of it: until one has, the list says so. Its making is a change, too.
  const waiting = { ...kept, waiting: Math.max(1, notes) }
  await keepWorkshop(waiting)
  return waiting
}

/** Writes the first content of documents that are on no other device yet. @returns how many notes wait for a relay */
async function fillDocuments(
  kept: KeptWorkshop,
  fill: (content: Content, stage: Stage) => void,
): Promise<number> {
  const content = openContent()
  const stage = openStage()
  const names = databaseNames(kept.dbName)
  const stores = await Promise.all([
    openLocalStore(names.content, content.y),
    openLocalStore(names.stage, stage.y),
  ])
  fill(content, stage)
  const notes = readNotes(content).map(({ id }) => id)
  await stores[0].set(WAITING_KEY, notes)
  await Promise.all(stores.map((store) => store.close()))
  const broken = stores.find((store) => store.state.get() !== 'kept')
  if (broken) throw new Error(`the documents could not be kept here: ${broken.state.get()}`)
  return notes.length
}

/** A workshop from a file that brought no key: it can be read and exported here, and belongs to no relay. */
export async function keepCopy(
  lineage: string,
  title: string,
  fill: (content: Content, stage: Stage) => void,
): Promise<KeptWorkshop> {
  const kept: KeptWorkshop = {
    ...newcomer(),
    id: encodeBase64Url(randomBytes(16)) as WorkshopId,
    role: 'viewer',
    lineage,
    title,
  }
  await fillDocuments(kept, fill)
  await keepWorkshop(kept)
  return kept
}
