// A board beside the method: found like any other, written on from phones, in the plan.
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import { chooseActivity, expectSaved, goTo, meet, writeNote } from '../support/journey.ts'

const relay = relayOfFile()

test('a group writes on a problem tree: one leads from the rail, one writes on a phone, and the plan tells it by zone', async ({
  browser,
}) => {
  const { lead, guest } = await meet(browser, relay.origin, 'Rosa')
  await lead.page.getByRole('link', { name: /^Problem tree/ }).click()
  await expect(lead.page.getByRole('application', { name: 'Canvas' })).toBeVisible()
  const dialog = await chooseActivity(lead, 'Write notes')
  await dialog.getByRole('combobox', { name: 'Board' }).selectOption({ label: 'Problem tree' })
  await dialog.getByLabel('Zone').selectOption({ label: 'Causes' })
  await dialog.getByRole('button', { name: 'Start' }).click()
  await expect(dialog).toBeHidden()

  await expect(guest.page.getByRole('heading', { name: 'Why is it so? And why is that?' })).toBeVisible()
  await expect(guest.page.getByRole('textbox', { name: 'Note in Causes' })).toBeVisible()
  await writeNote(guest, 'the pump is broken')
  await expectSaved(guest)

  await goTo(lead, 'problemtree?view=list')
  const causes = lead.page.getByRole('region', { name: 'Causes' })
  await expect(causes.getByText('the pump is broken')).toBeVisible()
  await goTo(lead, 'plan')
  const part = lead.page.getByRole('region', { name: 'Problem tree' })
  await expect(part.getByRole('heading', { name: 'Causes' })).toBeVisible()
  await expect(part.getByText('the pump is broken')).toBeVisible()

  await goTo(guest, 'boards')
  await guest.page.getByRole('link', { name: 'Problem tree' }).tap()
  await guest.page.getByRole('list', { name: 'Zones' }).getByRole('button', { name: 'Causes' }).tap()
  await expect(guest.page.getByText('the pump is broken')).toBeVisible()
})
