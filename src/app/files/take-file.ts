import * as Y from 'yjs'
import type { MessageId } from '../../i18n/message-ids.ts'
import { isSecret, roleOf, roles, type Key, type WorkshopId } from '../../protocol/keys.ts'
import { forgetWorkshop, listWorkshops, type KeptWorkshop } from '../../sync/device-registry.ts'
import { letGo, openSession } from '../../sync/open-session.ts'
import { FROM_FILE } from '../../sync/part-line.ts'
import { keepLink } from '../../sync/keep-link.ts'
import { keepCopy } from '../../sync/workshops.ts'
import { readNotes } from '../../workshop/content/notes.ts'
import { decodeWorkshopFile, isSealedBy, MOST_FILE_BYTES, type WorkshopFile } from '../../workshop/file.ts'
import { readMeta } from '../../workshop/stage/meta.ts'
import { openStage } from '../../workshop/stage/stage.ts'

interface Taken {
  readonly state: 'taken'
  readonly id: WorkshopId
  readonly isMerged: boolean
  readonly newNotes: number
}
export type TakenFile =
  Taken | { readonly state: 'refused'; readonly why: MessageId; readonly megabytes: number }

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
  const newNotes = readNotes(session.content).length - before
  await letGo(kept.id)
  return { state: 'taken', id: kept.id, isMerged: true, newNotes: Math.max(0, newNotes) }
}
