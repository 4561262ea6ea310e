// A survey of organisations becomes evidence: a laptop brings it in, sees the printed counts, crosses two questions and carries
// a figure to PESTEL; a phone sees at the note what it stands on, and the plan tells it.
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import { expectSaved, goTo, meet, openDevice, startWorkshop } from '../support/journey.ts'
import { surveyResponses } from '../support/survey-responses.ts'

const relay = relayOfFile()

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
const csv = (rows: readonly (readonly string[])[], by = ',') =>
  rows.map((row) => row.map(quoted).join(by)).join('\r\n')
const fileOf = (name: string, buffer: Buffer) => ({ name, mimeType: 'text/csv', buffer })

test('a survey is brought in, counted, crossed and carried on as evidence; a phone sees it and the plan tells it', async ({
  browser,
}) => {
  const { lead, guest } = await meet(browser, relay.origin, 'Bruno')
  const { page } = lead
  await page.getByRole('link', { name: /^Mapping/ }).click()
  await page.getByRole('button', { name: 'Bring in a survey' }).click()
  const file = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv(surveyResponses(), ';'), 'utf16le')])
  await page.getByLabel('Open a file').setInputFiles(fileOf('Five countries.csv', file))
  await page.getByRole('button', { name: 'Take 96 rows' }).click()

  const country = page.getByRole('region', { name: 'Country', exact: true })
  await expect(country.getByText('96 of 96 answered')).toBeVisible()
  await expect(country.getByRole('row', { name: 'Colombia 29 30.2 %' })).toBeVisible()
  await expect(country.getByRole('figure')).toContainText('29 · 30.2 %')

  await page.getByRole('combobox', { name: 'Only who answered' }).selectOption('Country')
  await page.getByRole('combobox', { name: 'with' }).selectOption('Chile (18)')
  await page.reload()
  await expect(
    page.getByText('18 of 96', { exact: true }),
    'whom one looks at survives a reload',
  ).toBeVisible()
  await page.getByRole('button', { name: 'No longer only Country: Chile' }).click()

  await page.getByText('Two questions', { exact: true }).click()
  await page.getByLabel('Answers to').selectOption('In a network')
  await page.getByRole('combobox', { name: 'by', exact: true }).selectOption('Country')
  await page.getByRole('button', { name: 'Carry as evidence: 10, yes and Brazil' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What the note says').fill('In Brazil almost all are in a network')
  await dialog.getByLabel('Social', { exact: true }).check()
  await dialog.getByRole('button', { name: 'Carry to Social' }).click()
  await expectSaved(lead)

  await goTo(guest, 'pestel?view=list')
  await guest.page.getByRole('button', { name: /Social/ }).tap()
  await expect(guest.page.getByText('In Brazil almost all are in a network')).toBeVisible()
  const stands =
    '10 of the 11 who answered, 90.9 % · In a network: yes · among Country: Brazil · Five countries'
  await expect(guest.page.getByText(stands)).toBeVisible()
  await goTo(guest, 'mapping')
  await expect(guest.page.getByRole('heading', { name: 'Five countries' })).toBeVisible()

  await page.getByRole('link', { name: 'PESTEL' }).click()
  await goTo(lead, 'plan')
  const plan = page.getByRole('article')
  await expect(plan.getByRole('heading', { name: 'Mapping', exact: true })).toBeVisible()
  await expect(
    plan.getByText('In Brazil almost all are in a network (10 of the 11 who answered, 90.9 %)').first(),
  ).toBeVisible()
})

test('ten thousand rows of three hundred columns are read whole, and reading them can be stopped', async ({
  browser,
}) => {
  const device = await openDevice(browser, 'laptop')
  const { page } = device
  await startWorkshop(device, relay.origin)
  await goTo(device, 'mapping')
  const head = Array.from({ length: 300 }, (_, n) => `Question ${n + 1}`)
  const rows = Array.from({ length: 10_000 }, (_, row) =>
    head.map((_head, n) => `a${(row * (n + 1)) % 5}`).join(','),
  )
  const large = Buffer.from([head.join(','), ...rows].join('\n'))
  const open = async () => {
    await page.getByRole('button', { name: 'Bring in a survey' }).click()
    await page.getByLabel('Open a file').setInputFiles(fileOf('large.csv', large))
    await expect(page.getByRole('progressbar')).toBeVisible()
  }
  await open()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByLabel('Open a file')).toBeVisible()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  await open()
  await expect(page.getByText('10,000 rows, 300 columns')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Take 10,000 rows' }).click()
  await expect(page.getByText('Questions 1–12 of 300')).toBeVisible({ timeout: 60_000 })
  await page.getByLabel('Find a question').fill('question 300')
  await expect(page.getByRole('region', { name: 'Question 300', exact: true })).toContainText(
    '10,000 of 10,000 answered',
  )
})
