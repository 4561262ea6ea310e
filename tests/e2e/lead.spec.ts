// The whole room at once: eyes that follow, and a workshop that is closed to changes and opened again.
import { expect, type Page } from '@playwright/test'
import { relayOfFile, test } from '../support/test.ts'
import {
  expectSaved,
  fromTheBar,
  goTo,
  join,
  linkOf,
  meet,
  openDevice,
  participantLink,
  pasteNotes,
  startActivity,
  startWorkshop,
  writeNote,
  type Device,
} from '../support/journey.ts'

const relay = relayOfFile()

const followMe = (lead: Device) => fromTheBar(lead, 'Have everyone follow me')
const follows = ({ page }: Device) => page.getByText(/^You are following/)
const board = (page: Page) => page.getByRole('application', { name: 'Canvas' })
/** What a canvas shows, in units of the board. */
async function sightOf({ page }: Device): Promise<{ width: number; height: number }> {
  const { width, height } = (await board(page).boundingBox())!
  const zoom = Number(/\d+/.exec(await page.getByText(/^\d+ %$/).innerText())![0]) / 100
  return { width: width / zoom, height: height / zoom }
}
/** 1: who follows sees all of the leader's side that is tighter here, and no more of it. Zooms are shown in whole per cents. */
async function shareInSight(follower: Device, leader: Device): Promise<number> {
  const [here, there] = [await sightOf(follower), await sightOf(leader)]
  return Math.min(here.width / there.width, here.height / there.height)
}

test('everyone follows who leads: board, view, item and what they see; whoever does something is free', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const phone = await openDevice(browser, 'phone')
  await startWorkshop(lead, relay.origin)
  await goTo(lead, 'pestel?view=list')
  await pasteNotes(lead, 'Political', ['wells run dry', 'rents doubled'])
  await goTo(lead, 'pestel?view=canvas')
  const link = await participantLink(lead, relay.origin)
  await join(phone, link, 'Rosa')
  await followMe(lead)
  await expect(lead.page.getByText('Everyone follows you')).toBeVisible()
  await expect(follows(phone)).toBeVisible()
  await expect(board(phone.page)).toBeVisible()

  await test.step('what who leads sees is all in sight, on a screen of another shape', async () => {
    await expect.poll(() => shareInSight(phone, lead)).toBeCloseTo(1, 1)
    const before = await sightOf(phone)
    for (let n = 0; n < 3; n += 1) await lead.page.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(async () => (await sightOf(phone)).width).toBeLessThan(before.width)
    await expect.poll(() => shareInSight(phone, lead)).toBeCloseTo(1, 1)
  })
  await test.step('a change of board and view, and who comes late', async () => {
    await goTo(lead, 'swot?view=list')
    await expect(phone.page).toHaveURL(/swot\?view=list/)
    const late = await openDevice(browser, 'phone')
    await join(late, link, 'Ana')
    await expect(late.page).toHaveURL(/swot\?view=list/)
    await late.context.close()
  })
  await test.step('any press on the board stops it, and one goes back by choice', async () => {
    await phone.page.getByRole('heading', { name: 'Strengths' }).tap()
    await expect(follows(phone)).toBeHidden()
    await goTo(lead, 'pestel?view=matrix')
    await expect(phone.page.getByText(/leads, at PESTEL/)).toBeVisible()
    await expect(phone.page).toHaveURL(/swot/)
    await phone.page.getByRole('button', { name: 'Follow', exact: true }).tap()
    await expect(phone.page).toHaveURL(/pestel\?view=matrix/)
  })
  await test.step('an activity that begins takes phones to it, and asks instead of taking them back', async () => {
    await startActivity(lead, { kind: 'Write notes', zone: 'Social' })
    await expect(phone.page).toHaveURL(/\/now/)
    await goTo(lead, 'swot?view=list')
    await expect(phone.page.getByText(/leads, at SWOT/)).toBeVisible()
    await expect(phone.page).toHaveURL(/\/now/)
    await phone.page.getByRole('button', { name: 'Follow', exact: true }).tap()
    await expect(phone.page).toHaveURL(/swot/)
  })
  await test.step('it ends with who leads, in words', async () => {
    await lead.context.close()
    await expect(phone.page.getByText(/no longer leads/)).toBeVisible()
    await expect(follows(phone)).toBeHidden()
  })
})

test('who types is asked; of two who facilitate the later one leads, and the other sees it', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const second = await openDevice(browser, 'laptop')
  const types = await openDevice(browser, 'phone')
  await startWorkshop(lead, relay.origin)
  await second.page.goto(await linkOf(lead, relay.origin, 'To facilitate'))
  await join(types, await participantLink(lead, relay.origin), 'Rosa')
  const composer = types.page.getByRole('textbox', { name: /^Note in/ })
  await composer.fill('half a thou')
  await goTo(lead, 'swot?view=list')
  await followMe(lead)
  await expect(types.page.getByText(/leads, at SWOT/)).toBeVisible()
  await expect(types.page).toHaveURL(/\/now/)
  await expect(composer).toHaveValue('half a thou')
  await expect(composer).toBeFocused()

  await expect(second.page.getByText(/leads, and everyone follows/)).toBeVisible()
  await goTo(second, 'pestel?view=list')
  await second.page.getByRole('button', { name: 'Lead myself' }).click()
  await expect(second.page.getByText('Everyone follows you')).toBeVisible()
  await expect(lead.page.getByText(/leads, and everyone follows/)).toBeVisible()
  await composer.fill('')
  await composer.blur()
  await types.page.getByRole('button', { name: 'Follow', exact: true }).tap()
  await expect(types.page).toHaveURL(/pestel\?view=list/)
  await second.page.getByRole('button', { name: 'Stop leading' }).click()
  await expect(follows(types)).toBeHidden()
  await expect(lead.page.getByText(/leads, and everyone follows/)).toBeHidden()
})

test('closed to writing: one reads, what waits stays and is offered, and goes out by itself once it is open', async ({
  browser,
}) => {
  const lead = await openDevice(browser, 'laptop')
  const phone = await openDevice(browser, 'phone')
  const away = await openDevice(browser, 'phone')
  await startWorkshop(lead, relay.origin)
  const link = await participantLink(lead, relay.origin)
  await join(phone, link, 'Rosa')
  await join(away, link, 'Ana')
  await startActivity(lead, { kind: 'Write notes', zone: 'Social', isPrivate: true })
  await writeNote(away, 'in private')
  await startActivity(lead, { kind: 'Write notes', zone: 'Social' })
  await expect(away.page.getByText('Private writing:')).toBeHidden()
  await expectSaved(away)
  await away.context.setOffline(true)
  await writeNote(away, 'written in the tunnel')
  await phone.page.getByRole('textbox', { name: 'Note in Social' }).fill('half a thou')

  await fromTheBar(lead, 'Close the workshop to writing')
  await expect(
    lead.page.getByText('The workshop is closed to writing: whoever takes part can read'),
  ).toBeVisible()
  await expect(phone.page.getByText('Closed for now', { exact: true })).toBeVisible()
  await expect(phone.page.getByText('Closed for now. What you wrote is here on this device.')).toBeVisible()
  await expect(phone.page.getByRole('textbox', { name: /^Note in/ })).toBeHidden()

  await goTo(lead, 'pestel?view=list')
  await writeNote(lead, 'who facilitates goes on')
  await expectSaved(lead)
  await lead.page.getByRole('button', { name: 'Show what we wrote' }).click()
  await lead.page.getByRole('dialog').getByRole('button', { name: 'Show what we wrote' }).click()
  await away.context.setOffline(false)
  await expect(away.page.getByText(/Closed for now · [12]/)).toBeVisible()
  await expect(away.page.getByText(/changes? waits? here/)).toBeVisible()
  await goTo(phone, 'pestel')
  await expect(phone.page.getByRole('button', { name: 'who facilitates goes on', exact: true })).toBeVisible()
  await away.page.getByRole('button', { name: 'Save a copy' }).tap()
  await expect(away.page.getByRole('dialog')).toBeVisible()
  await away.page.reload()
  await expect(away.page.getByText(/changes? waits? here/)).toBeVisible()

  await test.step('without a network it says so, and a second facilitator’s page sees that it is closed', async () => {
    const second = await openDevice(browser, 'laptop')
    await second.page.goto(await linkOf(lead, relay.origin, 'To facilitate'))
    await expect(
      second.page.getByText('The workshop is closed to writing: whoever takes part can read'),
    ).toBeVisible()
    await second.context.setOffline(true)
    await second.page.getByRole('button', { name: 'Open it to writing' }).click()
    await expect(second.page.getByText('This needs a network. Nothing has changed.')).toBeVisible()
    await second.context.close()
  })
  await lead.page.getByRole('button', { name: 'Open it to writing' }).click()
  await expect(
    lead.page.getByText('The workshop is closed to writing: whoever takes part can read'),
  ).toBeHidden()
  for (const text of ['written in the tunnel', 'in private'])
    await expect(lead.page.getByRole('button', { name: text, exact: true })).toBeVisible()
  await expectSaved(away)
  await goTo(phone, 'now')
  await expect(phone.page.getByRole('textbox', { name: 'Note in Social' })).toHaveValue('half a thou')
})

test('a note from a device without a network that comes when its board was closed is in, and says that it came late', async ({
  browser,
}) => {
  const { lead, guest: away } = await meet(browser, relay.origin, 'Rosa')
  await startActivity(lead, { kind: 'Write notes', zone: 'Social' })
  await writeNote(away, 'in time')
  await expectSaved(away)
  await away.context.setOffline(true)
  await writeNote(away, 'from the tunnel')
  await goTo(lead, 'pestel?view=list')
  await fromTheBar(lead, 'Close this board')
  await away.context.setOffline(false)
  const row = (text: string) => lead.page.getByRole('listitem').filter({ hasText: text })
  await expect(row('from the tunnel').last()).toContainText('Came late')
  await expect(row('in time').last()).not.toContainText('Came late')
  await expectSaved(away)
  await goTo(away, 'pestel?view=list')
  await away.page.getByRole('button', { name: 'Social' }).first().tap()
  await expect(away.page.getByText('Came late')).toBeVisible()
})
