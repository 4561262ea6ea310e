// Showing what was written in private: how much there is, and that exactly that phase is shown which one was asked about.
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { Chalkboard } from '../../src/app/stage/Chalkboard.tsx'
import type { OpenPresence } from '../../src/sync/open-presence.ts'
import { readNotes } from '../../src/workshop/content/notes.ts'
import type { ActivityId, WritingId } from '../../src/workshop/ids.ts'
import { startActivity } from '../../src/workshop/stage/lead.ts'
import { readNow } from '../../src/workshop/stage/now.ts'
import { isShown } from '../../src/workshop/stage/shown.ts'
import { openWritings } from '../../src/workshop/stage/writings.ts'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

const [first, second] = ['writing-1', 'writing-2'] as string[] as [WritingId, WritingId]
const privately = (act: string, writing: WritingId) =>
  ({ act: act as ActivityId, kind: 'write', board: 'pestel', private: true, writing }) as const

test('a colleague who goes on while one is asked changes nothing of what is shown, and is not called back', async () => {
  const { session, other } = await openWorkshop({ role: 'facilitator' })
  startActivity(other.stage, other.device, privately('act-1', first))
  session.addNotes([{ zone: 'pestel-legal', text: 'permits take a year' }], true)
  await show(<Chalkboard />, session)
  await expect.element(page.getByText('1 note from 1 person, not shown yet.')).toBeVisible()
  const { awareness } = session.presence as OpenPresence
  expect(awareness.getLocalState()?.['written']).toBe(1)

  const ask = page.getByRole('button', { name: 'Show what we wrote' })
  await ask.click()
  const dialog = page.getByRole('dialog')
  await expect.element(dialog).toBeVisible()
  startActivity(other.stage, other.device, privately('act-2', second))
  await dialog.getByRole('button', { name: 'Show what we wrote' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  expect([isShown(session.stage, first), isShown(session.stage, second)]).toEqual([true, false])
  expect(readNow(session.stage)).toMatchObject({ act: 'act-2', private: true })
  await expect.poll(() => readNotes(other.content).map(({ text }) => text)).toEqual(['permits take a year'])
  await expect.poll(() => awareness.getLocalState()?.['written']).toBeUndefined()
})

test('private writing that is switched on again is another phase, with a record of its own', async () => {
  const { session, other } = await openWorkshop({ role: 'facilitator' })
  startActivity(other.stage, other.device, { ...privately('act-1', first), private: false })
  await show(<Chalkboard />, session)
  await page.getByRole('button', { name: 'Private writing' }).click()
  const [begun, ...more] = openWritings(session.stage)
  expect(more).toEqual([])
  expect(begun).toMatchObject({ act: 'act-1' })
  expect(begun!.made).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Show what we wrote' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Show what we wrote' }).click()
  await expect.poll(() => openWritings(session.stage)).toEqual([])
  await page.getByRole('button', { name: 'Private writing' }).click()
  const [again] = openWritings(session.stage)
  expect(again!.id).not.toBe(begun!.id)
  expect(readNow(other.stage)).toMatchObject({ act: 'act-1', private: true, writing: again!.id })
})
