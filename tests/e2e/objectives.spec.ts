// From the boards to the objectives: made of a cross, voted on from a phone, chosen, and in the plan with their thread.
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import { chooseActivity, expectSaved, goTo, join, openDevice, participantLink } from '../support/journey.ts'

const relay = relayOfFile()

test('objectives are voted on from a phone, cover the pillars, are taken, and keep their thread', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const rosa = await openDevice(browser, 'phone')
  const { page } = lead
  await page.goto(relay.origin)
  await page.getByRole('button', { name: 'See an example workshop' }).click()
  await expect(page).toHaveURL(/\/pestel/)
  await join(rosa, await participantLink(lead, relay.origin), 'Rosa')

  // The map: the steps that have boards, and one press from each to the next.
  const map = page.getByRole('navigation', { name: 'Steps' })
  await map.getByRole('link', { name: 'Reach' }).click()
  await expect(page.getByRole('textbox', { name: 'General objective' })).toHaveValue(/hundred municipalities/)
  await map.getByRole('link', { name: 'Strategic plan' }).click()
  await page.getByRole('navigation', { name: 'Boards' }).getByRole('link', { name: 'Objectives' }).click()
  await expect(page.getByText('9 candidates')).toBeVisible()

  const dialog = await chooseActivity(lead, 'Vote')
  await dialog.getByRole('combobox', { name: 'Board' }).selectOption({ label: 'Objectives' })
  await expect(dialog.getByText('9 candidates')).toBeVisible()
  await dialog.getByLabel('Least ballots').fill('1')
  await dialog.getByLabel('Dots a person').fill('4')
  await dialog.getByRole('button', { name: 'Start', exact: true }).click()

  const wanted = [
    'Districts that decide together on water and heat',
    'A library of labs that any city can repeat',
    'A common fund fed by at least five sources',
    'Ways in of five minutes for people who are in no organisation',
  ]
  for (const text of wanted) await rosa.page.getByRole('button', { name: `Give a dot to: ${text}` }).tap()
  await expect(rosa.page.getByText('No dots left of 4')).toBeVisible()
  await expect(rosa.page.getByRole('listitem').filter({ hasText: wanted[1]! })).toContainText('S1 × O3')
  await expectSaved(rosa)
  await expect(page.getByText('1 ballot', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Close and show' }).click()
  await page.getByRole('link', { name: 'From the result to the choice' }).click()

  await expect(page.getByRole('list', { name: 'The choice' }).getByText('=1')).toHaveCount(4)
  await expect(page.getByText('The pillar “Environmental democracy” has no objective')).toHaveCount(0)
  await page.getByRole('button', { name: 'Take these 4' }).click()
  await expect(page.getByText('Recorded: 4 objectives.')).toBeVisible()

  await goTo(rosa, 'strategy?view=choice')
  await expect(rosa.page.getByText('Recorded: 4 objectives.')).toBeVisible()
  await rosa.page.getByRole('link', { name: 'All steps and boards' }).tap()
  await rosa.page.getByRole('link', { name: 'The plan' }).first().tap()
  await expect(rosa.page.getByRole('article')).toContainText('It chose 4 of them by vote, with 1 ballot.')
  await rosa.page.getByRole('article').getByRole('button', { name: wanted[1]!, exact: true }).first().tap()
  const thread = rosa.page.getByRole('complementary', { name: 'Where does this come from?' })
  await expect(thread).toContainText('A shared library of labs')
  await expect(thread).toContainText('Public innovation is shared between cities')
  await expect(thread).toContainText('43 already work in public innovation')
})
