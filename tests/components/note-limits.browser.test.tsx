// How much a text holds: what fits stays, the rest waits where one can add it, and no way in goes past it.
import { describe, expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { PestelBoard } from '../../src/boards/pestel/PestelBoard.tsx'
import { OnBoard } from '../../src/hooks/may-write.tsx'
import { SharedText } from '../../src/kinds/SharedText.tsx'
import { noteText } from '../../src/workshop/content/notes.ts'
import { sheetText } from '../../src/workshop/content/sheets.ts'
import { NOTE_LETTERS, readText, TITLE_LETTERS } from '../../src/workshop/content/texts.ts'
import { trendTitle } from '../../src/workshop/content/trends.ts'
import { setLock } from '../../src/workshop/stage/locks.ts'
import { openWorkshop, show, writeNote, writeTrend } from '../support/workshop-screen.tsx'

const openText = page.getByRole('textbox', { name: 'Text of the note' })
const composer = page.getByRole('textbox', { name: 'Note in Political' })
const press = userEvent.keyboard
/** As the clipboard or a drop would: one input, however long, in place of what is selected. */
const insert = (text: string) => cdp().send('Input.insertText', { text })

/** A note of so many letters, open in the list. */
async function openNote(letters: number) {
  const { session } = await openWorkshop()
  const note = writeNote(session, 'pestel-political', `${'x'.repeat(letters - 4)} end`)
  await show(<PestelBoard />, session, { search: 'view=list' })
  const row = page.getByRole('button', { name: / end$/ }).first()
  await expect.element(row).toBeVisible()
  ;(row.element() as HTMLElement).focus()
  await press('{Enter}')
  await expect.element(openText).toHaveFocus()
  return { session, inNote: () => readText(session.content, noteText(note)) }
}

describe('a note that is full', () => {
  test('takes of a paste what fits; the rest waits in the composer, and one is told', async () => {
    const { inNote } = await openNote(NOTE_LETTERS - 6)
    await insert(' water is short')
    expect(inNote()).toHaveLength(NOTE_LETTERS)
    expect(inNote().endsWith(' end water')).toBe(true)
    await expect.element(openText).toHaveValue(inNote())
    await expect.element(composer).toHaveValue(' is short')
    await expect.element(page.getByText('A note holds 8,000 letters.', { exact: false })).toBeVisible()
  })

  test('takes no letter that is typed either; together they wait as one text', async () => {
    const { inNote } = await openNote(NOTE_LETTERS)
    await press('wells')
    expect(inNote()).toHaveLength(NOTE_LETTERS)
    await expect.element(composer).toHaveValue('wells')
    await expect.element(openText).toHaveFocus()
  })

  test('takes a paste in place of a selection of the same length', async () => {
    const { inNote } = await openNote(NOTE_LETTERS)
    const field = openText.element() as HTMLTextAreaElement
    field.setSelectionRange(NOTE_LETTERS - 3, NOTE_LETTERS)
    await insert('fin')
    expect(inNote().endsWith(' fin')).toBe(true)
    await expect.element(composer).toHaveValue('')
  })

  test('keeps the caret where letters did not fit in its middle', async () => {
    await openNote(NOTE_LETTERS)
    const field = openText.element() as HTMLTextAreaElement
    field.setSelectionRange(10, 10)
    await insert('water')
    expect(field.selectionStart).toBe(10)
  })
})

test('a trend’s name takes what fits, and the rest waits in the composer', async () => {
  const { session } = await openWorkshop()
  const trend = writeTrend(session, 'pestel-political', 'Water')
  await show(<PestelBoard />, session, { search: 'view=list' })
  await page.getByRole('textbox', { name: 'Name of the trend' }).click()
  await press('{End}')
  await insert('y'.repeat(TITLE_LETTERS))
  expect(readText(session.content, trendTitle(trend))).toHaveLength(TITLE_LETTERS)
  await expect.element(composer).toHaveValue('yyyyy')
})

test('a sheet takes a text as long as it is', async () => {
  const { session } = await openWorkshop()
  const mission = sheetText('mission')
  await show(<SharedText name={mission} label="Mission" />, session)
  await page.getByRole('textbox', { name: 'Mission' }).click()
  const long = 'agua '.repeat(10_000)
  await insert(long)
  expect(readText(session.content, mission)).toBe(long)
})

test('a word that is being composed when the board is closed is kept', async () => {
  const { session, other } = await openWorkshop()
  const mission = sheetText('mission')
  await show(
    <OnBoard board="foundations">
      <SharedText name={mission} label="Mission" />
    </OnBoard>,
    session,
  )
  await page.getByRole('textbox', { name: 'Mission' }).click()
  await press('the ')
  await cdp().send('Input.imeSetComposition', { text: 'água', selectionStart: 4, selectionEnd: 4 })
  expect(readText(session.content, mission)).toBe('the ')
  setLock(other.stage, 'foundations', true)
  await expect.element(page.getByRole('textbox', { name: 'Mission' })).not.toBeInTheDocument()
  expect(readText(session.content, mission)).toBe('the água')
})
