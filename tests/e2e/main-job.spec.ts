// The main job from an empty screen to a document: one facilitator, two phones, one of them without a network for its whole
// middle part, and a relay that is killed once.
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import { sample } from '../../src/app/sample/en.ts'
import { pestel } from '../../src/boards/pestel/board.ts'
import { swot } from '../../src/boards/swot/board.ts'
import type { NoteBoard } from '../../src/kinds/declaration.ts'
import {
  expectSaved,
  goTo,
  join,
  openDevice,
  participantLink,
  pasteNotes,
  readPlan,
  startActivity,
  startWorkshop,
  writeNote,
  type Device,
} from '../support/journey.ts'
import { readDocx, readMarkdown } from '../support/read-plan.ts'
import { wholeTranslator } from '../support/sample.ts'

const relay = relayOfFile()

const rosa = ['Rents go up and we lose our place', 'Two funds closed their regional line 🌊 ação']
const tomas = ['Banks close accounts <b>now</b>', '=SUM(1,1) غلاء الأسعار 物価']
const tired = 'The same ten people sit at every table'
const trust = 'We trust each other'
/** What the group had written down before: the example's notes, but for those that are written on the way. */
const before = sample.notes.filter(({ text }) => ![...rosa, ...tomas, tired, trust].includes(text))
const { t } = wholeTranslator('en')

/** Pastes a list in each zone of a board, one note a line. */
async function pasteBefore(device: Device, { zones }: NoteBoard) {
  for (const { id, title } of zones) {
    const lines = before.filter(({ zone }) => zone === id).map(({ text }) => text)
    expect(lines.length).toBeGreaterThan(1)
    await device.page.getByRole('button', { name: new RegExp(`^${t(title)}`) }).click()
    await pasteNotes(device, t(title), lines)
  }
}

test('from «what is happening around us?» to a plan in Word, with a phone on a bus and a relay that dies', async ({
  browser,
}) => {
  const facilitator = await openDevice(browser, 'laptop', 'kept')
  const phoneA = await openDevice(browser, 'phone', 'kept')
  const phoneB = await openDevice(browser, 'phone', 'kept')
  const lead = facilitator.page

  await test.step('prepare and join', async () => {
    await startWorkshop(facilitator, relay.origin)
    await goTo(facilitator, 'pestel?view=list')
    await pasteBefore(facilitator, pestel)
    const link = await participantLink(facilitator, relay.origin)
    await join(phoneA, link, 'Rosa')
    await join(phoneB, link, 'Tomás')
  })

  await test.step('write in private, one phone without a network', async () => {
    await startActivity(facilitator, { kind: 'Write notes', zone: 'Economic', isPrivate: true })
    await expect(phoneA.page.getByText('What is happening to money and work?')).toBeVisible()
    await expect(phoneB.page.getByText('What is happening to money and work?')).toBeVisible()
    await phoneB.context.setOffline(true)
    for (const text of rosa) await writeNote(phoneA, text)
    for (const text of tomas) await writeNote(phoneB, text)
    await goTo(facilitator, 'pestel?view=list')
    await expect(lead.getByText('Economic').first()).toBeVisible()
    await expect(lead.getByText(rosa[0]!), 'private stays private').toBeHidden()
    await expect(lead.getByText('2 notes from 1 person, not shown yet').first()).toBeVisible()
  })

  await test.step('reveal', async () => {
    await lead.getByRole('button', { name: 'Show what we wrote' }).click()
    await lead.getByRole('dialog').getByRole('button', { name: 'Show what we wrote' }).click()
    for (const text of rosa) await expect(lead.getByText(text)).toBeVisible()
    await expect(lead.getByText(tomas[0]!), 'who is offline publishes on return').toBeHidden()
  })

  await test.step('the relay is killed, work goes on, the relay is back', async () => {
    await expectSaved(facilitator)
    await relay.kill()
    await lead.getByRole('button', { name: /^Social/ }).click()
    await writeNote(facilitator, tired)
    await relay.start()
    await expectSaved(facilitator)
  })

  await test.step('group into trends', async () => {
    await lead.getByRole('button', { name: 'Choose', exact: true }).click()
    for (const text of rosa) await lead.getByRole('checkbox', { name: text }).check()
    await lead.getByRole('button', { name: 'Group', exact: true }).click()
    const name = lead.getByRole('textbox', { name: 'Name of the trend' })
    await expect(name).toBeFocused()
    await lead.keyboard.type('Money is short')
    await lead.keyboard.press('Enter')
    const row = lead.locator('[data-note]').filter({ hasText: tired })
    await row.getByRole('button', { name: /What to do with/ }).click()
    await lead.getByRole('menuitem', { name: 'Make it a trend' }).click()
    await expect(lead.locator('[data-trend]')).toHaveCount(2)
    await expectSaved(facilitator)
  })

  await test.step('weigh, blind', async () => {
    await startActivity(facilitator, { kind: 'Weigh trends', leastBallots: 1 })
    const page = phoneA.page
    // Each person is asked in an order of their own.
    const ratingOf: Readonly<Record<string, readonly [probability: string, impact: string]>> = {
      'Money is short': ['High', 'High'],
      [tired]: ['Medium', 'Low'],
    }
    for (const nth of [1, 2]) {
      await expect(page.getByText(`${nth} of 2`, { exact: true })).toBeVisible()
      const asked = await page.getByRole('main').getByRole('heading', { level: 3 }).textContent()
      const [probability, impact] = ratingOf[asked!]!
      await page
        .getByRole('group', { name: /^Probability/ })
        .getByRole('button', { name: probability })
        .tap()
      await page
        .getByRole('group', { name: /^Impact/ })
        .getByRole('button', { name: impact })
        .tap()
      if (nth === 1) await page.getByRole('button', { name: 'Next' }).tap()
    }
    await expect(page.getByText('You have rated every trend.')).toBeVisible()
    await expectSaved(phoneA)
    await goTo(facilitator, 'pestel?view=matrix')
    await lead.getByRole('button', { name: 'Close and show' }).click()
    await expect(lead.locator('[data-trend]').first()).toContainText('Money is short')
    await expect(lead.locator('[data-trend]').first()).toContainText('9')
  })

  await test.step('the bus arrives: the phone is back, and so are its notes', async () => {
    await phoneB.context.setOffline(false)
    await expect(phoneB.page.getByText('Yours went out when you came back')).toBeVisible()
    await expectSaved(phoneB)
    await goTo(facilitator, 'pestel?view=list')
    for (const text of tomas) await expect(lead.getByText(text)).toBeVisible()
  })

  await test.step('carry to SWOT, write there, cross', async () => {
    await goTo(facilitator, 'swot?view=list')
    await lead.getByRole('button', { name: 'Bring from PESTEL' }).click()
    const row = lead.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Money is short' })
    await row.getByRole('button', { name: 'Threat' }).click()
    await lead.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(lead.locator('[data-carried]')).toContainText('Money is short')
    await lead.getByRole('button', { name: /^Strengths/ }).click()
    await writeNote(facilitator, trust)
    await pasteBefore(facilitator, swot)
    await goTo(facilitator, 'swot?view=crosses')
    await lead.getByRole('button', { name: /S1.*We trust each other/ }).click()
    await lead.getByRole('button', { name: /T1.*Money is short/ }).click()
    await lead.getByRole('textbox', { name: 'Cross strategy' }).fill('A common fund from the first year')
    await lead.getByRole('button', { name: 'Keep the strategy' }).click()
    await expect(lead.getByRole('region', { name: 'Defend' })).toContainText('A common fund')
  })

  await test.step('write the foundations, two in one field', async () => {
    await goTo(facilitator, 'foundations')
    await goTo(phoneA, 'foundations')
    await lead.getByRole('textbox', { name: 'Mission' }).fill('Decide together')
    await phoneA.page.getByRole('button', { name: 'Mission' }).tap()
    const mission = phoneA.page.getByRole('textbox', { name: 'Mission' })
    await expect(mission).toHaveValue('Decide together')
    await mission.focus()
    await phoneA.page.keyboard.press('End')
    await phoneA.page.keyboard.type(', with care')
    await expect(lead.getByRole('textbox', { name: 'Mission' })).toHaveValue('Decide together, with care')
    await lead.getByRole('button', { name: 'Another pillar' }).click()
    await lead.getByRole('textbox', { name: 'Pillar', exact: true }).fill('Water')
    await expectSaved(facilitator)
    await expectSaved(phoneA)
  })

  const words = [...before.map(({ text }) => text), ...rosa, ...tomas, tired, trust]
  const decided = ['Money is short', 'Decide together, with care', 'Water']
  const cross = 'A common fund from the first year'

  await test.step('all three hold the same workshop', async () => {
    await expect(async () => {
      const plans = await Promise.all([facilitator, phoneA, phoneB].map(readPlan))
      expect(plans[1]).toBe(plans[0])
      expect(plans[2]).toBe(plans[0])
      for (const text of words) expect(plans[0]).toContain(text)
      // A reveal shuffles what it shows.
      const grouped = [rosa, rosa.toReversed()].map((notes) => ['Money is short', ...notes].join(''))
      expect(
        grouped.some((text) => plans[0]!.includes(text)),
        'the trend with both its notes',
      ).toBe(true)
    }).toPass({ timeout: 20_000 })
  })

  await test.step('take it away as Word and Markdown', async () => {
    await lead.getByRole('button', { name: /^Take it/ }).click()
    const take = async (name: string) => {
      const started = lead.waitForEvent('download')
      await lead.getByRole('dialog').getByRole('button', { name, exact: true }).click()
      return readFile(await (await started).path())
    }
    const markdown = (await take('Markdown')).toString('utf8')
    const { texts } = readMarkdown(markdown)
    const { paragraphs, styles, files } = readDocx(new Uint8Array(await take('Word')))
    expect(words.length).toBeGreaterThanOrEqual(60)
    for (const text of [...words, ...decided]) {
      expect(texts, 'whole in Markdown').toContain(text)
      expect(paragraphs, 'whole in Word').toContain(text)
    }
    for (const read of [texts, paragraphs]) expect(read.join('\n')).toContain(cross)
    expect(markdown, 'text is never markup').not.toMatch(/(?<!\\)<b>now/)
    expect(styles).toContain('w:lang w:val="en-US"')
    expect(Object.keys(files).some((name) => name.startsWith('word/media/'))).toBe(true)
  })

  await test.step('what is saved is on the server: with everyone gone and the relay killed again, a newcomer reads it all', async () => {
    await lead.keyboard.press('Escape')
    const link = await participantLink(facilitator, relay.origin)
    for (const device of [facilitator, phoneA, phoneB]) await expectSaved(device)
    await Promise.all([facilitator, phoneA, phoneB].map(({ page }) => page.close()))
    await relay.kill()
    await relay.start()
    const newcomer = await openDevice(browser, 'phone')
    await join(newcomer, link, 'Yara')
    await expect(async () => {
      const plan = await readPlan(newcomer)
      for (const text of [...words, ...decided, cross]) expect(plan).toContain(text)
    }).toPass({ timeout: 20_000 })
  })
})
