// One text in which everyone types at once: what the field on screen, the document and the caret do meanwhile.
import { expect, test } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { SharedText } from '../../src/kinds/SharedText.tsx'
import { sheetText } from '../../src/workshop/content/sheets.ts'
import { readText, textAt } from '../../src/workshop/content/texts.ts'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

const mission = sheetText('mission')

/** A field with this text in it, the caret or the selection where the test wants it, and what the others' hands can do. */
async function openField(text: string, selection: readonly [start: number, end: number]) {
  const { session, other } = await openWorkshop()
  textAt(other.content, mission).insert(0, text)
  await show(<SharedText name={mission} label="Mission" />, session)
  const locator = page.getByRole('textbox', { name: 'Mission' })
  await expect.element(locator).toHaveValue(text)
  const field = locator.element() as HTMLTextAreaElement
  field.focus()
  field.setSelectionRange(...selection)
  return {
    field,
    locator,
    session,
    inDocument: () => readText(session.content, mission),
    others: textAt(other.content, mission),
    selection: () => [field.selectionStart, field.selectionEnd],
  }
}

test('typing goes into the text where the caret is', async () => {
  const { inDocument, others } = await openField('water is short', [5, 5])
  await userEvent.keyboard(' here')
  expect(inDocument()).toBe('water here is short')
  expect(others.toString()).toBe('water here is short')
})

test('what others type before the caret moves it along, and the next letter stands where one was', async () => {
  const { locator, others, selection, inDocument } = await openField('water is short', [8, 8])
  others.insert(0, 'The ')
  await expect.element(locator).toHaveValue('The water is short')
  expect(selection()).toEqual([12, 12])
  await userEvent.keyboard(' very')
  expect(inDocument()).toBe('The water is very short')
})

test('what others type behind the caret leaves it where it is', async () => {
  const { locator, others, selection } = await openField('water is short', [5, 5])
  others.insert(14, ' today')
  await expect.element(locator).toHaveValue('water is short today')
  expect(selection()).toEqual([5, 5])
})

test('a selection keeps its words, whatever others write or take out before, in and behind it', async () => {
  const { field, locator, others, selection } = await openField('water is short', [6, 8])
  const selected = () => field.value.slice(...(selection() as [number, number]))
  others.insert(0, 'The ')
  await expect.element(locator).toHaveValue('The water is short')
  expect(selected()).toBe('is')
  others.delete(0, 4)
  await expect.element(locator).toHaveValue('water is short')
  expect(selected()).toBe('is')
  others.insert(14, ' today')
  await expect.element(locator).toHaveValue('water is short today')
  expect(selected()).toBe('is')
  others.insert(7, '-')
  await expect.element(locator).toHaveValue('water i-s short today')
  expect(selected()).toBe('i-s')
})

test('a word that is being composed is left alone while others type, and then nothing of either is lost', async () => {
  const { field, locator, others, selection, inDocument } = await openField('el agua aquí', [7, 7])
  const compose = (text: string) =>
    cdp().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await userEvent.keyboard(' ')
  await compose('lim')
  await compose('limp')
  expect(field.value).toBe('el agua limp aquí')
  others.insert(0, 'Hoy ')
  expect(inDocument()).toBe('Hoy el agua  aquí')
  expect(field.value).toBe('el agua limp aquí')
  await compose('limpia')
  await cdp().send('Input.insertText', { text: 'limpia' })
  await expect.element(locator).toHaveValue('Hoy el agua limpia aquí')
  expect(inDocument()).toBe('Hoy el agua limpia aquí')
  expect(selection()).toEqual([18, 18])
  await userEvent.keyboard('!')
  expect(inDocument()).toBe('Hoy el agua limpia! aquí')
})

test('undo in the field takes back one’s own typing only, and redo brings it again', async () => {
  const { locator, others, inDocument } = await openField('water', [5, 5])
  await userEvent.keyboard(' here')
  others.insert(0, 'Our ')
  await expect.element(locator).toHaveValue('Our water here')
  await userEvent.keyboard('{Control>}z{/Control}')
  await expect.element(locator).toHaveValue('Our water')
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(inDocument()).toBe('Our water')
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  await expect.element(locator).toHaveValue('Our water here')
})

test('[UN6] undo on the board after leaving the field takes back one’s own typing and keeps what others typed in between', async () => {
  const { field, locator, others, session, inDocument } = await openField('water', [5, 5])
  await userEvent.keyboard(' here')
  others.insert(0, 'Our ')
  await expect.element(locator).toHaveValue('Our water here')
  field.blur()
  expect(session.journal.undo()).toBe(true)
  expect(inDocument()).toBe('Our water')
  expect(session.journal.redo()).toBe(true)
  expect(inDocument()).toBe('Our water here')
})
