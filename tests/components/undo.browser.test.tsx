// Undo where people meet it: over a reload, kept in a real IndexedDB, and as an offer where something was taken away.
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import * as Y from 'yjs'
import { boardsOf } from '../../src/hooks/board-values.ts'
import { FoundationsBoard } from '../../src/boards/foundations/FoundationsBoard.tsx'
import { addListItem } from '../../src/workshop/content/foundations.ts'
import { moveNote } from '../../src/workshop/content/note-changes.ts'
import { openTextOf } from '../../src/workshop/content/open-text.ts'
import { noteText } from '../../src/workshop/content/notes.ts'
import { editText } from '../../src/workshop/content/text-edits.ts'
import type { PersonId, PillarId } from '../../src/workshop/ids.ts'
import { openWorkshop, show, writeNote } from '../support/workshop-screen.tsx'

const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 10 })

test('[UN7] after a reload one undoes what one did before it, and what others changed since stays', async () => {
  const { session, other, reopen } = await openWorkshop()
  const [mine, theirs] = [
    writeNote(session, 'pestel-social', 'water'),
    writeNote(other, 'pestel-social', 'bread'),
  ]
  moveNote(session.content, theirs, ['pestel-legal', 0, 0])
  moveNote(session.content, mine, ['pestel-legal', 200, 0])
  moveNote(other.content, mine, ['pestel-economic', 40, 40])

  const again = await reopen()
  expect(again.journal.canUndo).toBe(true)
  expect(again.journal.undo()).toBe(false)
  expect(again.journal.undo()).toBe(true)
  expect(again.notes.get(mine)?.place, 'moved by another since').toEqual(['pestel-economic', 40, 40])
  expect(again.notes.get(theirs)?.place[0]).toBe('pestel-social')
  const third = await reopen()
  expect(third.journal.redo(), 'what was undone can be done again, too').toBe(true)
  expect(third.notes.get(theirs)?.place[0]).toBe('pestel-legal')
})

test('[UN7] another person on the same device finds nothing to undo', async () => {
  const { session, reopen } = await openWorkshop()
  writeNote(session, 'pestel-social', 'water')
  const again = await reopen('person-two' as PersonId)
  expect(again.notes.all()).toHaveLength(1)
  expect(again.journal.canUndo).toBe(false)
})

test('[UN7] what a note without a name said before stays out of every document', async () => {
  const { session, reopen } = await openWorkshop()
  const added = session.addNotes([{ zone: 'pestel-social', text: 'they close our office' }], false)
  const id = added.ok ? added.value[0]! : undefined
  editText(session.content, noteText(id!), 'they close our office', 'offices close')
  session.journal.recordText(noteText(id!), openTextOf('they close our office', 'offices close'))
  const again = await reopen()
  const bytes = [again.content.y, again.stage.y, again.drafts.y].map((y) =>
    new TextDecoder().decode(Y.encodeStateAsUpdate(y)),
  )
  for (const each of bytes) expect(each).not.toMatch(/their office|undo\//)
  expect(again.journal.undo()).toBe(true)
  expect(again.notes.get(id!)?.text).toBe('they close our office')
})

test.each([
  ['a laptop', [1440, 900]],
  ['a phone', [390, 844]],
] as const)('[UN8] a pillar taken away can be had back on %s', async (_device, size) => {
  const { session } = await openWorkshop({ role: 'facilitator' })
  addListItem(
    session.content,
    'pillars',
    { id: 'pillar-1' as PillarId, made: 1, texts: { name: 'Water' } },
    Uint8Array.of(1, 2),
  )
  await show(<FoundationsBoard />, session, { size })
  if (size[0] === 390)
    for (const field of ['Mission', 'Vision', 'Values', 'Strategic pillars'])
      await userEvent.click(page.getByRole('button', { name: field }))
  const pillars = () =>
    boardsOf(session)
      .pillars.get()
      .map(({ name }) => name)
  await userEvent.click(page.getByRole('button', { name: 'What to do with: Water' }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Take away' }))
  await until(() => expect(pillars()).toEqual([]))
  await expect.element(page.getByText('You took a pillar away.')).toBeVisible()
  await userEvent.click(page.getByRole('status').getByRole('button', { name: 'Undo mine' }))
  await until(() => expect(pillars()).toEqual(['Water']))

  // And beside the sheet, for as long as one likes.
  await userEvent.click(page.getByRole('button', { name: 'Redo' }))
  await until(() => expect(pillars()).toEqual([]))
  await userEvent.click(page.getByRole('button', { name: 'Undo mine' }))
  await until(() => expect(pillars()).toEqual(['Water']))
})

test('[UN5] where others have rewritten what one typed, the button says so and touches nothing older', async () => {
  const { session, other } = await openWorkshop()
  const kept = writeNote(session, 'pestel-social', 'KEEP ME')
  await show(<FoundationsBoard />, session)
  const purpose = page.getByRole('textbox', { name: 'Purpose' })
  await userEvent.click(purpose)
  await userEvent.keyboard('Mine by mistake.')
  ;(purpose.element() as HTMLElement).blur()
  editText(other.content, 'sheet/purpose', 'Mine by mistake.', 'Rivers!')
  await userEvent.click(page.getByRole('button', { name: 'Undo mine' }))
  await expect.element(page.getByText('Others have changed this since: it stays as it is.')).toBeVisible()
  await expect.element(purpose).toHaveValue('Rivers!')
  expect(session.notes.get(kept)?.gone).toBe(false)
})
