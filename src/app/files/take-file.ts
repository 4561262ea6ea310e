import * as Y from 'yjs'
import { jitter, newDeviceId } from '../../hooks/ids.ts'
import type { MessageId } from '../../i18n/message-ids.ts'
import { BLOB_BYTES, hashOf } from '../../protocol/blobs.ts'
import { isSecret, roleOf, roles, type Key, type WorkshopId } from '../../protocol/keys.ts'
import { forgetWorkshop, listWorkshops, type KeptWorkshop } from '../../sync/device-registry.ts'
import { letGo, openSession } from '../../sync/open-session.ts'
import { FROM_FILE } from '../../sync/origins.ts'
import { keepLink } from '../../sync/keep-link.ts'
import type { WorkshopSession } from '../../sync/session.ts'
import { createWorkshop, keepCopy } from '../../sync/workshops.ts'
import { readNotes } from '../../workshop/content/notes.ts'
import { decodeWorkshopFile, isSealedBy, MOST_FILE_BYTES, type WorkshopFile } from '../../workshop/file.ts'
import type { JsonReason } from '../../workshop/json-reader.ts'
import { showResults } from '../../workshop/stage/lead.ts'
import { readMeta } from '../../workshop/stage/meta.ts'
import { openStage } from '../../workshop/stage/stage.ts'
import { checkpointBlobs } from './read-documents.ts'

interface Taken {
  readonly state: 'taken'
  readonly id: WorkshopId
  readonly isMerged: boolean
  readonly newNotes: number
  /** Fields of a JSON file that mean nothing here. */
  readonly ignored?: readonly string[]
}
export type TakenFile =
  | Taken
  | { readonly state: 'refused'; readonly why: MessageId; readonly megabytes: number }
  | { readonly state: 'wrong'; readonly path: string; readonly reason: JsonReason }

/** JSON of a workshop becomes a new workshop of this device; nothing that is here changes. */
async function takeJson(bytes: Uint8Array, megabytes: number): Promise<TakenFile> {
  const { decodeWorkshopJson } = await import('../../workshop/json.ts')
  const read = decodeWorkshopJson(new TextDecoder().decode(bytes))
  if (!read.ok) {
    const { refusal } = read
    if (refusal.kind === 'wrong') return { state: 'wrong', path: refusal.path, reason: refusal.reason }
    return { state: 'refused', why: `files.${refusal.kind}`, megabytes }
  }
  const { workshop, ignored } = read.value
  const { fillFromJson, fillStageFromJson } = await import('../../workshop/json-fill.ts')
  const kept = await createWorkshop({
    title: workshop.title,
    language: workshop.language || 'en',
    sample: workshop.sample,
    fill: (content, stage) => {
      const means = { newId: newDeviceId, jitter, now: Date.now() }
      fillStageFromJson(stage, workshop, fillFromJson(content, workshop, means), means)
      if (workshop.trends.some(({ ratings }) => ratings.length > 0)) showResults(stage, true)
    },
  })
  return { state: 'taken', id: kept.id, isMerged: false, newNotes: workshop.notes.length, ignored }
}

const isJson = (bytes: Uint8Array) => {
  const head = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\ufeff/u, '')
    .trimStart()
  return head.startsWith('{') || head.startsWith('[')
}

/**
 * Takes a workshop file: merges it where its lineage is here already, opens it with its key, or keeps it as a copy to
 * read. Whatever is wrong with it, nothing is changed.
 */
export async function takeFile(file: File): Promise<TakenFile> {
  const megabytes = Math.round(file.size / 1_000_000)
  if (file.size > MOST_FILE_BYTES) return { state: 'refused', why: 'files.too-large', megabytes }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isJson(bytes)) return takeJson(bytes, megabytes)
  const decoded = decodeWorkshopFile(bytes)
  if (!decoded.ok) return { state: 'refused', why: `files.${decoded.refusal.kind}`, megabytes }
  const opened = decoded.value
  const link = readKey(opened)
  const here = findHere(await listWorkshops(), opened)
  if (link && (!here?.key || roles.indexOf(link.role) < roles.indexOf(here.role))) {
    const kept = await keepLink(link)
    const taken = await merge(kept, opened, !here?.key)
    const copyNotes = here && here.id !== kept.id ? await takeCopyIn(here, kept) : 0
    return here ? { ...taken, newNotes: taken.newNotes + copyNotes } : { ...taken, isMerged: false }
  }
  if (here) return merge(here, opened)

  const stage = openStage()
  Y.applyUpdate(stage.y, opened.stage)
  const kept = await keepCopy(opened.lineage, readMeta(stage).title, (content, into) => {
    Y.applyUpdate(content.y, opened.content)
    Y.applyUpdate(into.y, opened.stage)
  })
  const session = await openSession(kept)
  await keepBlobs(session, opened)
  await letGo(kept.id)
  return { state: 'taken', id: kept.id, isMerged: false, newNotes: 0 }
}

/** The workshop itself before a copy of it. */
function findHere(all: readonly KeptWorkshop[], { workshopId, lineage }: WorkshopFile) {
  const alike = all.filter((kept) => lineage !== '' && kept.lineage === lineage)
  return all.find(({ id }) => id === workshopId) ?? alike.find(({ key }) => key) ?? alike[0]
}

/** What a copy held goes into the workshop that was opened with its key; open in no other tab, the copy then goes. */
async function takeCopyIn(copy: KeptWorkshop, kept: KeptWorkshop): Promise<number> {
  const [from, into] = [await openSession(copy), await openSession(kept)]
  const before = readNotes(into.content).length
  Y.applyUpdate(into.content.y, Y.encodeStateAsUpdate(from.content.y), FROM_FILE)
  const newNotes = readNotes(into.content).length - before
  await Promise.all([letGo(copy.id), letGo(kept.id)])
  await forgetWorkshop(copy.id, () => undefined)
  return Math.max(0, newNotes)
}

/** Takes the checkpoints that come with a file: those that the workshop names, and nothing else that lies in it. */
async function keepBlobs({ stage, blobs }: WorkshopSession, file: WorkshopFile): Promise<void> {
  const wanted = new Set<string>(checkpointBlobs(stage))
  for (const bytes of file.blobs)
    // Full, or refused by the browser: the documents are here, and another try takes the rest.
    if (bytes.length <= BLOB_BYTES && wanted.has(hashOf(bytes)))
      await blobs.keep(bytes).catch(() => undefined)
}

function readKey({ key = '', workshopId }: WorkshopFile) {
  const [written = '', secret] = key.split('.')
  const role = roleOf(written, workshopId as WorkshopId)
  if (!role) return undefined
  return {
    workshopId: workshopId as WorkshopId,
    key: written as Key,
    role,
    ...(isSecret(secret) && { secret }),
  }
}

/** @param isFresh nothing was here before: a stage is taken as the file brought it, until the relay says otherwise */
async function merge(kept: KeptWorkshop, file: WorkshopFile, isFresh = false): Promise<Taken> {
  const session = await openSession(kept)
  const before = readNotes(session.content).length
  Y.applyUpdate(session.content.y, file.content, FROM_FILE)
  // Otherwise anyone could put words in a facilitator's mouth by handing over a file.
  // A copy hears no relay, and has nobody's word but the files'.
  const isCopy = session.key === undefined
  const isSealed = session.key !== undefined && isSealedBy(file, session.key)
  const isTrusted = session.role === 'facilitator' ? isSealed : isFresh || isCopy
  if (isTrusted) Y.applyUpdate(session.stage.y, file.stage, FROM_FILE)
  await keepBlobs(session, file)
  const newNotes = readNotes(session.content).length - before
  await letGo(kept.id)
  return { state: 'taken', id: kept.id, isMerged: true, newNotes: Math.max(0, newNotes) }
}
