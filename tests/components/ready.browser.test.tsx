// «Are you ready?», asked of everyone: one press, which holds through sleep and reload, and nobody is named.
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ReadyCheck } from '../../src/app/stage/ReadyBanner.tsx'
import type { WorkshopSession } from '../../src/sync/session.ts'
import type { ActivityId } from '../../src/workshop/ids.ts'
import { startActivity } from '../../src/workshop/stage/lead.ts'
import { askIfReady } from '../../src/workshop/stage/ready.ts'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

const say = page.getByRole('button', { name: 'I’m ready' })
/** Hears what a page says of itself to the others. */
const listen = ({ presence }: WorkshopSession) => vi.spyOn(presence, 'show')

test('one press says it, and a page that is loaded anew in the middle of the check says it again', async () => {
  const { session, other, reopen } = await openWorkshop()
  const told = listen(session)
  const takeOff = await show(<ReadyCheck />, session)
  askIfReady(other.stage, other.device, Date.now())
  await say.click()
  await expect.element(page.getByText('1 of 1', { exact: false })).toBeVisible()
  expect(told).toHaveBeenCalledWith({ ready: 2 })
  takeOff()
  const again = await reopen()
  const toldAgain = listen(again)
  await show(<ReadyCheck />, again)
  await expect.element(page.getByText('1 of 1', { exact: false })).toBeVisible()
  await expect.element(say).not.toBeInTheDocument()
  expect(toldAgain).toHaveBeenCalledWith({ ready: 2 })
})

test('who comes while it is open is asked, too; one of a session that is over asks nobody; the next activity ends it', async () => {
  const { session, other } = await openWorkshop()
  askIfReady(other.stage, other.device, Date.now() - 60 * 60_000)
  const takeOff = await show(<ReadyCheck />, session)
  await expect.element(say).not.toBeInTheDocument()
  takeOff()
  askIfReady(other.stage, other.device, Date.now() - 60_000)
  await show(<ReadyCheck />, session)
  await expect.element(say).toBeVisible()
  startActivity(other.stage, other.device, {
    act: 'act-1' as ActivityId,
    kind: 'talk',
    board: 'pestel',
    private: false,
  })
  await expect.element(say).not.toBeInTheDocument()
})
