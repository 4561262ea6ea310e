import * as Y from 'yjs'
import type { KeptWorkshop } from '../../sync/device-registry.ts'
import { letGo, openSession } from '../../sync/open-session.ts'

/** The documents of a workshop of this device as they are now, each as one Yjs update. */
export async function readDocuments(
  workshop: KeptWorkshop,
): Promise<{ content: Uint8Array; stage: Uint8Array }> {
  const { content, stage } = await openSession(workshop)
  const documents = { content: Y.encodeStateAsUpdate(content.y), stage: Y.encodeStateAsUpdate(stage.y) }
  await letGo(workshop.id)
  return documents
}
