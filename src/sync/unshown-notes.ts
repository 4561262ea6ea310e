import { readNotes } from '../workshop/content/notes.ts'
import { openDrafts } from '../workshop/drafts.ts'
import { databaseNames, type KeptWorkshop } from './device-registry.ts'
import { openLocalStore } from './local-store.ts'

/** Notes written in private that were not shown yet: they are on this device and nowhere else, in no file either. */
export async function countUnshownNotes({ dbName }: KeptWorkshop): Promise<number> {
  const drafts = openDrafts()
  const store = await openLocalStore(databaseNames(dbName).drafts, drafts.y)
  const count = readNotes(drafts).length
  await store.close()
  drafts.y.destroy()
  return count
}
