// The phone's first screen, when the group goes on or closes while one types, and for those who do not write.
import { expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Now } from '../../src/app/pocket/Now.tsx'
import { PestelBoard } from '../../src/boards/pestel/PestelBoard.tsx'
import { SwotBoard } from '../../src/boards/swot/SwotBoard.tsx'
import { readNotes } from '../../src/workshop/content/notes.ts'
import type { ActivityId, WritingId } from '../../src/workshop/ids.ts'
import { setTimer, startActivity } from '../../src/workshop/stage/lead.ts'
import { setLock } from '../../src/workshop/stage/locks.ts'
import { revealWriting } from '../../src/workshop/stage/writings.ts'
import { openWorkshop, show, writeNote } from '../support/workshop-screen.tsx'

const phone = { size: [390, 844] } as const
const [first, second] = ['act-1', 'act-2'] as string[] as [ActivityId, ActivityId]
const box = (zone: string) => page.getByRole('textbox', { name: `Note in ${zone}` })
const begun = page.getByRole('textbox', { name: 'Begun and not added yet' })
const ofEconomics = {
  kind: 'write',
  board: 'pestel',
  zone: 'pestel-economic',
  question: 'What of money?',
  private: false,
} as const

for (const [what, screen] of [
  ['a zone on the first screen', <Now />],
  ['a zone in the list', <PestelBoard />],
] as const) {
  test(`closing ${what} leaves a half-written text in sight, says where it is, and lets one copy it`, async () => {
    const { session, other } = await openWorkshop()
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await show(screen, session, { ...phone, search: 'view=list' })
    await box('Political').fill('the new rent law')
    setLock(other.stage, 'pestel-political', true)
    await expect.element(begun).toHaveValue('the new rent law')
    await expect.element(begun).toHaveAttribute('readonly')
    await expect.element(page.getByText('What you wrote is here on this device.')).toBeVisible()
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    expect(copied).toHaveBeenCalledWith('the new rent law')

    setLock(other.stage, 'pestel-political', false)
    await expect.element(box('Political')).toHaveValue('the new rent law')
  })
}

test('a half-written text belongs to the board where it was begun, and my notes show the way back', async () => {
  const { session, other } = await openWorkshop()
  const takeOff = await show(<Now />, session, phone)
  await box('Political').fill('the new rent law')
  takeOff()
  startActivity(other.stage, other.device, { act: first, kind: 'write', board: 'swot', private: false })
  const takeSwotOff = await show(<SwotBoard />, session, { ...phone, search: 'view=list' })
  await expect.element(box('Strengths')).toHaveValue('')
  takeSwotOff()
  await show(<Now />, session, phone)
  await expect.element(box('Strengths')).toHaveValue('')
  await expect.element(page.getByText('the new rent law')).toBeVisible()
  await expect
    .element(page.getByRole('link', { name: 'Go on writing' }))
    .toHaveAttribute('href', expect.stringContaining('/pestel?view=list'))
})

test('a text that an older version of the app kept for all boards is in the composer, as private as it was', async () => {
  const { session, other } = await openWorkshop()
  const writing = 'writing-1' as WritingId
  localStorage.setItem(`tertulia.draft.${session.id}`, 'half a thou')
  localStorage.setItem(`tertulia.draft.${session.id}.#mode`, JSON.stringify({ anonymous: false, writing }))
  await show(<Now />, session, phone)
  await expect.element(box('Political')).toHaveValue('half a thou')
  await box('Political').fill('half a thought')
  await userEvent.keyboard('{Enter}')
  await expect.element(box('Political')).toHaveValue('')
  expect(readNotes(other.content)).toEqual([])
  expect(localStorage.getItem(`tertulia.draft.${session.id}`)).toBeNull()
})

test('a text begun in private says, once the group has shown its notes, that it goes out at once', async () => {
  const { session, other } = await openWorkshop()
  const writing = 'writing-1' as WritingId
  startActivity(other.stage, other.device, { act: first, ...ofEconomics, private: true, writing })
  await show(<Now />, session, phone)
  const line = page.getByText('The group has shown its notes; this one goes out at once.')
  await box('Economic').fill('half')
  await expect.element(line).not.toBeInTheDocument()
  revealWriting(other.stage, writing)
  await expect.element(line.first()).toBeVisible()
  await userEvent.keyboard(' a thought')
  await expect.element(line).not.toBeInTheDocument()
})

test('a screen that is kept while one types has no clock: it stands beside what the group does now', async () => {
  const { session, other } = await openWorkshop()
  const start = (act: ActivityId, kind: 'write' | 'talk') => {
    startActivity(other.stage, other.device, { ...ofEconomics, act, kind })
    setTimer(other.stage, other.device, { act, startedAt: session.relayNow(), runsMs: 300_000 })
  }
  start(first, 'write')
  await show(<Now />, session, phone)
  await box('Economic').fill('half a thought')
  start(second, 'talk')
  await expect.element(page.getByRole('status').filter({ hasText: 'Talk' }).getByRole('timer')).toBeVisible()
  expect(page.getByRole('timer').elements()).toHaveLength(1)
})

test('who reads has the question and the notes of the group, nothing to write in and no list of their own', async () => {
  const { session, other } = await openWorkshop({ role: 'viewer' })
  writeNote(other, 'pestel-economic', 'rents rise')
  startActivity(other.stage, other.device, { act: first, ...ofEconomics })
  await show(<Now />, session, phone)
  await expect.element(page.getByRole('heading', { name: 'What of money?' })).toBeVisible()
  await expect.element(page.getByText('rents rise')).toBeVisible()
  for (const none of ['My notes', 'Closed for now', 'Meanwhile you can write'])
    expect(page.getByText(none).elements(), none).toEqual([])
  expect(page.getByRole('textbox').elements()).toEqual([])
})

test('who facilitates is not told to wait for the facilitator', async () => {
  const { session } = await openWorkshop({ role: 'facilitator' })
  await show(<Now />, session, phone)
  await expect.element(page.getByText('You have not opened an activity yet.')).toBeVisible()
})
