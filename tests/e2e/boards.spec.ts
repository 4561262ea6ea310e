// On a board: what a vote gave its notes, the place of the next note, and where a note leads.
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import {
  goTo,
  linkOf,
  openDevice,
  pasteNotes,
  startActivity,
  startWorkshop,
  writeNote,
} from '../support/journey.ts'

const relay = relayOfFile()

test('after a vote the notes bear their dots, in the list; before its close nothing is told', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const { page } = lead
  await startWorkshop(lead, relay.origin)
  await goTo(lead, 'pestel?view=list')
  await pasteNotes(lead, 'Political', ['wells run dry', 'rents doubled'])
  await startActivity(lead, { kind: 'Vote', what: 'Notes', leastBallots: 1 })
  await page.getByRole('button', { name: 'Give a dot to: wells run dry' }).click()
  await goTo(lead, 'pestel?view=list')
  const row = (text: string) => page.getByRole('listitem').filter({ hasText: text }).last()
  await expect(row('wells run dry')).toBeVisible()
  await expect(row('wells run dry')).not.toContainText('dot')
  await page.getByRole('button', { name: 'Close and show' }).click()
  await expect(row('wells run dry')).toContainText('1 dot')
  await expect(row('rents doubled')).toContainText('0 dots')
})

test('the dashed place at the end of a page makes a note there, typed at once, by a press or Enter; who reads has none', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const { page } = lead
  await startWorkshop(lead, relay.origin)
  const place = page.getByRole('button', { name: /^New note in Social/ })
  await expect(place).toContainText('One fact a note')
  await place.click()
  await page.keyboard.type('wells run dry')
  await page.keyboard.press('Enter')
  await expect(place).toContainText('New note')
  await place.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('rents doubled')
  await page.keyboard.press('Enter')
  await goTo(lead, 'pestel?view=list')
  const social = page.getByRole('region', { name: 'Social' })
  for (const text of ['wells run dry', 'rents doubled'])
    await expect(social.getByRole('button', { name: text, exact: true })).toBeVisible()

  const reader = await openDevice(browser, 'laptop')
  await reader.page.goto(await linkOf(lead, relay.origin, 'To read'))
  await expect(reader.page.getByText('You are reading')).toBeVisible()
  await goTo(reader, 'pestel?view=canvas')
  await expect(reader.page.getByRole('application', { name: 'Canvas' })).toBeVisible()
  await expect(reader.page.getByRole('button', { name: 'See all' })).toBeVisible()
  await expect(reader.page.getByRole('button', { name: /^New note in/ })).toHaveCount(0)
})

test('T and the menu open an item’s thread beside the board, both ways; Escape gives the focus back', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const { page } = lead
  await startWorkshop(lead, relay.origin)
  await goTo(lead, 'pestel?view=list')
  await writeNote(lead, 'wells run dry')
  await page.getByRole('button', { name: 'What to do with: wells run dry' }).click()
  await page.getByRole('menuitem', { name: 'Make it a trend' }).click()
  const note = page.locator('[data-note]').getByRole('button', { name: 'wells run dry', exact: true })
  await note.focus()
  await page.keyboard.press('t')
  const thread = page.getByRole('complementary', { name: 'Where does this come from?' })
  await expect(thread.getByRole('heading', { name: 'What became of it?' })).toBeVisible()
  await expect(thread.getByText('PESTEL trend')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(thread).toBeHidden()
  await expect(note).toBeFocused()
  await page
    .locator('[data-trend]')
    .getByRole('button', { name: 'What to do with: wells run dry' })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Where does this come from?' }).click()
  await expect(thread.getByRole('heading', { name: 'Where does this come from?' })).toBeVisible()
  await page.goBack()
  await expect(thread).toBeHidden()

  await goTo(lead, 'pestel?view=canvas')
  await expect(page.getByRole('application', { name: 'Canvas' })).toBeVisible()
  await page.getByRole('application', { name: 'Canvas' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('t')
  await expect(thread).toBeVisible()
})
