// A group says loose phrases first, and makes the text of a field of them.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { FoundationsBoard } from '../../src/boards/foundations/FoundationsBoard.tsx'
import { addNote } from '../../src/workshop/content/notes.ts'
import { agree } from '../../src/workshop/content/people.ts'
import { sheetText } from '../../src/workshop/content/sheets.ts'
import { readText } from '../../src/workshop/content/texts.ts'
import { newId, type NoteId, type PersonId } from '../../src/workshop/ids.ts'
import { randomBytes } from '../../src/sync/random.ts'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

const say = (content: Parameters<typeof addNote>[0], text: string) =>
  addNote(content, { id: newId<NoteId>(randomBytes), zone: 'foundations-mission', text, made: 1 })

test('[SH1] a phrase goes into the text where the caret stands, is marked as used, and one undo takes both back', async () => {
  const { session, other } = await openWorkshop()
  await show(<FoundationsBoard />, session)
  const field = page.getByRole('region', { name: 'Mission', exact: true })
  const text = field.getByRole('textbox', { name: 'Mission' })
  await userEvent.fill(text, 'We join voices to act.')
  await userEvent.keyboard('{ArrowLeft}{Escape}')
  say(other.content, 'and decide')
  await field.getByRole('button', { name: '1 idea of the group' }).click()
  const ideas = page.getByRole('region', { name: 'The group’s ideas: Mission' })
  await ideas.getByRole('button', { name: 'Use in the text' }).click()
  await expect.element(text).toHaveValue('We join voices to act and decide.')
  await expect.element(ideas).toHaveTextContent('is in the text')
  expect(readText(other.content, sheetText('mission'))).toBe('We join voices to act and decide.')

  await page.getByRole('button', { name: 'Undo mine' }).click()
  await expect.element(text).toHaveValue('We join voices to act.')
  await expect.element(ideas.getByRole('button', { name: 'Use in the text' })).toBeVisible()
})

test('a phrase becomes a pillar; what one adds in the panel is there for all', async () => {
  const { session, other } = await openWorkshop()
  await show(<FoundationsBoard />, session)
  const pillars = page.getByRole('region', { name: 'Strategic pillars', exact: true })
  await pillars.getByRole('button', { name: 'The group’s ideas' }).click()
  const ideas = page.getByRole('region', { name: 'The group’s ideas: Strategic pillars' })
  await userEvent.fill(ideas.getByRole('textbox'), 'Water and territory')
  await ideas.getByRole('button', { name: 'Add', exact: true }).click()
  await ideas.getByRole('button', { name: 'Use in the text' }).click()
  await expect
    .element(pillars.getByRole('textbox', { name: 'Pillar', exact: true }))
    .toHaveValue('Water and territory')
  expect(other.content.pillars.size).toBeGreaterThan(0)
})

test('[SH2] who agrees with a text is counted, oneself once', async () => {
  const { session, other } = await openWorkshop()
  await show(<FoundationsBoard />, session)
  const field = page.getByRole('region', { name: 'Mission', exact: true })
  await userEvent.fill(field.getByRole('textbox', { name: 'Mission' }), 'We join voices.')
  agree(other.content, 'mission', newId<PersonId>(randomBytes), true)
  const button = field.getByRole('button', { name: 'I agree' })
  await button.click()
  await expect.element(field).toHaveTextContent('2 agree')
  await expect.element(button).toHaveAttribute('aria-pressed', 'true')
  await button.click()
  await expect.element(field).toHaveTextContent('1 agrees')
})
