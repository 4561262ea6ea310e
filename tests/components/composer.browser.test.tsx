// Where a note is typed: what is added, what is refused, and that no letter is lost on the way.
import { describe, expect, test, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import * as Y from 'yjs'
import { pestel } from '../../src/boards/pestel/board.ts'
import { Composer } from '../../src/kinds/note-list/Composer.tsx'
import { readNotes } from '../../src/workshop/content/notes.ts'
import { NOTE_LETTERS } from '../../src/workshop/content/texts.ts'
import type { ActivityId } from '../../src/workshop/ids.ts'
import { revealNotes, startActivity, type Now } from '../../src/workshop/stage/now.ts'
import { openWorkshop, show, type OpenedWorkshop } from '../support/workshop-screen.tsx'

const composer = <Composer zone={pestel.zones[2]!} />
const box = page.getByRole('textbox', { name: 'Note in Social' })
const textsOf = ({ other }: OpenedWorkshop) => readNotes(other.content).map((note) => note.text)

async function openComposer(): Promise<OpenedWorkshop> {
  const workshop = await openWorkshop()
  await show(composer, workshop.session)
  await box.click()
  return workshop
}
/** As the clipboard would: one input, however long. */
const paste = (text: string) => cdp().send('Input.insertText', { text })

test('Enter adds the note to its zone, clears the field and keeps the focus for the next', async () => {
  const workshop = await openComposer()
  await userEvent.keyboard('wells run dry{Enter}')
  await expect.element(box).toHaveValue('')
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('rents rise{Enter}')
  await expect.poll(() => textsOf(workshop)).toEqual(['wells run dry', 'rents rise'])
  expect(readNotes(workshop.other.content).map((note) => [note.born, note.by])).toEqual([
    ['pestel-social', workshop.session.person],
    ['pestel-social', workshop.session.person],
  ])
})

test('the button adds too, and the keyboard of a phone stays up', async () => {
  const workshop = await openComposer()
  await userEvent.keyboard('wells run dry')
  let wasLeft = false
  box.element().addEventListener('blur', () => (wasLeft = true))
  await page.getByRole('button', { name: 'Add' }).click()
  await expect.poll(() => textsOf(workshop)).toEqual(['wells run dry'])
  await expect.element(box).toHaveFocus()
  expect(wasLeft).toBe(false)
})

test('nothing, or nothing but spaces, is not added', async () => {
  const workshop = await openComposer()
  await userEvent.keyboard('{Enter}   {Enter}')
  await page.getByRole('button', { name: 'Add' }).click()
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}{Enter}')
  expect(textsOf(workshop)).toEqual([])
})

test('a paste of 100,000 letters is neither cut nor added whole: it stays, and Split makes notes of all of it', async () => {
  const workshop = await openComposer()
  const long = 'agua '.repeat(20_000).trim()
  await paste(long)
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent(/A note holds 8,000 letters; this has 99,999/)
  await userEvent.keyboard('{Enter}')
  expect(textsOf(workshop)).toEqual([])
  await expect.element(box).toHaveValue(long)
  await page.getByRole('button', { name: 'Split into notes' }).click()
  const texts = await vi.waitUntil(() => {
    const added = textsOf(workshop)
    return added.length > 0 && added
  })
  expect(texts.join(' ').split(' ')).toHaveLength(20_000)
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(NOTE_LETTERS)
  await expect.element(box).toHaveValue('')
})

test('many pasted lines are offered as a note each, or as one', async () => {
  const workshop = await openComposer()
  await paste('- wells run dry\n- rents rise\n\n- young people leave')
  await userEvent.keyboard('{Enter}')
  expect(textsOf(workshop)).toEqual([])
  await expect.element(page.getByRole('button', { name: 'All in one note' })).toBeVisible()
  await page.getByRole('button', { name: 'One note a line? 3' }).click()
  await expect
    .poll(() => textsOf(workshop).toSorted())
    .toEqual(['rents rise', 'wells run dry', 'young people leave'])
  await expect.element(box).toHaveFocus()
})

test('what was typed and not added is there when the screen comes back, and what was added is not', async () => {
  const { session } = await openWorkshop()
  const leave = await show(composer, session)
  await box.fill('half a thou')
  leave()
  const leaveAgain = await show(composer, session)
  await expect.element(box).toHaveValue('half a thou')
  await box.click()
  await userEvent.keyboard('{End}ght{Enter}')
  await expect.element(box).toHaveValue('')
  leaveAgain()
  await show(composer, session)
  await expect.element(box).toHaveValue('')
})

test('without a name, the note bears none, and one is told before that this is for good', async () => {
  const workshop = await openComposer()
  await page.getByRole('button', { name: 'Signed: Ana' }).click()
  await expect.element(page.getByText('This cannot be undone.')).toBeVisible()
  await box.click()
  await userEvent.keyboard('wells run dry{Enter}')
  await expect
    .poll(() => readNotes(workshop.other.content).map(({ text, by }) => [text, by]))
    .toEqual([['wells run dry', undefined]])
})

describe('private writing', () => {
  const now: Now = { act: 'act-1' as ActivityId, kind: 'write', board: 'pestel', private: true }

  test('a note reaches nobody before the reveal of its own activity, and everybody once after it', async () => {
    const workshop = await openComposer()
    const { session, other } = workshop
    startActivity(other.stage, other.device, now)
    await expect.element(page.getByText(/Private writing: yours stays/)).toBeVisible()
    await userEvent.keyboard('what I dare not say{Enter}')
    await expect.element(box).toHaveValue('')
    expect(readNotes(session.drafts).map((note) => note.text)).toEqual(['what I dare not say'])
    const whole = new TextDecoder().decode(Y.encodeStateAsUpdate(session.content.y))
    expect(whole).not.toContain('what I dare not say')
    expect(textsOf(workshop)).toEqual([])

    revealNotes(other.stage, other.device, { ...now, act: 'act-2' as ActivityId })
    await userEvent.keyboard('what I say aloud{Enter}')
    await expect.poll(() => textsOf(workshop)).toEqual(['what I say aloud'])

    revealNotes(other.stage, other.device, now)
    await expect.poll(() => textsOf(workshop)).toEqual(['what I dare not say', 'what I say aloud'])
    expect(readNotes(session.drafts)).toEqual([])
    revealNotes(other.stage, other.device, now)
    expect(textsOf(workshop)).toEqual(['what I dare not say', 'what I say aloud'])
  })
})
