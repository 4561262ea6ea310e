// The plan leaves in every form, made on the device, without a network too; a file can be stopped in the middle; JSON comes
// back as a workshop of its own.
import { writeFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import { appIsHere, goTo, openDevice, pasteNotes, startWorkshop } from '../support/journey.ts'
import { readCsvZip, readDocx, readHtml, readMarkdown, readPdf } from '../support/read-plan.ts'
import { take } from '../support/take-plan.ts'

const relay = relayOfFile()

const notes = [
  'La sequía llega antes',
  'agua 🌊 y sol',
  '=1+1',
  '<b>negrita</b>',
  'غلاء الأسعار',
  '物価が上がる',
]

test('every form of the plan, without a network', async ({ browser }) => {
  const device = await openDevice(browser, 'laptop', 'kept')
  const { page } = device
  await startWorkshop(device, relay.origin)
  await goTo(device, 'pestel?view=list')
  await pasteNotes(device, 'Political', notes)
  await appIsHere(device)
  await device.context.setOffline(true)
  await goTo(device, 'plan')
  await page.getByRole('button', { name: /^Take it with \d+ gaps/ }).click()

  const pdf = await readPdf((await take(device, 'PDF')).bytes)
  const items = pdf.elements.filter(({ role }) => role === 'LBody').map(({ text }) => text.trim())
  for (const note of [notes[0], notes[2], notes[3]]) expect(items).toContain(note)
  expect(pdf.info).toMatchObject({ Language: 'en' })
  expect(pdf.marks).toMatchObject({ Marked: true })

  const html = await take(device, 'Web page')
  const { texts } = readHtml(new TextDecoder().decode(html.bytes))
  for (const note of notes) expect(texts).toContain(note)
  const { texts: marked } = readMarkdown(new TextDecoder().decode((await take(device, 'Markdown')).bytes))
  for (const note of notes) expect(marked).toContain(note)
  const { paragraphs } = readDocx((await take(device, 'Word')).bytes)
  for (const note of notes) expect(paragraphs).toContain(note)
  const cells = readCsvZip((await take(device, 'Tables (CSV)')).bytes).flatMap(({ rows }) => rows.flat())
  for (const note of notes) expect(cells).toContain(note.replace(/^=/u, "'="))
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Calendar' })).toHaveCount(0)
  const picture = await take(device, 'Pictures (PNG)')
  expect(picture.name).toMatch(/\.png$/)
  expect([...picture.bytes.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG')
  const drawing = new TextDecoder().decode((await take(device, 'Drawings (SVG)')).bytes)
  for (const note of notes.slice(0, 2)) expect(readHtml(drawing).texts.join(' ')).toContain(note)

  const json = await take(device, 'Data (JSON)')
  await expect(page.getByRole('status').filter({ hasText: 'Ready:' })).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click()
  const own = JSON.parse(new TextDecoder().decode(json.bytes)) as Record<string, unknown>

  await test.step('and back as a workshop of its own', async () => {
    const open = async (name: string, value: unknown) => {
      await page.goto(`${relay.origin}/open`)
      const path = test.info().outputPath(name)
      await writeFile(path, JSON.stringify(value))
      await page.locator('input[type=file]').setInputFiles(path)
    }
    await open('wrong.json', { ...own, notes: [{ zone: 'pestel-social' }] })
    await expect(page.getByRole('alert')).toHaveText(
      'The file is wrong at notes[0].text: it is missing. Nothing was changed.',
    )
    await open('more.json', { ...own, title: 'With a survey', survey: [] })
    await expect(page.getByRole('alert')).toContainText('Left out, for it means nothing here: survey')
    await open('again.json', { ...own, title: 'Once more' })
    await expect(page).toHaveURL(/\/w\/[\w-]{22}\/pestel/)
    await goTo(device, 'pestel?view=list')
    for (const note of notes) await expect(page.getByText(note, { exact: true })).toBeVisible()
  })
})

test('a file that takes long can be stopped in the middle; the page answers meanwhile and the next file is whole', async ({
  browser,
}) => {
  const device = await openDevice(browser, 'laptop')
  const { page } = device
  await startWorkshop(device, relay.origin)
  await page.goto(`${relay.origin}/open`)
  const path = test.info().outputPath('many.json')
  const many = Array.from({ length: 3_000 }, (_, n) => ({
    zone: 'pestel-social',
    text: `note ${n} about water`,
  }))
  await writeFile(
    path,
    JSON.stringify({ tertulia: 'workshop', version: 1, title: 'Many', language: 'en', notes: many }),
  )
  await page.locator('input[type=file]').setInputFiles(path)
  await expect(page).toHaveURL(/\/w\/[\w-]{22}\/pestel/)
  await goTo(device, 'plan')
  await page.getByRole('button', { name: /^Take it/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'PDF', exact: true }).click()
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await dialog.getByRole('button', { name: 'Stop' }).click()
  await expect(dialog.getByText('Stopped. Nothing has changed.')).toBeVisible()
  const markdown = new TextDecoder().decode((await take(device, 'Markdown')).bytes)
  expect(markdown).toContain('note 2999 about water')
})
