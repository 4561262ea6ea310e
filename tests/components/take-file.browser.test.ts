// What becomes of a workshop file where a copy of it is here already, in a real IndexedDB and without a relay.
import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { takeFile } from '../../src/app/files/take-file.ts'
import { keyChain, newFacilitatorKey, type Role } from '../../src/protocol/keys.ts'
import { findWorkshop, forgetWorkshop, listWorkshops } from '../../src/sync/device-registry.ts'
import { letGo, openSession } from '../../src/sync/open-session.ts'
import { randomBytes } from '../../src/sync/random.ts'
import { openContent } from '../../src/workshop/content/content.ts'
import { addNote } from '../../src/workshop/content/notes.ts'
import { encodeWorkshopFile } from '../../src/workshop/file.ts'
import type { NoteId } from '../../src/workshop/ids.ts'
import { beginStage } from '../../src/workshop/stage/begin.ts'
import { renameWorkshop } from '../../src/workshop/stage/meta.ts'
import { openStage } from '../../src/workshop/stage/stage.ts'

afterEach(async () => {
  for (const { id } of await listWorkshops()) await forgetWorkshop(id, () => undefined)
})

/** A workshop elsewhere, and the files that are made of it. */
function elsewhere() {
  const { keys, workshopId } = keyChain(newFacilitatorKey(randomBytes), 'facilitator')
  const [content, stage] = [openContent(), openStage()]
  beginStage(stage, { lineage: 'lineage-001', title: 'At first', language: 'en' })
  let notes = 0
  return {
    workshopId,
    rename: (title: string) => renameWorkshop(stage, title),
    write: (text: string) =>
      addNote(content, { id: `note-${(notes += 1)}` as NoteId, zone: 'pestel-social', text, made: notes }),
    file: (role?: Role) =>
      new File(
        [
          encodeWorkshopFile({
            lineage: 'lineage-001',
            workshopId,
            content: Y.encodeStateAsUpdate(content.y),
            stage: Y.encodeStateAsUpdate(stage.y),
            blobs: [],
            sealWith: keys.facilitator!,
            ...(role && { key: keys[role]! }),
          }),
        ],
        'a.tertulia',
      ),
  }
}

/** The workshops of this device: what each lets one do, its name and its notes. */
async function whatIsHere() {
  const all = []
  for (const kept of await listWorkshops()) {
    const session = await openSession(kept)
    const texts = session.notes.all().map(({ text }) => text)
    all.push({ role: session.role, title: session.live.meta.get().title, texts: texts.toSorted() })
    await letGo(kept.id)
  }
  return all
}

test('a key in a file opens the workshop, and the copy that was here goes into it', async () => {
  const { write, rename, file, workshopId } = elsewhere()
  write('water')
  await takeFile(file())
  expect(await whatIsHere()).toEqual([{ role: 'viewer', title: 'At first', texts: ['water'] }])
  write('bread')
  rename('Later')
  expect(await takeFile(file('participant'))).toMatchObject({ state: 'taken', id: workshopId })
  expect(await whatIsHere()).toEqual([{ role: 'participant', title: 'Later', texts: ['bread', 'water'] }])
})

test('a stronger key in a file raises the role, and a weaker one changes nothing', async () => {
  const { write, rename, file, workshopId } = elsewhere()
  await takeFile(file('participant'))
  write('water')
  rename('Sealed')
  await takeFile(file('facilitator'))
  expect(await whatIsHere()).toEqual([{ role: 'facilitator', title: 'Sealed', texts: ['water'] }])
  await takeFile(file('participant'))
  expect(await findWorkshop(workshopId)).toMatchObject({ role: 'facilitator' })
})

test('a copy takes what is newer in another file without a key', async () => {
  const { write, rename, file } = elsewhere()
  await takeFile(file())
  write('water')
  rename('Later')
  expect(await takeFile(file())).toMatchObject({ isMerged: true, newNotes: 1 })
  expect(await whatIsHere()).toEqual([{ role: 'viewer', title: 'Later', texts: ['water'] }])
})
