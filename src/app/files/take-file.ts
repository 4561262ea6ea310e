import * as Y from 'yjs'
import type { MessageId } from '../../i18n/message-ids.ts'
import { BLOB_BYTES, hashOf } from '../../protocol/blobs.ts'
import { isSecret, roleOf, type Key, type WorkshopId } from '../../protocol/keys.ts'
import { listWorkshops, type KeptWorkshop } from '../../sync/device-registry.ts'
import { letGo, openSession } from '../../sync/open-session.ts'
import { FROM_FILE } from '../../sync/part-line.ts'
import { keepLink } from '../../sync/keep-link.ts'
import type { WorkshopSession } from '../../sync/session.ts'
import { keepCopy } from '../../sync/workshops.ts'
import { readNotes } from '../../workshop/content/notes.ts'
import { decodeWorkshopFile, isSealedBy, MOST_FILE_BYTES, type WorkshopFile } from '../../workshop/file.ts'
import { readMeta } from '../../workshop/stage/meta.ts'
import { openStage } from '../../workshop/stage/stage.ts'
import { checkpointBlobs } from './read-documents.ts'

export type TakenFile =
  | {
      readonly state: 'taken'
      readonly id: WorkshopId
      readonly isMerged: boolean
      readonly newNotes: number
    }
  | { readonly state: 'refused'; readonly why: MessageId; readonly megabytes: number }

/**
 * Takes a workshop file: merges it where its lineage is here already, opens it with its key, or keeps it as a copy to
 * read. Whatever is wrong with it, nothing is changed.
 */
export async function takeFile(file: File): Promise<TakenFile> {
  const megabytes = Math.round(file.size / 1_000_000)
  if (file.size > MOST_FILE_BYTES) return { state: 'refused', why: 'files.too-large', megabytes }
  const decoded = decodeWorkshopFile(new Uint8Array(await file.arrayBuffer()))
  if (!decoded.ok) return { state: 'refused', why: `files.${decoded.refusal.kind}`, megabytes }
  const opened = decoded.value
  const here = (await listWorkshops()).find(
    (kept) => kept.id === opened.workshopId || (opened.lineage !== '' && kept.lineage === opened.lineage),
  )
  if (here) return merge(here, opened)

  const link = readKey(opened)
  if (link) {
    const kept = await keepLink(link)
    return { ...(await merge(kept, opened, true)), isMerged: false } as TakenFile
  }
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
async function merge(kept: KeptWorkshop, file: WorkshopFile, isFresh = false): Promise<TakenFile> {
  const session = await openSession(kept)
  const before = readNotes(session.content).length
  Y.applyUpdate(session.content.y, file.content, FROM_FILE)
  // Otherwise anyone could put words in a facilitator's mouth by handing over a file.
  const isTrusted =
    session.role !== 'facilitator' ? isFresh : session.key !== undefined && isSealedBy(file, session.key)
  if (isTrusted) Y.applyUpdate(session.stage.y, file.stage, FROM_FILE)
  await keepBlobs(session, file)
  const newNotes = readNotes(session.content).length - before
  await letGo(kept.id)
  return { state: 'taken', id: kept.id, isMerged: true, newNotes: Math.max(0, newNotes) }
}
