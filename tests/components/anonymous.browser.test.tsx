// An anonymous activity: whatever its writers choose and do later, nothing in the document tells who wrote.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import * as Y from 'yjs'
import { MinePage } from '../../src/app/pocket/MinePage.tsx'
import { pestel } from '../../src/boards/pestel/board.ts'
import { Composer } from '../../src/kinds/note-list/Composer.tsx'
import type { OpenPresence } from '../../src/sync/open-presence.ts'
import { noteText, readNote, readNotes } from '../../src/workshop/content/notes.ts'
import type { ActivityId, NoteId, WritingId } from '../../src/workshop/ids.ts'
import { startActivity } from '../../src/workshop/stage/lead.ts'
import type { Now } from '../../src/workshop/stage/now.ts'
import { revealWriting } from '../../src/workshop/stage/writings.ts'
import { openWorkshop, show, type OpenedWorkshop } from '../support/workshop-screen.tsx'

const anonymous: Now = {
  act: 'anonymous' as ActivityId,
  kind: 'write',
  board: 'pestel',
  private: false,
  anonymous: true,
  startedAt: 1_000,
}
const named: Now = { act: 'named' as ActivityId, kind: 'talk', board: 'pestel', private: false }

async function openBoth(now: Now): Promise<OpenedWorkshop> {
  const workshop = await openWorkshop({ name: 'Ana' })
  startActivity(workshop.other.stage, workshop.other.device, now)
  await show(
    <>
      <MinePage />
      <Composer zone={pestel.zones[0]!} />
    </>,
    workshop.session,
  )
  return workshop
}
const field = page.getByRole('textbox', { name: /^Note in/ })
async function write(text: string): Promise<void> {
  await field.fill(text)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect.element(field).toHaveValue('')
}
async function choose(text: string, what: string): Promise<void> {
  await page.getByRole('button', { name: `What to do with: ${text}` }).click()
  await page.getByRole('menuitem', { name: what }).click()
}
const noteOf = ({ other }: OpenedWorkshop, text: string) =>
  readNotes(other.content).find((note) => note.text === text)

/** Under which client ids anything of a note was ever written, in the bytes as the relay has them; each once. */
function writersOf({ session }: OpenedWorkshop, id: NoteId): readonly number[] {
  const y = new Y.Doc()
  const notes = y.getMap('notes')
  const text = y.getText(noteText(id))
  Y.applyUpdate(y, Y.encodeStateAsUpdate(session.content.y))
  const writers = new Set<number>()
  for (const structs of y.store.clients.values()) {
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) continue
      const isOfMap = (struct.parent as unknown) === notes && struct.parentSub?.split('/')[0] === id
      if (isOfMap || (struct.parent as unknown) === text) writers.add(struct.id.client)
    }
  }
  return [...writers]
}

/** Nothing of these notes was written by this session, and nothing under an id that wrote anything else. */
function expectNobody(workshop: OpenedWorkshop, notes: ReadonlyMap<NoteId, number>): void {
  const { session } = workshop
  const all = [...notes.keys()].flatMap((id) => writersOf(workshop, id))
  expect(all).not.toContain(session.content.y.clientID)
  expect(new Set(all).size, 'no id twice').toBe(all.length)
  for (const [id, acts] of notes) expect(writersOf(workshop, id), 'one id for each act').toHaveLength(acts)
  const roots = JSON.stringify([session.content.notes.toJSON(), session.content.trends.toJSON()])
  expect(roots).not.toContain(session.person)
}

test('[PW3][PW7][PW9] one is told before; made, edited, taken away, put back: the bytes hold neither person, session nor clock', async () => {
  const workshop = await openBoth(anonymous)
  await expect.element(page.getByText('This note goes without a name. This cannot be undone.')).toBeVisible()
  await expect.element(page.getByText(/Who runs the server could see from which connection/)).toBeVisible()
  await write('who pays decides')
  await write('we are afraid to say so')
  const [pays, afraid] = [noteOf(workshop, 'who pays decides')!, noteOf(workshop, 'we are afraid to say so')!]
  expect([pays.by, afraid.by, pays.made, afraid.made]).toEqual([undefined, undefined, 1_001, 1_002])

  await choose('who pays decides', 'Edit')
  const editor = page.getByRole('textbox', { name: 'Text of the note' })
  await expect.element(editor).toHaveFocus()
  await userEvent.keyboard(', always')
  await expect.element(editor).toHaveValue('who pays decides, always')
  const { awareness } = workshop.session.presence as OpenPresence
  expect(awareness.getLocalState()?.['field'], 'nobody sees who types in it').toBeUndefined()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => noteOf(workshop, 'who pays decides, always')?.id).toBe(pays.id)

  await choose('we are afraid to say so', 'Take away')
  await expect.poll(() => noteOf(workshop, 'we are afraid to say so')).toBeUndefined()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => noteOf(workshop, 'we are afraid to say so')?.id).toBe(afraid.id)
  workshop.session.journal.undo()
  expect(readNote(workshop.other.content, pays.id)?.text, 'undone apart, too').toBe('who pays decides')

  expectNobody(
    workshop,
    new Map([
      [pays.id, 2], // what was put in is only taken out again: that names nobody
      [afraid.id, 3],
    ]),
  )
})

test('[PW8] begun without a name and added when the group has gone on, it goes without a name, and its writer sees that', async () => {
  const workshop = await openBoth(anonymous)
  const { other } = workshop
  await field.fill('slow but honest')
  startActivity(other.stage, other.device, named)
  await expect.poll(() => workshop.session.live.now.get()?.act).toBe('named')
  await expect.element(page.getByText('This note goes without a name.')).toBeVisible()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect
    .poll(() => noteOf(workshop, 'slow but honest'))
    .toMatchObject({ by: undefined, act: 'anonymous', made: 1_001 })
  await expect.element(page.getByRole('button', { name: 'Signed: Ana' })).toBeVisible()
  expectNobody(workshop, new Map([[noteOf(workshop, 'slow but honest')!.id, 1]]))
})

test('[PW3][PW6] written in private and shown, it bears neither its writer nor its hour, also when it is edited later', async () => {
  const writing = 'phase' as WritingId
  const workshop = await openBoth({ ...anonymous, private: true, writing })
  const { other } = workshop
  for (const text of ['one', 'two', 'three']) await write(text)
  expect(readNotes(other.content)).toEqual([])
  revealWriting(other.stage, writing)
  await expect.poll(() => readNotes(other.content).length).toBe(3)
  expect(readNotes(other.content).map(({ made, by }) => [made, by])).toEqual(
    Array.from({ length: 3 }, () => [1_000, undefined]),
  )
  await choose('two', 'Edit')
  await userEvent.keyboard(' and a half{Enter}')
  await expect.poll(() => noteOf(workshop, 'two and a half')).toBeDefined()
  expectNobody(
    workshop,
    new Map(readNotes(other.content).map(({ id, text }) => [id, text === 'two and a half' ? 2 : 1])),
  )
})
