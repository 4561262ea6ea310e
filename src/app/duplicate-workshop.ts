import { jitter, newDeviceId } from '../hooks/ids.ts'
import type { KeptWorkshop } from '../sync/device-registry.ts'
import { letGo, openSession } from '../sync/open-session.ts'
import { createWorkshop } from '../sync/workshops.ts'
import { takeSnapshot } from '../workshop/snapshot.ts'
import { fillFromSnapshot, fillStageFromSnapshot } from '../workshop/copy.ts'

/** A new workshop with new keys, filled from what this one says: never a copied document, or files of both would mix. */
export async function duplicateWorkshop(workshop: KeptWorkshop, title: string): Promise<KeptWorkshop> {
  const session = await openSession(workshop)
  const snapshot = takeSnapshot(session.content, session.stage)
  await letGo(workshop.id)
  return createWorkshop({
    title,
    language: snapshot.meta.language,
    fill: (content, stage) => {
      const means = { newId: newDeviceId, jitter, now: Date.now() }
      const copyOf = fillFromSnapshot(content, snapshot, means)
      fillStageFromSnapshot(stage, snapshot, copyOf, means)
    },
  })
}
