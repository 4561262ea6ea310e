// What no relay has yet waits, whatever way it came into a document, and over a closing. There is no relay here.
import type { WorkshopId } from '../../src/protocol/keys.ts'
import { expect, onTestFinished, test, vi } from 'vitest'
import * as Y from 'yjs'
import { duplicateWorkshop } from '../../src/app/duplicate-workshop.ts'
import { takeFile } from '../../src/app/files/take-file.ts'
import {
  findWorkshop,
  forgetWorkshop,
  keepWorkshop,
  type KeptWorkshop,
} from '../../src/sync/device-registry.ts'
import { letGo, openSession } from '../../src/sync/open-session.ts'
import type { WorkshopSession } from '../../src/sync/session.ts'
import { createWorkshop } from '../../src/sync/workshops.ts'
import { openContent } from '../../src/workshop/content/content.ts'
import { addNote } from '../../src/workshop/content/notes.ts'
import { rate } from '../../src/workshop/content/ratings.ts'
import { encodeWorkshopFile } from '../../src/workshop/file.ts'
import { NO_ROUND, type BallotId, type NoteId, type TrendId } from '../../src/workshop/ids.ts'
import { renameWorkshop } from '../../src/workshop/stage/meta.ts'
import { openStage } from '../../src/workshop/stage/stage.ts'

const forget = async (id: WorkshopId) => void (await forgetWorkshop(id, () => undefined))
const make = async (): Promise<KeptWorkshop> => {
  const kept = await createWorkshop({ title: 'Test', language: 'en' })
  onTestFinished(() => forget(kept.id))
  return kept
}

/** How much waits in a workshop as it is opened, after something was done in it. */
async function waitingIn(
  kept: KeptWorkshop,
  act: (session: WorkshopSession) => void = () => undefined,
): Promise<number> {
  const session = await openSession(kept)
  act(session)
  await vi.waitFor(() => expect(session.connection.get().chip).not.toBe('saved'))
  const { waiting } = session.connection.get()
  await letGo(kept.id)
  return waiting
}

const rateOnce = ({ content }: WorkshopSession) =>
  rate(content, {
    round: NO_ROUND,
    trend: 'trend-000001' as TrendId,
    ballot: 'ballot-00001' as BallotId,
    rating: { probability: 3, impact: 2 },
  })

test('a workshop made here waits from the first, and a duplicate before it was ever opened', async () => {
  const kept = await make()
  expect(kept).toMatchObject({ isSaved: false, waiting: 1 })
  const before = await waitingIn(kept)
  expect(before).toBeGreaterThan(0)
  expect(await waitingIn(kept), 'and again').toBe(before)
  const duplicate = await duplicateWorkshop(kept, 'Copy')
  onTestFinished(() => forget(duplicate.id))
  const row = await findWorkshop(duplicate.id)
  expect(row).toMatchObject({ isSaved: false })
  expect(row!.waiting).toBeGreaterThan(0)
  expect(await waitingIn(duplicate)).toBe(row!.waiting)
})

test('ratings and names wait over a closing as notes do, and Home knows how many', async () => {
  const kept = await make()
  const before = await waitingIn(kept)
  await waitingIn(kept, rateOnce)
  await waitingIn(kept, ({ stage }) => renameWorkshop(stage, 'Another name'))
  expect(await waitingIn(kept)).toBe(before + 2)
  expect(await findWorkshop(kept.id)).toMatchObject({ title: 'Another name', waiting: before + 2 })
})

test('what a file brought waits; the same file again brings nothing', async () => {
  const kept = await make()
  const before = await waitingIn(kept)
  const [content, stage] = [openContent(), openStage()]
  addNote(content, { id: 'note-0000001' as NoteId, zone: 'pestel-economic', text: 'by hand', made: 1 })
  const bytes = encodeWorkshopFile({
    lineage: kept.lineage!,
    workshopId: kept.id,
    content: Y.encodeStateAsUpdate(content.y),
    stage: Y.encodeStateAsUpdate(stage.y),
  })
  const file = new File([bytes], 'a.tertulia')
  expect(await takeFile(file)).toMatchObject({ state: 'taken', isMerged: true, newNotes: 1 })
  expect(await waitingIn(kept)).toBe(before + 1)
  await takeFile(file)
  expect(await waitingIn(kept)).toBe(before + 1)
})

test('the last change on Home is not the last opening', async () => {
  const kept = await make()
  const changedAt = 1_000
  await keepWorkshop({ ...kept, changedAt })
  await waitingIn(kept)
  expect((await findWorkshop(kept.id))!.changedAt).toBe(changedAt)
  await waitingIn(kept, rateOnce)
  expect((await findWorkshop(kept.id))!.changedAt).toBeGreaterThan(changedAt)
})
