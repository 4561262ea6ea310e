// The plan is arranged by who facilitates, begun with words of the group, and says what changed since it was last read here.
import { expect, type Page } from '@playwright/test'
import { violationsOf } from '../support/axe.ts'
import { sample } from '../../src/app/sample/en.ts'
import { relayOfFile, test } from '../support/test.ts'
import { goTo, openDevice, startWorkshop, writeNote } from '../support/journey.ts'

const relay = relayOfFile()

const expectSound = async (page: Page) => {
  const violations = await violationsOf(page)
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('arranged, introduced, read, and read again', async ({ browser }) => {
  const device = await openDevice(browser, 'laptop')
  const { page } = device
  await startWorkshop(device, relay.origin)
  await goTo(device, 'plan')
  const titles = () => page.getByRole('article').getByRole('heading', { level: 2 }).allInnerTexts()
  await expect.poll(titles).toContain('Foundations')
  await page.getByRole('button', { name: /^Take it with/ }).click()
  await expectSound(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()

  await page.getByRole('button', { name: 'Arrange the plan' }).click()
  const dialog = page.getByRole('dialog')
  await expectSound(page)
  await dialog.getByLabel('“Foundations” is in the plan').uncheck()
  await dialog.getByRole('button', { name: '“What is happening around us” up' }).click()
  await dialog.getByRole('button', { name: 'Introduction to “What is happening around us”' }).click()
  await dialog.getByRole('textbox').fill('Why we look around.')
  await dialog.getByRole('button', { name: 'Close', exact: true }).click()
  await expect.poll(titles).not.toContain('Foundations')
  await expect(page.getByRole('article').getByText('Why we look around.')).toBeVisible()

  // What one has seen is read; what comes after is marked.
  await goTo(device, 'swot?view=list')
  await writeNote(device, 'We know each other')
  await goTo(device, 'plan')
  await page.getByText('1 line is new or changed').click()
  await expect(page.getByRole('article').getByText('new', { exact: true }).first()).toBeVisible()
  await page.getByRole('button', { name: 'I have read it' }).click()
  await expect(page.getByText('is new or changed')).toHaveCount(0)
  await page.getByRole('button', { name: 'Reading view' }).click()
  await expect(page.getByRole('button', { name: 'Arrange the plan' })).toBeHidden()
  await expectSound(page)
  await page.getByRole('button', { name: 'Leave the reading view' }).click()
  await expect(page.getByRole('button', { name: 'Arrange the plan' })).toBeVisible()
})

test('any line of the plan reaches its first note in one tap, whatever it says', async ({ browser }) => {
  const phone = await openDevice(browser, 'phone')
  const { page } = phone
  await page.goto(relay.origin)
  await page.getByRole('button', { name: 'See an example workshop' }).tap()
  await expect(page).toHaveURL(/\/w\//)
  await goTo(phone, 'plan')
  const labs = 'Citizen labs are copied from city to city'
  const budget = 'Some city halls do want to open their budget'
  // A line of each kind there is, and the first note behind it.
  const lines: Readonly<Record<string, readonly [line: string | RegExp, note: string]>> = {
    'a note': [labs, labs],
    'a trend': ['Public innovation is shared between cities', labs],
    'an entry of SWOT': [/^O\d\. Public innovation is shared between cities/, labs],
    'a cross strategy': [/^A shared library of labs, translated/, labs],
    'a pillar': ['Diverse democracy', 'Decision-making power for those who were never invited'],
    'a value': [/^Listen first: /, 'Ask first, propose later'],
    'a text of a sheet': [sample.purpose, 'Too many decisions go over our heads'],
    'an objective': ['A library of labs that any city can repeat', labs],
    'a project': ['Library of labs', labs],
    'a row of a table': [/^Neighbourhoods that decide \(example\)/, budget],
  }
  const article = page.getByRole('article')
  const thread = page.getByRole('complementary', { name: 'Where does this come from?' })
  for (const [what, [line, note]] of Object.entries(lines)) {
    await article.getByRole('button', { name: line, exact: true }).first().tap()
    await expect(thread.getByRole('listitem').filter({ hasText: note }).last(), what).toBeVisible()
    await thread.getByRole('button', { name: 'Close' }).tap()
    await expect(thread).toBeHidden()
  }
})
