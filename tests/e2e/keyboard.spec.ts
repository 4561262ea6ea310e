// The main job by keyboard alone: no pointer is used after the page has opened.
import { expect, type Page } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import { goTo, openDevice } from '../support/journey.ts'

const relay = relayOfFile()

/** Presses Tab until the focus is on what has this role and name, as somebody without a pointer would. */
async function tabTo(
  page: Page,
  role: 'button' | 'link' | 'textbox' | 'radio',
  name: string | RegExp,
  backwards = false,
): Promise<void> {
  const target = page.getByRole(role, { name }).first()
  await expect(target).toBeAttached()
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`Tab does not reach the ${role} ${name instanceof RegExp ? name.source : name}`)
}

test('from an empty screen to a plan in Markdown', async ({ browser }) => {
  const { page } = await openDevice(browser, 'laptop')
  const press = (key: string) => page.keyboard.press(key)
  await page.goto(relay.origin)
  await tabTo(page, 'button', 'Start a workshop')
  await press('Enter')
  await expect(page).toHaveURL(/\/pestel/)

  await test.step('write and make a trend', async () => {
    await expect(page.getByRole('application')).toBeVisible()
    await press('l')
    await expect(page.getByRole('textbox', { name: /^Note in/ })).toBeVisible()
    await press('n')
    await expect(page.getByRole('textbox', { name: /^Note in/ })).toBeFocused()
    for (const text of ['water is short', 'wells run dry']) {
      await page.keyboard.type(text)
      await press('Enter')
    }
    const rows = page.locator('[data-row]')
    await expect(rows).toHaveCount(2)
    await tabTo(page, 'button', 'water is short', true)
    await press(' ')
    await press('ArrowDown')
    await press(' ')
    await press('g')
    await expect(page.getByRole('textbox', { name: 'Name of the trend' })).toBeFocused()
    await page.keyboard.type('Water')
    await press('Enter')
  })

  await test.step('weigh with 1 2 3 and show', async () => {
    await tabTo(page, 'button', 'Weigh')
    await press('Enter')
    await expect(page.getByRole('heading', { name: 'Water' })).toBeVisible()
    await press('3')
    await press('2')
    await expect(page.getByText('Your rating 6')).toBeVisible()
    await tabTo(page, 'button', 'Show the group')
    await press('Enter')
    await tabTo(page, 'button', 'Close', true)
    await press('Enter')
  })

  await test.step('carry to SWOT and cross', async () => {
    await tabTo(page, 'link', 'SWOT', true)
    await press('Enter')
    await expect(page).toHaveURL(/\/swot/)
    await tabTo(page, 'button', 'Bring from PESTEL')
    await press('Enter')
    await tabTo(page, 'button', /^Threat/)
    await press('Enter')
    await press('Escape')
    await press('l')
    await expect(page.locator('[data-carried]')).toContainText('Water')
    await tabTo(page, 'textbox', 'Note in Strengths')
    await page.keyboard.type('we know each other')
    await press('Enter')
    await expect(page.locator('[data-note]')).toContainText('we know each other')
    await tabTo(page, 'radio', 'List', true)
    await press('ArrowLeft')
    await expect(page.getByText('Choose one from inside')).toBeVisible()
    await tabTo(page, 'button', /^S1/)
    await press('Enter')
    await tabTo(page, 'button', /^T1/)
    await press('Enter')
    await expect(page.getByRole('textbox', { name: 'Cross strategy' })).toBeFocused()
    await page.keyboard.type('share the wells')
    await press('Enter')
    await expect(page.getByRole('region', { name: 'Defend' })).toContainText('share the wells')
  })

  await test.step('write the mission and take the plan away', async () => {
    await tabTo(page, 'link', 'Foundations', true)
    await press('Enter')
    await tabTo(page, 'textbox', 'Mission')
    await page.keyboard.type('water for all')
    await press('Escape')
    await tabTo(page, 'link', 'The plan', true)
    await press('Enter')
    await expect(page.getByRole('article')).toContainText('water for all')
    await expect(page.getByRole('article')).toContainText('share the wells')
    await tabTo(page, 'button', 'Take it with')
    await press('Enter')
    await tabTo(page, 'button', 'Markdown')
    const started = page.waitForEvent('download')
    await press('Enter')
    expect((await started).suggestedFilename()).toMatch(/\.md$/)
  })
})

test('Ctrl K finds a note by a word of it, from any board, and brings it into sight', async ({ browser }) => {
  const { page } = await openDevice(browser, 'laptop')
  await page.goto(relay.origin)
  await page.getByRole('button', { name: 'See an example workshop' }).press('Enter')
  await expect(page).toHaveURL(/\/pestel$/)
  await goTo({ page, context: page.context() }, 'swot?view=list')
  await expect(page.getByRole('heading', { name: 'Strengths' })).toBeVisible()
  const find = async (words: string) => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox', { name: 'Find' })).toBeFocused()
    await page.keyboard.type(words)
  }
  await find('funders depend')
  const option = page.getByRole('option', { name: /We depend on two funders/ })
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page).toHaveURL(/\/swot\?item=/)

  await find('founda')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/foundations$/)
})

test('F6 goes round the parts of the screen; single letters can be switched off', async ({ browser }) => {
  const { page } = await openDevice(browser, 'laptop')
  await page.goto(relay.origin)
  await page.getByRole('button', { name: 'Start a workshop' }).press('Enter')
  await expect(page.getByRole('application')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose the activity' })).toBeVisible()
  const region = () =>
    page.evaluate(() => document.activeElement?.closest('[data-region]')?.tagName.toLowerCase())
  for (const expected of ['header', 'nav', 'main', 'footer', 'header']) {
    await page.keyboard.press('F6')
    expect(await region()).toBe(expected)
  }
  await page.keyboard.press('Shift+F6')
  expect(await region()).toBe('footer')

  await page.keyboard.press('?')
  await page.getByRole('dialog').getByText('Single-letter keys: Off').click()
  await page.keyboard.press('Escape')
  await page.getByRole('application').focus()
  await page.keyboard.press('n')
  await page.keyboard.press('F6') // had the letter made a note, its field would have the focus and F6 would leave it
  await page.getByRole('button', { name: 'Undo mine' }).waitFor()
  await expect(page.getByRole('button', { name: 'Undo mine' })).toBeDisabled()
})
