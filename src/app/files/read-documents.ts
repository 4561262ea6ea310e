import * as Y from 'yjs'
import { isBlobHash, type BlobHash } from '../../protocol/blobs.ts'
import type { KeptWorkshop } from '../../sync/device-registry.ts'
import { letGo, openSession } from '../../sync/open-session.ts'
import { readNotes } from '../../workshop/content/notes.ts'
import type { WorkshopFile } from '../../workshop/file.ts'
import { readCheckpoints } from '../../workshop/stage/checkpoints.ts'
import type { Stage } from '../../workshop/stage/stage.ts'

/**
 * The documents of a workshop of this device as they are now, each as one Yjs update, and its checkpoints, the newest first,
 * as far as this device or the relay has them now.
 */
export async function readDocuments(
  workshop: KeptWorkshop,
): Promise<Pick<WorkshopFile, 'content' | 'stage' | 'blobs'>> {
  const { content, stage, blobs } = await openSession(workshop)
  const documents = { content: Y.encodeStateAsUpdate(content.y), stage: Y.encodeStateAsUpdate(stage.y) }
  const kept: Uint8Array[] = []
  for (const hash of checkpointBlobs(stage)) {
    const bytes = await blobs.get(hash).catch(() => undefined)
    if (bytes) kept.push(bytes)
  }
  await letGo(workshop.id)
  return { ...documents, blobs: kept }
}

/** The names of what the checkpoints of a workshop say, the newest first, each once. */
export const checkpointBlobs = (stage: Stage): readonly BlobHash[] => [
  ...new Set(readCheckpoints(stage).flatMap(({ blob }) => (isBlobHash(blob) ? [blob] : []))),
]

/** What this person wrote in private and nobody has seen: in no file for others, so it is read apart. */
export async function readPrivateNotes(workshop: KeptWorkshop): Promise<readonly string[]> {
  const { drafts } = await openSession(workshop)
  const texts = readNotes(drafts).flatMap(({ gone, text }) => (gone ? [] : text))
  await letGo(workshop.id)
  return texts
}
