// All six steps and the mapping, from a survey and a PESTEL to a whole plan, by three people: one of them has no network for
// all of step 4, another none while the projects are written. The words and the figures are the example's.
import { expect, type Locator } from '@playwright/test'
import { unzipSync } from 'fflate'
import ICAL from 'ical.js'
import { PNG } from 'pngjs'
import * as Y from 'yjs'
import { sample } from '../../src/app/sample/en.ts'
import { withApp } from '../../cli/with-app.ts'
import { languageNames, languages, type Language } from '../../src/i18n/languages.ts'
import { compilePlan } from '../../src/plan/compile.ts'
import type { StrategicPlan } from '../../src/plan/tree.ts'
import { openContent } from '../../src/workshop/content/content.ts'
import { decodeWorkshopFile } from '../../src/workshop/file.ts'
import { decodeWorkshopJson, encodeWorkshopJson } from '../../src/workshop/json.ts'
import { takeSnapshot, type WorkshopSnapshot } from '../../src/workshop/snapshot.ts'
import { openStage } from '../../src/workshop/stage/stage.ts'
import { missingInCells, missingInOrder, missingOnPages, saidIn } from '../support/in-order.ts'
import {
  appIsHere,
  chooseActivity,
  expectSaved,
  goTo,
  join,
  openDevice,
  participantLink,
  pasteNotes,
  readPlan,
  startActivity,
  type Device,
} from '../support/journey.ts'
import { readCsvZip, readDocx, readHtml, readMarkdown, readPdf } from '../support/read-plan.ts'
import { sampleSnapshot, wholeTranslator } from '../support/sample.ts'
import { surveyResponses } from '../support/survey-responses.ts'
import { take } from '../support/take-plan.ts'
import { relayOfFile, test } from '../support/test.ts'

const relay = relayOfFile()
test.setTimeout(300_000)

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

function snapshotOfFile(bytes: Uint8Array) {
  const opened = decodeWorkshopFile(bytes)
  if (!opened.ok) throw new Error(opened.refusal.kind)
  const [content, stage] = [openContent(), openStage()]
  Y.applyUpdate(content.y, opened.value.content)
  Y.applyUpdate(stage.y, opened.value.stage)
  return takeSnapshot(content, stage)
}

/** Of each step and of the mapping, and what tells how they were made. */
const parts = [
  ...['summary', 'how', 'mapping', 'reach', 'governance', 'circles', 'care', 'membership', 'financing'],
  ...['communication', 'pestel', 'swot', 'foundations', 'strategy', 'projects', 'rounds', 'annex'],
  'calendar',
]

/** What the plan has to say, compiled here from what the file holds. */
const plansOf = (snapshot: WorkshopSnapshot) =>
  withApp<typeof import('../../src/app/plan/sections.ts'), Readonly<Record<Language, StrategicPlan>>>(
    'src/app/plan/sections.ts',
    async ({ sections }) => {
      const compile = (language: Language) =>
        compilePlan(snapshot, sections, wholeTranslator(language), Date.now())
      return { es: compile('es'), 'pt-BR': compile('pt-BR'), en: compile('en') }
    },
  )

const file = (name: string, mimeType: string, text: string) => ({ name, mimeType, buffer: Buffer.from(text) })

/** The example's PESTEL before anybody has weighed it, and its register. */
function pestelOfSample(): string {
  const whole = JSON.parse(encodeWorkshopJson(sampleSnapshot('en'))) as Record<
    'notes' | 'trends',
    readonly Record<string, unknown>[]
  > &
    Record<string, unknown>
  const { tertulia, version, title, language, organisations, members } = whole
  return JSON.stringify({
    ...{ tertulia, version, title, language, organisations, members },
    notes: whole.notes
      .filter(({ zone, evidence }) => String(zone).startsWith('pestel-') && !evidence)
      .map(({ zone, text, trend }) => ({ zone, text, trend })),
    trends: whole.trends.map(({ id, zone, title: name, horizon }) => ({ id, zone, title: name, horizon })),
  })
}

const csv = surveyResponses()
  .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'))
  .join('\n')

/** Of the example's words: a text of its sheets, or a row of its tables. */
const said = (field: keyof typeof sample.steps.texts) => sample.steps.texts[field]
const row = (table: keyof typeof sample.steps.rows, nth: number) => sample.steps.rows[table][nth]!
const carried = ['swot-threats', 'swot-opportunities'].flatMap((zone) =>
  sample.trends.filter(({ carriedTo }) => carriedTo === zone).slice(0, 2),
)
const inside = (zone: string) => sample.notes.filter((note) => note.zone === zone).map(({ text }) => text)
const pairs = [
  ['S1', 'O1'],
  ['S2', 'T1'],
  ['W1', 'O2'],
  ['W2', 'T2'],
] as const

/** What the crosses become, and what somebody proposes beside them. */
const objectives = pairs.map((_pair, nth) => sample.crosses[nth]!.text)
const fifth = sample.objectives[4]!.name

const part = ({ page }: Device, name: string): Locator => page.getByRole('region', { name, exact: true })
const press = (within: Locator, name: string) => within.getByRole('button', { name, exact: true }).click()
const write = ({ page }: Device, field: string, text: string) =>
  page.getByRole('textbox', { name: field, exact: true }).fill(text)
/** What one types into the cells of a row, from the one that has the focus on. */
async function type({ page }: Device, cells: readonly string[]): Promise<void> {
  for (const [nth, cell] of cells.entries()) {
    if (nth > 0) await page.keyboard.press('Tab')
    if (cell) await page.keyboard.type(cell)
  }
}
/** On a phone: on to the next field of the sheet. */
const turnTo = ({ page }: Device, field: string) =>
  page.getByRole('navigation', { name: 'Fields' }).getByRole('button', { name: field, exact: true }).tap()

test('all six steps and the mapping, by three people, two of them offline in turn, to one whole plan', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const rosa = await openDevice(browser, 'phone', 'kept')
  const tomas = await openDevice(browser, 'phone', 'kept')
  const all = [lead, rosa, tomas]
  const { page } = lead

  await test.step('the group comes together around its PESTEL', async () => {
    await page.goto(`${relay.origin}/open`)
    await page
      .locator('input[type=file]')
      .setInputFiles(file('pestel.json', 'application/json', pestelOfSample()))
    await expect(page).toHaveURL(/\/w\/[\w-]{22}\/pestel/)
    const link = await participantLink(lead, relay.origin)
    await join(rosa, link, 'Rosa')
    await join(tomas, link, 'Tomás')
  })

  await test.step('mapping: a survey comes in, and a figure of it goes to PESTEL', async () => {
    await goTo(lead, 'mapping')
    await page.getByRole('button', { name: 'Bring in a survey' }).click()
    await page.getByLabel('Open a file').setInputFiles(file('Five countries.csv', 'text/csv', csv))
    await page.getByRole('button', { name: 'Take 96 rows' }).click()
    await expect(part(lead, 'Country').getByRole('row', { name: 'Colombia 29 30.2 %' })).toBeVisible()
    await press(part(lead, 'Country'), 'Carry as evidence: Colombia')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('What the note says').fill('Three in ten of us work in Colombia')
    await dialog.getByLabel('Political', { exact: true }).check()
    await press(dialog, 'Carry to Political')
    await expect(dialog).toBeHidden()
  })

  await test.step('1 · reach: three write one sheet', async () => {
    await goTo(lead, 'reach')
    await goTo(rosa, 'reach')
    await goTo(tomas, 'foundations')
    await write(rosa, 'Where we work', sample.reach.geography)
    await write(lead, 'Purpose', sample.purpose)
    await expect(tomas.page.getByRole('textbox', { name: 'Purpose' })).toHaveValue(sample.purpose)
    await write(lead, 'Context', sample.reach.context)
    await write(lead, 'General objective', sample.reach['general-objective'])
    await press(page.getByRole('main'), 'Another specific objective')
    await page.keyboard.type(sample.specific[0]!.text)
    await write(lead, 'Audience', sample.reach.audience)
    await write(lead, 'Admission criteria', sample.reach.criteria)
    await write(lead, 'Costs', sample.reach.costs)
    await write(lead, 'Programme of specific objective 1', sample.specific[0]!.programme)
  })

  await test.step('2 · governance: a model by decision, circles with both links', async () => {
    for (const device of [rosa, tomas]) await goTo(device, 'now')
    await goTo(lead, 'governance')
    await press(page.getByRole('main'), 'Choose this one: Horizontal')
    await press(page.getByRole('dialog'), 'Start')
    for (const device of all) await device.page.getByRole('button', { name: /^I consent/ }).click()
    await expect(page.getByText('3 of 3', { exact: true })).toBeVisible()
    await press(page.locator('body'), 'Close and show')
    await goTo(tomas, 'governance')
    await expect(tomas.page.getByText('Our model: Horizontal.')).toBeVisible()
    await goTo(rosa, 'circles')
    await rosa.page.getByRole('button', { name: 'Use these' }).tap()
    for (const [role, { name }] of [
      ['Coordination ▾', sample.members[0]!],
      ['Delegates ▴', sample.members[1]!],
    ] as const) {
      await rosa.page
        .getByRole('group', { name: `${role}, Growth` })
        .getByRole('button')
        .tap()
      await rosa.page.getByRole('dialog').getByRole('button', { name }).tap()
    }
    await rosa.page.getByLabel('Wider circle, Growth').selectOption({ label: 'General circle' })
    await goTo(lead, 'circles')
    await expect(page.getByRole('group', { name: 'Delegates ▴, Growth' })).toContainText(
      sample.members[1]!.name,
    )
    await expect(page.getByText(/that link is missing|linked to no other/)).toHaveCount(0)
    await goTo(lead, 'care')
    await write(lead, 'Code of ethics', said('code-of-ethics'))
  })

  await test.step('3 · membership: what fees come to', async () => {
    await goTo(lead, 'membership')
    await page.getByRole('button', { name: /^Fixed contribution/ }).click()
    await press(part(lead, 'Calculator'), 'Another row')
    await type(lead, ['All', '', '', '40', '12.50 USD', ''])
    await page.getByRole('combobox', { name: 'How often, All' }).selectOption('a month')
    await press(page.getByRole('main'), 'Take Scenario A')
    await expect(part(lead, 'Calculator').getByText('6,000 USD').first()).toBeVisible()
    await goTo(rosa, 'membership')
    await turnTo(rosa, 'Admission criteria')
    await expect(
      rosa.page.getByRole('textbox', { name: 'Admission criteria' }),
      'the same text as in Reach',
    ).toHaveValue(sample.reach.criteria)
  })

  await test.step('4 · financing: one of the three has no network from its beginning to its end', async () => {
    await appIsHere(tomas)
    await tomas.context.setOffline(true)
    await goTo(tomas, 'financing')
    await turnTo(tomas, 'Members’ access to funding')
    await write(tomas, 'Members’ access to funding', said('access'))
    await turnTo(tomas, 'Strengthening the network')
    await turnTo(tomas, 'Other needs')
    await tomas.page.getByRole('button', { name: 'Another need' }).tap()
    await tomas.page.keyboard.type(row('needs', 0)['what']!)
    await tomas.page.getByRole('textbox', { name: /^Amount,/ }).fill('36,000 USD')
    await tomas.page.getByRole('textbox', { name: /^Year,/ }).fill('2027')
    await turnTo(tomas, 'Map of sources')
    await turnTo(tomas, 'Calls for funding')
    await tomas.page.getByRole('button', { name: 'Start blank' }).tap()
    await tomas.page.keyboard.type(row('calls', 1)['name']!)
    await tomas.page.getByRole('textbox', { name: /^Funder,/ }).fill(row('calls', 1)['funder']!)
    await tomas.page.getByRole('textbox', { name: /^Deadline,/ }).fill('15 Feb 2027')
    await tomas.page.getByRole('textbox', { name: /^Amount,/ }).fill('20,000 USD')
    await tomas.page.getByRole('textbox', { name: /^Year,/ }).fill('2027')

    await goTo(lead, 'financing')
    await write(lead, 'Strengthening the network', said('institutional'))
    await press(part(lead, 'Map of sources'), 'Another source')
    await type(lead, [row('sources', 1)['name']!])
    await press(part(lead, 'Lines of action'), 'Another line of action')
    await type(lead, [row('action-lines', 0)['what']!, '2027-01-15'])
    await page.keyboard.press('Escape')
    await expect(part(lead, 'By year')).not.toContainText('36,000 USD')

    await tomas.context.setOffline(false)
    const year = part(lead, 'By year').getByRole('row', { name: /2027/ })
    await expect(year).toContainText('36,000 USD')
    await expect(year, 'what the call and the members bring').toContainText('26,000 USD')
    await expect(year, 'what is missing').toContainText('10,000 USD')
    await expectSaved(tomas)
  })

  await test.step('5 · communication: channels, and how much of oneself each can give', async () => {
    await goTo(lead, 'communication')
    await write(lead, 'Why join', said('why-join'))
    await write(lead, 'Goals one can measure', said('goals'))
    await press(part(lead, 'Channels and their rhythm'), 'Use these')
    await press(part(lead, 'Levels of taking part'), 'Use these')
    await goTo(rosa, 'communication')
    for (const field of [
      'Goals one can measure',
      'What members need',
      'Channels and their rhythm',
      'The year',
      'Levels of taking part',
    ])
      await turnTo(rosa, field)
    await rosa.page.getByRole('button', { name: /^Keep in touch/ }).tap()
    await expect(page.getByRole('button', { name: 'Keep in touch 5 minutes a week · Rosa' })).toBeVisible()
  })

  await test.step('6 · the trends are weighed by all three, blind', async () => {
    for (const device of [rosa, tomas]) await goTo(device, 'now')
    await startActivity(lead, { kind: 'Weigh trends', leastBallots: 2 })
    for (const { page: phone } of [rosa, tomas]) {
      await phone
        .getByRole('group', { name: /^Probability/ })
        .getByRole('button', { name: 'Medium' })
        .tap()
      await phone
        .getByRole('group', { name: /^Impact/ })
        .getByRole('button', { name: 'High' })
        .tap()
    }
    await page.getByRole('button', { name: 'Weigh', exact: true }).click()
    for (const nth of sample.trends.keys()) {
      await expect(page.getByText(`${nth + 1} of ${sample.trends.length}`, { exact: true })).toBeVisible()
      await page.keyboard.press('3')
      await page.keyboard.press('3')
      await page.getByRole('button', { name: /^(Next|Done)$/ }).click()
    }
    for (const device of [rosa, tomas]) await expectSaved(device)
    await press(page.locator('body'), 'Close and show')
  })

  await test.step('6 · into SWOT, crossed, made objectives', async () => {
    await goTo(lead, 'swot?view=list')
    await press(page.getByRole('main'), 'Bring from PESTEL')
    for (const { title, carriedTo } of carried) {
      const offered = page.getByRole('dialog').getByRole('listitem').filter({ hasText: title })
      await press(offered, carriedTo === 'swot-threats' ? 'Threat' : 'Opportunity')
    }
    await press(page.getByRole('dialog'), 'Close')
    for (const zone of ['strengths', 'weaknesses'] as const) {
      await page.getByRole('button', { name: new RegExp(`^${zone}`, 'i') }).click()
      await pasteNotes(lead, zone === 'strengths' ? 'Strengths' : 'Weaknesses', inside(`swot-${zone}`))
    }
    await goTo(lead, 'swot?view=crosses')
    for (const [nth, [one, other]] of pairs.entries()) {
      await page.getByRole('button', { name: new RegExp(`^${one}`) }).click()
      await page.getByRole('button', { name: new RegExp(`^${other}`) }).click()
      const composer = page.locator('form').getByRole('textbox', { name: 'Cross strategy' })
      await composer.fill(sample.crosses[nth]!.text)
      await press(page.getByRole('main'), 'Keep the strategy')
      await expect(composer).toHaveCount(0)
      await page.getByRole('button', { name: 'Make it an objective' }).first().click()
    }
    await expect(page.getByText('Is an objective')).toHaveCount(pairs.length)
  })

  await test.step('6 · foundations, and the vote that leaves four objectives', async () => {
    await goTo(lead, 'foundations')
    await write(lead, 'Mission', sample.mission)
    await press(page.getByRole('main'), 'Another value')
    await write(lead, 'Value', sample.values[0]!.name)
    await press(page.getByRole('main'), 'Another pillar')
    await write(lead, 'Pillar', sample.pillars[0]!.name)
    await write(lead, 'Key interest group', sample.pillars[0]!.group)
    await goTo(rosa, 'foundations')
    for (const field of ['Mission', 'Vision']) await turnTo(rosa, field)
    await write(rosa, 'Vision', sample.vision)

    await goTo(tomas, 'strategy')
    await tomas.page.getByRole('button', { name: 'Objective', exact: true }).first().tap()
    await tomas.page.keyboard.type(fifth)
    await goTo(lead, 'strategy')
    await expect(page.getByText('5 candidates')).toBeVisible()
    const first = page.getByRole('listitem', { name: objectives[0]!, exact: true })
    await press(first, 'Which pillar?')
    await press(first, sample.pillars[0]!.name)

    for (const device of [rosa, tomas]) await goTo(device, 'now')
    const dialog = await chooseActivity(lead, 'Vote')
    await dialog.getByRole('combobox', { name: 'Board' }).selectOption({ label: 'Objectives' })
    await dialog.getByLabel('Dots a person').fill('4')
    await press(dialog, 'Start')
    for (const device of all)
      for (const text of objectives) await press(device.page.locator('body'), `Give a dot to: ${text}`)
    for (const device of all) await expectSaved(device)
    await expect(page.getByText('3 of 3', { exact: true })).toBeVisible()
    await press(page.locator('body'), 'Close and show')
    await page.getByRole('link', { name: 'From the result to the choice' }).click()
    await press(page.getByRole('main'), 'Take these 4')
    await expect(page.getByText('Recorded: 4 objectives.')).toBeVisible()
    await goTo(rosa, 'projects')
    await expect(rosa.page.getByRole('button', { name: objectives[1]! })).toBeVisible()
  })

  await test.step('6 · three projects, one of them written without a network', async () => {
    await appIsHere(rosa)
    await rosa.context.setOffline(true)
    for (const device of [lead, tomas]) await goTo(device, 'projects')
    for (const [nth, device] of all.entries()) {
      const { name, specific, indicators } = sample.projects[nth]!
      const turn = async (title: string) => {
        if (device !== lead) await device.page.getByRole('button', { name: title, exact: true }).tap()
      }
      await press(device.page.getByRole('main'), objectives[nth]!)
      await write(device, 'Name', name)
      await write(device, 'Specific objective', specific)
      await turn('When')
      await write(device, 'Start date', '1 Feb 2027')
      await write(device, 'End date', `${nth + 3} Nov 2027`)
      await turn('Who and with what')
      await device.page.getByRole('group', { name: 'Responsible' }).getByRole('button').click()
      await device.page.getByRole('dialog').getByRole('button', { name: sample.members[nth]!.name }).click()
      await turn('How we know')
      await device.page.getByRole('button', { name: 'Indicator', exact: true }).click()
      await device.page.keyboard.type(indicators[0]!.what)
    }
    await goTo(lead, 'projects')
    await expect(page.getByRole('link', { name: sample.projects[2]!.name })).toBeVisible()
    await expect(
      page.getByRole('link', { name: sample.projects[1]!.name }),
      'who is offline is not heard',
    ).toHaveCount(0)
    await rosa.context.setOffline(false)
    await expect(page.getByRole('link', { name: sample.projects[1]!.name })).toBeVisible()
    for (const device of all) await expectSaved(device)
  })

  await test.step('all three hold one whole plan', async () => {
    await expect(async () => {
      const plans = await Promise.all(all.map(readPlan))
      expect(plans[1]).toBe(plans[0])
      expect(plans[2]).toBe(plans[0])
    }).toPass({ timeout: 30_000 })
  })

  await test.step('every form of it in three languages is read back whole', async () => {
    await page.getByRole('button', { name: /^Take it/ }).click()
    await press(page.getByRole('dialog'), 'Workshop file')
    const { bytes } = await take(lead, 'Save the file')
    const snapshot = snapshotOfFile(bytes)
    expect(snapshot.chosen.size).toBe(4)
    expect(snapshot.projects).toHaveLength(3)
    await page.getByRole('button', { name: /^Take it/ }).click()
    const json = decodeWorkshopJson(text((await take(lead, 'Data (JSON)')).bytes))
    if (!json.ok) throw new Error(JSON.stringify(json.refusal))
    expect(json.value.workshop.notes).toHaveLength(snapshot.notes.length)
    const plans = await plansOf(snapshot)
    expect(plans.en.parts.map(({ id }) => id)).toEqual(expect.arrayContaining(parts))
    for (const language of languages) {
      await page.getByRole('dialog').getByText(languageNames[language], { exact: true }).click()
      const plan = plans[language]
      const lines = saidIn(plan)
      const bytesOf = async (form: string) => (await take(lead, form)).bytes
      expect(missingInOrder(readMarkdown(text(await bytesOf('Markdown'))).texts, lines)).toBeUndefined()
      expect(missingInOrder(readDocx(await bytesOf('Word')).paragraphs, lines)).toBeUndefined()
      expect(missingInOrder(readHtml(text(await bytesOf('Web page'))).texts, lines)).toBeUndefined()
      const { elements } = await readPdf(await bytesOf('PDF'))
      const onPages = elements.map((element) => element.text)
      expect(missingOnPages(onPages, lines)).toBeUndefined()
      const cells = readCsvZip(await bytesOf('Tables (CSV)')).flatMap((table) => table.rows.flat())
      expect(missingInCells(cells, plan)).toEqual([])
      const calendar = new ICAL.Component(ICAL.parse(text(await bytesOf('Calendar'))) as unknown[])
      const days = calendar
        .getAllSubcomponents('vevent')
        .map((event) => new ICAL.Event(event).startDate.toString().slice(0, 10))
      expect(days).toEqual(expect.arrayContaining(['2027-02-15', '2027-11-03', '2027-11-04', '2027-11-05']))
      const drawings = unzipSync(await bytesOf('Drawings (SVG)'))
      const drawn = Object.values(drawings).map(text).join('\n')
      for (const { title } of carried) expect(drawn.replaceAll(/\s+/g, ' ')).toContain(title.slice(0, 8))
      const pictures = Object.values(unzipSync(await bytesOf('Pictures (PNG)')))
      expect(pictures).toHaveLength(Object.keys(drawings).length)
      for (const picture of pictures) expect(PNG.sync.read(Buffer.from(picture)).width).toBeGreaterThan(100)
    }
  })
})
