// No serious finding of axe on any screen, at both sizes, in light and dark.
import { expect, type Page } from '@playwright/test'
import { seriousFindings } from '../support/axe.ts'
import { relayOfFile, test } from '../support/test.ts'
import {
  chooseNextActivity,
  enter,
  fromTheBar,
  goTo,
  join,
  openDevice,
  participantLink,
  startActivity,
  type Device,
} from '../support/journey.ts'

const relay = relayOfFile()

/** What axe finds, with the screen on which it does. */
const findings = async (page: Page, screen: string, part?: string) =>
  (await seriousFindings(page, part)).map((finding) => `${screen}, ${finding}`)

/** What is long scrolls in a box of its own, between the bars; below them there is nothing. */
const isLongerThanWindow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight)

/** Screens of a workshop, each with a word that says it is there; a journey each group. */
const groupsOfScreens: Readonly<
  Record<string, readonly (readonly [path: string, screen: string, sign: string])[]>
> = {
  'notes and weights': [
    ['pestel?view=list', 'list', 'Political'],
    ['pestel?view=canvas', 'canvas', 'See all'],
    ['pestel?view=matrix', 'matrix', 'What weighs most'],
    ['swot?view=list', 'SWOT list', 'Strengths'],
    ['swot?view=crosses', 'crosses', 'Choose one from inside'],
    ['strategy', 'objectives', 'Which objectives can we not do without?'],
    ['strategy?view=choice', 'choice of objectives', 'Do they cover every pillar?'],
  ],
  'sheets and tables': [
    ['foundations', 'foundations', 'Mission'],
    ['reach', 'reach', 'Where we work'],
    ['membership', 'membership', 'Who belongs'],
    ['financing', 'financing', 'The gap'],
    ['communication', 'communication', 'Why join'],
    ['governance', 'governance', 'How we govern ourselves'],
    ['circles', 'circles', 'Each circle decides by itself'],
    ['care', 'care', 'How the network prevents violence'],
    ['coordination', 'coordination', 'First among equals'],
    ['mapping', 'mapping', 'brought in on'],
    ['review', 'review', 'How we look at the plan again'],
  ],
  'the register and the plan': [
    ['register', 'register', 'Who the network is made of.'],
    ['register?view=people', 'people of the register', 'Who the network is made of.'],
    ['register?view=network', 'the network', 'Name of the network'],
    ['boards', 'all steps', 'Strategic plan'],
    ['plan', 'plan', 'Strategic plan · Example'],
    ['now', 'now', 'My notes'],
    ['mine', 'mine', 'My notes'],
  ],
}

for (const kind of ['laptop', 'phone'] as const) {
  const openSample = async ({ page }: Device) => {
    await page.goto(relay.origin)
    await page.getByRole('button', { name: 'See an example workshop' }).click()
    await expect(page).toHaveURL(kind === 'phone' ? /\/now$/ : /\/pestel$/)
  }

  for (const [group, screens] of Object.entries(groupsOfScreens)) {
    test(`${group}, ${kind}`, async ({ browser }) => {
      const device = await openDevice(browser, kind)
      const { page } = device
      const found: string[] = []
      await openSample(device)
      for (const [path, screen, sign] of screens) {
        await goTo(device, path)
        await expect(page.getByText(sign).first()).toBeVisible()
        found.push(...(await findings(page, screen)))
        if (await isLongerThanWindow(page)) found.push(`${screen}: the page itself can be scrolled`)
      }
      expect(found).toEqual([])
    })
  }

  test(`home, weighing and the thread of a line, ${kind}`, async ({ browser }) => {
    const device = await openDevice(browser, kind)
    const { page } = device
    const found: string[] = []
    const look = async (screen: string) => found.push(...(await findings(page, screen)))
    await page.goto(relay.origin)
    await expect(page.getByRole('button', { name: 'See an example workshop' })).toBeVisible()
    await look('home, empty')
    await page.goto(`${relay.origin}/open`)
    await look('open')
    await openSample(device)
    await look('first screen')
    await goTo(device, 'pestel?view=list')
    await page.getByRole('button', { name: 'Weigh', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Weigh the trends' })).toBeVisible()
    await look('weighing')
    await goTo(device, 'plan')
    await page.getByRole('article').getByRole('button').first().click()
    await expect(page.getByRole('complementary', { name: 'Where does this come from?' })).toBeVisible()
    await look('thread')
    await page.goto(relay.origin)
    await expect(page.getByRole('link', { name: /Latin American network/ }).first()).toBeVisible()
    await look('home')
    expect(found).toEqual([])
  })
}

for (const kind of ['laptop', 'phone'] as const) {
  test(`projects and the thread, ${kind}`, async ({ browser }) => {
    const device = await openDevice(browser, kind)
    const { page } = device
    const found: string[] = []
    await page.goto(relay.origin)
    await page.getByRole('button', { name: 'See an example workshop' }).click()
    await expect(page).toHaveURL(kind === 'phone' ? /\/now$/ : /\/pestel$/)
    for (const [path, sign] of [
      ['projects', 'Ten budget tables'],
      ['projects?view=gantt', 'Ten budget tables'],
      ['thread', 'What stands alone'],
    ] as const) {
      await goTo(device, path)
      await expect(page.getByText(sign).first()).toBeVisible()
      found.push(...(await findings(page, path)))
    }
    await page.getByRole('button', { name: /Ten budget tables/ }).click()
    await expect(page.getByRole('button', { name: 'Let go of the thread' })).toBeVisible()
    found.push(...(await findings(page, 'a thread')))
    await goTo(device, 'projects')
    await page.getByRole('link', { name: 'Library of labs' }).click()
    await expect(page.getByText('3 things are missing')).toBeVisible()
    found.push(...(await findings(page, 'a project')))
    if (kind === 'laptop') {
      await page.getByRole('textbox', { name: 'End date' }).fill('30 Feb 2028')
      await page.keyboard.press('Escape')
      await expect(page.getByText('February 2028 has 29 days')).toBeVisible()
      found.push(...(await findings(page, 'a date that is none')))
    }
    expect(found).toEqual([])
  })
}

const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]
test('joining, and every dialog, at both sizes', async ({ browser }) => {
  const lead = await openDevice(browser, 'laptop')
  const guest = await openDevice(browser, 'phone')
  const found: string[] = []
  const lookBothWays = async (at: Page, screen: string, part?: string) => {
    for (const size of sizes) {
      await at.setViewportSize(size)
      found.push(...(await findings(at, `${screen}, ${size.width}`, part)))
    }
  }
  const { page } = lead
  const dialog = page.getByRole('dialog')
  const lookAtDialog = async (screen: string) => {
    await expect(dialog.getByRole('heading').first()).toBeVisible()
    await lookBothWays(page, screen, 'dialog[open]')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const choose = async (menu: string | RegExp, item: string) => {
    await page.getByRole('button', { name: menu, exact: typeof menu === 'string' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }

  await page.goto(relay.origin)
  await press('Start a workshop')
  await expect(page.getByText('Keep your link')).toBeVisible()
  await lookBothWays(page, 'a workshop begins')
  const link = await participantLink(lead, relay.origin)
  await press('Share')
  await lookAtDialog('share')
  await press('Share')
  await press('Show it large')
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden()
  await lookBothWays(page, 'the QR, large', 'dialog[open]')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await press('1 person here')
  await lookAtDialog('people')
  await page.getByTitle('Where is what I wrote?').click()
  await lookAtDialog('delivery')
  for (const item of ['Find', 'Parking lot', 'Change my name', 'Save as a file', 'Settings']) {
    await choose('More', item)
    await lookAtDialog(item)
  }
  await press('Choose the activity')
  await lookAtDialog('activity')
  await fromTheBar(lead, 'Notes among facilitators')
  await lookAtDialog('backstage')

  await guest.page.goto(link)
  await expect(guest.page.getByLabel('What is your name?')).toBeVisible()
  await lookBothWays(guest.page, 'join')
  await guest.page.setViewportSize(sizes[0]!)
  await enter(guest, 'Rosa')
  await startActivity(lead, { kind: 'Write notes', zone: 'Legal', isPrivate: true })
  await expect(guest.page.getByText('Which rules bind or protect us?')).toBeVisible()
  found.push(...(await findings(guest.page, 'now, private')))
  await press('Show what we wrote')
  await lookAtDialog('reveal')

  await page.goto(relay.origin)
  for (const item of ['Rename', 'Save as a file', 'Take off this device']) {
    await choose(/^What to do with/, item)
    await lookAtDialog(`home: ${item}`)
  }
  await press('See an example workshop')
  await expect(page).toHaveURL(/\/pestel$/)
  await goTo(lead, 'swot?view=list')
  await press('Bring from PESTEL')
  await lookAtDialog('bring to SWOT')
  expect(found).toEqual([])
})

test('agenda, vote, decision and projector', async ({ browser }) => {
  const lead = await openDevice(browser, 'laptop')
  const guest = await openDevice(browser, 'phone')
  const found: string[] = []
  const look = async (page: Page, screen: string) => found.push(...(await findings(page, screen)))
  await lead.page.goto(relay.origin)
  await lead.page.getByRole('button', { name: 'See an example workshop' }).click()
  await expect(lead.page).toHaveURL(/\/pestel$/)
  await join(guest, await participantLink(lead, relay.origin), 'Rosa')

  await lead.page.getByRole('button', { name: 'Agenda', exact: true }).click()
  const agenda = lead.page.getByRole('dialog', { name: 'Agenda' })
  await agenda.getByRole('button', { name: 'PESTEL in 90 minutes' }).click()
  await expect(agenda.getByRole('listitem')).toHaveCount(7)
  await look(lead.page, 'agenda')
  await lead.page.keyboard.press('Escape')

  const start = () =>
    lead.page.getByRole('dialog').getByRole('button', { name: 'Start', exact: true }).click()
  const close = () => lead.page.getByRole('button', { name: 'Close and show' }).click()
  await chooseNextActivity(lead, 'Vote')
  await lead.page.getByRole('dialog').getByLabel('Least ballots').fill('2')
  await look(lead.page, 'dialog of a vote')
  await start()
  await guest.page
    .getByRole('button', { name: /^Give a dot to/ })
    .first()
    .tap()
  await look(guest.page, 'vote on a phone')
  await lead.page
    .getByRole('button', { name: /^Give a dot to/ })
    .first()
    .click()
  await look(lead.page, 'vote')
  await expect(lead.page.getByText('2 of 2', { exact: true })).toBeVisible()
  await close()
  await expect(guest.page.getByText('2 ballots were counted.')).toBeVisible()
  await look(guest.page, 'result on a phone')
  const wall = await lead.context.newPage()
  await wall.goto(lead.page.url().replace(/now$/, 'screen'))
  await expect(wall.getByRole('heading', { name: 'What must not be missing?' })).toBeVisible()
  await look(wall, 'projector')

  await chooseNextActivity(lead, 'Decide')
  await lead.page.getByRole('dialog').getByLabel('Proposal').fill('We meet on Mondays')
  await look(lead.page, 'dialog of a decision')
  await start()
  await guest.page.getByRole('button', { name: /^I object/ }).tap()
  await guest.page.getByRole('textbox', { name: 'How would it harm us?' }).fill('Mondays I work')
  await look(guest.page, 'decision on a phone')
  await guest.page.getByRole('button', { name: 'I object', exact: true }).tap()
  await expect(lead.page.getByText('Mondays I work')).toBeVisible()
  await lead.page.getByRole('button', { name: '2 expected' }).click()
  await look(lead.page, 'who is expected')
  await lead.page.keyboard.press('Escape')
  await fromTheBar(lead, 'Hand over')
  await look(lead.page, 'handing over')
  await lead.page.keyboard.press('Escape')
  await look(lead.page, 'decision')
  await close()
  await expect(guest.page.getByText('It does not pass.')).toBeVisible()
  await look(guest.page, 'outcome on a phone')

  await chooseNextActivity(lead, 'Take the temperature')
  await lead.page.getByRole('dialog').getByLabel('Stays open until').fill('2099-12-03T18:00')
  await look(lead.page, 'dialog of a temperature check')
  await start()
  // Only now: a phone follows to what is started when it hears of it, wherever it is.
  await expect(guest.page.getByRole('button', { name: /I can live with it/ })).toBeVisible()
  await goTo(guest, 'open')
  await expect(guest.page.getByRole('heading', { name: 'Open between meetings' })).toBeVisible()
  await look(guest.page, 'open between meetings')
  await goTo(guest, 'now')
  await guest.page.getByRole('button', { name: /I can live with it/ }).tap()
  await look(guest.page, 'temperature on a phone')
  await lead.page.getByRole('button', { name: 'More of this round' }).click()
  await lead.page.getByRole('menuitem', { name: 'Call the round off' }).click()
  await look(lead.page, 'asked before calling off')
  await lead.page.keyboard.press('Escape')
  await close()
  await expect(guest.page.getByText('In the middle: 3 of 5.')).toBeVisible()
  await look(guest.page, 'temperature taken')
  await chooseNextActivity(lead, 'Weigh trends')
  await start()
  await look(guest.page, 'weighing round on a phone')
  await close()
  await look(guest.page, 'weighed on a phone')
  expect(found).toEqual([])
})
