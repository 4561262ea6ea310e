// What is closed is closed on every screen, and who facilitates opens it again where it stands.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { PestelBoard } from '../../src/boards/pestel/PestelBoard.tsx'
import { MinePage } from '../../src/app/pocket/MinePage.tsx'
import { OnBoard } from '../../src/hooks/may-write.tsx'
import { readNotes } from '../../src/workshop/content/notes.ts'
import type { NoteId } from '../../src/workshop/ids.ts'
import { readLocks, setLock } from '../../src/workshop/stage/locks.ts'
import { openWorkshop, show, writeNote } from '../support/workshop-screen.tsx'

const zone = (name: string) => page.getByRole('region', { name, exact: true })
const row = (text: string) => page.getByRole('button', { name: text, exact: true })

test('[LO1] among my notes one of a closed board cannot be edited, moved or taken away', async () => {
  const { session, other } = await openWorkshop()
  session.addNotes([{ zone: 'pestel-social', text: 'wells run dry' }], true)
  await show(
    <OnBoard board="mine">
      <MinePage />
    </OnBoard>,
    session,
  )
  const menu = page.getByRole('button', { name: 'What to do with: wells run dry' })
  await expect.element(menu).toBeVisible()
  for (const what of ['pestel', 'pestel-social', readNotes(session.content)[0]!.id]) {
    setLock(other.stage, what, true)
    await expect.element(menu).not.toBeInTheDocument()
    setLock(other.stage, what, false)
    await expect.element(menu).toBeVisible()
  }
})

test('[LO1] a note that is open when it is closed keeps what was typed, and closes', async () => {
  const { session, other } = await openWorkshop()
  session.addNotes([{ zone: 'pestel-social', text: 'wells' }], true)
  await show(<PestelBoard />, session, { search: 'view=list' })
  await row('wells').click()
  await userEvent.keyboard(' run dry')
  setLock(other.stage, 'pestel-social', true)
  await expect.element(row('wells run dry')).toBeVisible()
  await row('wells run dry').click()
  await expect.element(page.getByRole('textbox', { name: 'Text of the note' })).not.toBeInTheDocument()
})

test('[LO1] of a closed zone one is told, its composer is gone, and no note goes there', async () => {
  const { session, other } = await openWorkshop()
  session.addNotes([{ zone: 'pestel-legal', text: 'a new law' }], true)
  setLock(other.stage, 'pestel-political', true)
  await show(<PestelBoard />, session, { search: 'view=list' })
  await expect.element(zone('Political').getByText('Locked', { exact: true })).toBeVisible()
  await expect.element(page.getByText('Closed for now; you can read.')).toBeVisible()
  await page.getByRole('button', { name: 'What to do with: a new law' }).click()
  await expect.element(page.getByRole('menuitem', { name: 'Move to Social' })).toBeVisible()
  expect(page.getByRole('menuitem', { name: 'Move to Political' }).elements()).toEqual([])
})

test('who facilitates closes a zone and a note where they stand, opens them again, and writes there', async () => {
  const { session } = await openWorkshop({ role: 'facilitator' })
  const note: NoteId = writeNote(session, 'pestel-political', 'wells run dry')
  await show(<PestelBoard />, session, { search: 'view=list' })
  const locks = () => [...readLocks(session.stage)]
  await page.getByRole('button', { name: 'Lock Political' }).click()
  expect(locks()).toEqual(['pestel-political'])
  await expect.element(page.getByRole('textbox', { name: 'Note in Political' })).toBeVisible()
  await page.getByRole('button', { name: 'Open Political' }).click()
  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'What to do with: wells run dry' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await choose('Lock this note')
  expect(locks()).toEqual([note])
  await expect.element(zone('Political').getByText('Locked', { exact: true })).toBeVisible()
  await choose('Open this note')
  expect(locks()).toEqual([])
})
