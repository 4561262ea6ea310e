// Making and copying workshops on this device: all of it without a network.
import { encodeBase64Url } from '../protocol/base64url.ts'
import { keyChain, newFacilitatorKey, newSecret, type WorkshopId } from '../protocol/keys.ts'
import { newId, type DeviceId } from '../workshop/ids.ts'
import { openContent, type Content } from '../workshop/content/content.ts'
import { beginStage } from '../workshop/stage/begin.ts'
import { openStage, type Stage } from '../workshop/stage/stage.ts'
import { databaseNames, keepWorkshop, type KeptWorkshop } from './device-registry.ts'
import { newcomer } from './keep-link.ts'
import { ALL_WAITS, keepWaiting } from './kept-waiting.ts'
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
  const filled = await fillDocuments(kept, (content, stage) => {
    beginStage(stage, { lineage, title, language, ...(sample && { sample }) })
    fill?.(content, stage, kept.device)
  })
  await keepWorkshop(filled)
  return filled
}

/** Writes the first content of documents that are on no other device yet. @returns the row that says so */
async function fillDocuments(
  kept: KeptWorkshop,
  fill: (content: Content, stage: Stage) => void,
): Promise<KeptWorkshop> {
  const content = openContent()
  const stage = openStage()
  const names = databaseNames(kept.dbName)
  const documents = [
    { y: content.y, store: await openLocalStore(names.content, content.y) },
    { y: stage.y, store: await openLocalStore(names.stage, stage.y) },
  ]
  const stores = documents.map(({ store }) => store)
  fill(content, stage)
  // A copy of no relay waits for none.
  const waiting = kept.key ? documents.filter(({ y }) => y.store.clients.size > 0) : []
  await Promise.all(waiting.map(({ store }) => keepWaiting(store, ALL_WAITS)))
  await Promise.all(stores.map((store) => store.close()))
  const broken = stores.find((store) => store.state.get() !== 'kept')
  if (broken) throw new Error(`the documents could not be kept here: ${broken.state.get()}`)
  return { ...kept, waiting: waiting.length }
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
  await keepWorkshop(await fillDocuments(kept, fill))
  return kept
}
