// From an objective to a project that two people fill in, one of them without a network, to its dates and to the plan.
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import {
  appIsHere,
  expectSaved,
  goTo,
  join,
  openDevice,
  participantLink,
  readPlan,
  startActivity,
  startWorkshop,
} from '../support/journey.ts'

const relay = relayOfFile()

test('a project of an objective, filled in by two people, one offline, planned by keys, told in the plan', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const guest = await openDevice(browser, 'phone', 'kept')
  await startWorkshop(lead, relay.origin)
  const link = await participantLink(lead, relay.origin)
  await join(guest, link, 'Lucía')
  await appIsHere(guest)

  await test.step('an objective is made a project with two presses', async () => {
    const { page } = lead
    await goTo(lead, 'strategy')
    await page.getByRole('button', { name: 'Objective', exact: true }).first().click()
    await page.getByRole('textbox', { name: 'Objective', exact: true }).fill('Open budget tables')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'What to do with: Open budget tables' }).click()
    await page.getByRole('menuitem', { name: 'Make it a project' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ten tables')
    await expect(page.getByRole('button', { name: 'Open budget tables', pressed: true })).toBeVisible()
    await expectSaved(lead)
  })

  await test.step('everyone fills in at once; a phone without a network goes on', async () => {
    await startActivity(lead, { kind: 'Fill in a sheet', board: 'Projects' })
    await guest.page.getByRole('link', { name: 'Go to the board' }).tap()
    await guest.page.getByRole('link', { name: 'Ten tables' }).tap()
    await expect(guest.page.getByText('1 of 4')).toBeVisible()
    await guest.context.setOffline(true)
    await guest.page
      .getByRole('textbox', { name: 'Specific objective' })
      .fill('People read the budget before it is passed.')
    await guest.page.getByRole('button', { name: 'When', exact: true }).tap()
    await guest.page.getByRole('textbox', { name: 'Start date' }).fill('30/02/2027')
    await guest.page.getByRole('button', { name: 'Milestone' }).tap()
    await expect(guest.page.getByText('February 2027 has 28 days')).toBeVisible()
    await guest.page.getByRole('textbox', { name: /^What,/ }).fill('First round voted')
    await guest.page.getByRole('textbox', { name: /^Date,/ }).fill('30 Sep 2027')
    await guest.page.getByRole('textbox', { name: 'Start date' }).fill('28 Feb 2027')
    await guest.page.keyboard.press('Escape')

    const { page } = lead
    await page.getByRole('link', { name: 'Ten tables' }).click()
    await page.getByRole('textbox', { name: 'Final results' }).fill('Ten towns have a table.')
    await page.getByRole('button', { name: 'Indicator', exact: true }).click()
    await page.keyboard.type('Towns with a table')
    await page.keyboard.press('Tab')
    await page.keyboard.type('0')
    await page.keyboard.press('Tab')
    await page.keyboard.type('10')
    await page.keyboard.press('Escape')
    await page.getByRole('group', { name: 'Responsible' }).getByRole('button', { name: 'Who?' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill('Andrés Mejía')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('group', { name: 'Responsible' }).getByText('Andrés Mejía')).toBeVisible()

    await guest.context.setOffline(false)
    await expectSaved(guest)
    await expectSaved(lead)
    await expect(page.getByRole('textbox', { name: 'Specific objective' })).toHaveValue(
      'People read the budget before it is passed.',
    )
    await expect(page.getByRole('textbox', { name: 'Start date' })).toHaveValue('Feb 28, 2027')
    await expect(page.getByRole('textbox', { name: /^Date,/ })).toHaveValue('Sep 30, 2027')
  })

  await test.step('the Gantt is planned by keys, and the other sees it', async () => {
    const { page } = lead
    await page.getByText('Calendar', { exact: true }).click()
    await page.getByRole('textbox', { name: 'End date, Ten tables' }).fill('1 Nov 2027')
    await page.keyboard.press('Escape')
    await page.getByRole('slider', { name: 'Ten tables: end' }).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('slider', { name: 'Ten tables: end' })).toHaveAttribute(
      'aria-valuetext',
      'Nov 24, 2027',
    )
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('textbox', { name: 'End date, Ten tables' })).toHaveValue('Dec 1, 2027')
    await goTo(guest, 'projects?view=gantt')
    await expect(guest.page.getByText('Feb 28, 2027 – Dec 1, 2027')).toBeVisible()
  })

  await test.step('the plan tells it on both, with what is missing, and its thread leads back', async () => {
    const told = await readPlan(lead)
    for (const words of [
      'Ten tables',
      'Dec 1, 2027',
      'First round voted',
      'Ten towns have a table.',
      'Andrés Mejía',
      '[missing: staff]',
    ])
      expect(told).toContain(words)
    await expect.poll(() => readPlan(guest)).toBe(told)
    const { page } = lead
    await page.getByRole('article').getByRole('button', { name: 'Ten tables', exact: true }).first().click()
    const panel = page.getByRole('complementary', { name: 'Where does this come from?' })
    await expect(panel.getByText('Open budget tables')).toBeVisible()
    await panel.getByRole('link', { name: 'The whole thread' }).click()
    const project = page.getByRole('button', { name: 'Project: Ten tables' })
    await expect(project).toHaveAttribute('aria-pressed', 'true')
    await project.focus()
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('button', { name: 'Objective: Open budget tables' })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(project).toBeFocused()
  })
})
