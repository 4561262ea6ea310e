const unparse = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((c) => '"' + c.replaceAll('"', '""') + '"').join(',')).join('\n')
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import { goTo, openDevice, startWorkshop } from '../support/journey.ts'
import { surveyResponses } from '../support/survey-responses.ts'
const relay = relayOfFile()
for (const kind of ['laptop', 'phone'] as const)
  test(`look ${kind}`, async ({ browser }) => {
    const device = await openDevice(browser, kind)
    const { page } = device
    await page.goto(relay.origin)
    await page.getByRole('button', { name: 'See an example workshop' }).click()
    await expect(page).toHaveURL(kind === 'phone' ? /\/now$/ : /\/pestel$/)
    await goTo(device, 'mapping')
    await page.waitForTimeout(1500)
    await page.screenshot({ path: `/tmp/w/mapping-shots/${kind}-0.png` })
    await page.getByRole('button', { name: 'Bring in a survey' }).click()
    await page.screenshot({ path: `/tmp/w/mapping-shots/${kind}-1.png` })
    await page.locator('input[type=file]').setInputFiles({ name: 'Mapping 2026.csv', mimeType: 'text/csv', buffer: Buffer.from(unparse(surveyResponses()) + '\nx,"broken "y') })
    await expect(page.getByText('96 rows, 24')).toBeVisible()
    await page.screenshot({ path: `/tmp/w/mapping-shots/${kind}-2.png` })
    await page.getByRole('button', { name: 'Take 96 rows' }).click()
    await page.waitForTimeout(2500)
    await page.screenshot({ path: `/tmp/w/mapping-shots/${kind}-3.png` })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByRole('region', { name: 'City', exact: true }).scrollIntoViewIfNeeded()
    await page.waitForTimeout(800)
    await page.screenshot({ path: `/tmp/w/mapping-shots/${kind}-4.png` })
  })
