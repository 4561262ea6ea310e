// Governance with two people, one of them offline for a while, and a phone.
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import {
  chooseActivity,
  expectSaved,
  goTo,
  join,
  openDevice,
  participantLink,
  readPlan,
  startActivity,
  startWorkshop,
  type Device,
} from '../support/journey.ts'

const relay = relayOfFile()

async function gather(browser: Parameters<typeof openDevice>[0]) {
  const lead = await openDevice(browser, 'laptop')
  const rosa = await openDevice(browser, 'phone')
  await startWorkshop(lead, relay.origin)
  await join(rosa, await participantLink(lead, relay.origin), 'Rosa')
  return { lead, rosa }
}
const consent = ({ page }: Device) => page.getByRole('button', { name: /^I consent/ }).click()

test('a model is chosen by a decision of the group, and the next decision begins with its rule', async ({
  browser,
}) => {
  const { lead, rosa } = await gather(browser)
  await goTo(lead, 'governance')
  await lead.page.getByRole('button', { name: 'Choose this one: Vertical' }).click()
  const dialog = lead.page.getByRole('dialog')
  await expect(dialog.getByText('If it passes, this model holds from then on: Vertical.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Start', exact: true }).click()
  for (const device of [lead, rosa]) {
    await expect(device.page.getByText(/We govern ourselves vertically/).first()).toBeVisible()
    await consent(device)
  }
  await expectSaved(rosa)
  await lead.page.getByRole('button', { name: 'Close and show' }).click()
  for (const device of [lead, rosa]) {
    await goTo(device, 'governance')
    await expect(device.page.getByText('Our model: Vertical.')).toBeVisible()
  }
  const next = await chooseActivity(lead, 'Decide')
  await expect(next.getByRole('radio', { name: 'Consensus or 3/4' })).toBeChecked()
})

test('circles are written by two at once, one of them offline, and both read one plan', async ({
  browser,
}) => {
  const { lead, rosa } = await gather(browser)
  await goTo(lead, 'circles')
  await goTo(rosa, 'circles')
  await lead.page.getByRole('button', { name: 'Start blank' }).click()
  await lead.page.keyboard.type('General circle')
  await expect(rosa.page.getByText('General circle').first()).toBeVisible()
  await rosa.page.context().setOffline(true)
  await rosa.page.getByRole('button', { name: 'Another circle' }).tap()
  await rosa.page.keyboard.type('Growth')
  await rosa.page.getByLabel('Wider circle, Growth').selectOption({ label: 'General circle' })
  await rosa.page.getByRole('group', { name: 'Coordination ▾, Growth' }).getByRole('button').tap()
  await rosa.page.getByLabel('Name').fill('Ana')
  await rosa.page.getByRole('button', { name: /Ana/ }).last().tap()
  await expect(rosa.page.getByText('No delegate: that link is missing.')).toBeVisible()
  await lead.page.getByRole('button', { name: 'Another circle' }).click()
  await lead.page.keyboard.type('Care')
  await rosa.page.context().setOffline(false)
  await expect(lead.page.getByText('No delegate: that link is missing.').first()).toBeVisible()
  await expectSaved(rosa)
  await expectSaved(lead)
  await expect.poll(async () => (await readPlan(rosa)) === (await readPlan(lead))).toBe(true)
  expect(await readPlan(lead)).toContain('Growth: No delegate: that link is missing.')
})

test('whom to talk to is two taps away from anywhere, and the wall and the rail tell nothing of the protocol', async ({
  browser,
}) => {
  const { lead, rosa } = await gather(browser)
  const reach = '+52 55 1234 5678'
  await goTo(lead, 'care')
  const contacts = lead.page.getByRole('main')
  await contacts.getByRole('button', { name: 'Another person to talk to' }).click()
  await contacts.getByRole('button', { name: 'Who?' }).first().click()
  await lead.page.getByRole('dialog').getByLabel('Name').fill('Lucía')
  await lead.page.keyboard.press('Enter')
  await lead.page.getByRole('textbox', { name: /^Telephone or mail,/ }).fill(reach)
  await lead.page.keyboard.press('Escape')
  await lead.page.getByRole('checkbox', { name: 'In place: Confidentiality and respect' }).check()
  await expectSaved(lead)

  for (const place of ['now', 'pestel', 'projects', 'plan', 'mine', 'boards']) {
    await goTo(rosa, place)
    await rosa.page.getByRole('button', { name: 'More', exact: true }).tap()
    await rosa.page.getByRole('menuitem', { name: 'Care: talk to someone' }).tap()
    const dialog = rosa.page.getByRole('dialog')
    await expect(dialog.getByText('Talk to Lucía, in confidence')).toBeVisible()
    await expect(dialog.getByRole('link', { name: reach })).toHaveAttribute('href', 'tel:+525512345678')
    await dialog.getByRole('button', { name: 'Close', exact: true }).tap()
  }

  const governance = lead.page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('link', { name: /Governance/ })
  await expect(governance, 'what stands in it counts for nothing in public').toHaveText(/0\/3/)
  await startActivity(lead, { kind: 'Fill in a sheet', board: 'Care protocol' })
  await goTo(rosa, 'screen')
  const wall = rosa.page.getByRole('main')
  await expect(wall.getByText('Fill in a sheet')).toBeVisible()
  for (const secret of ['Lucía', reach, 'Confidentiality']) await expect(wall).not.toContainText(secret)
})
