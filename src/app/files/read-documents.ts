import * as Y from 'yjs'
import type { KeptWorkshop } from '../../sync/device-registry.ts'
import { letGo, openSession } from '../../sync/open-session.ts'
import { readNotes } from '../../workshop/content/notes.ts'

/** The documents of a workshop of this device as they are now, each as one Yjs update. */
export async function readDocuments(
  workshop: KeptWorkshop,
): Promise<{ content: Uint8Array; stage: Uint8Array }> {
  const { content, stage } = await openSession(workshop)
  const documents = { content: Y.encodeStateAsUpdate(content.y), stage: Y.encodeStateAsUpdate(stage.y) }
  await letGo(workshop.id)
  return documents
}

/** What this person wrote in private and nobody has seen: in no file for others, so it is read apart. */
export async function readPrivateNotes(workshop: KeptWorkshop): Promise<readonly string[]> {
  const { drafts } = await openSession(workshop)
  const texts = readNotes(drafts).flatMap(({ gone, text }) => (gone ? [] : text))
  await letGo(workshop.id)
  return texts
}
