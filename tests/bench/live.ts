// A live room of two hundred: private writing, the reveal, a vote and its close, and what the facilitator's screen makes of
// it.
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Page } from 'playwright'
import { formatLink } from '../../src/protocol/links.ts'
import { openContent } from '../../src/workshop/content/content.ts'
import { addNotes } from '../../src/workshop/content/notes.ts'
import { newId, type NoteId } from '../../src/workshop/ids.ts'
import { readNow } from '../../src/workshop/stage/now.ts'
import { startBuiltRelay } from '../support/built-relay.ts'
import { chromiumFlags, ensureChromium } from '../support/chromium.ts'
import { openHeadlessParticipant } from '../support/headless-participant.ts'
import { startActivity } from '../support/journey.ts'
import { connect, newWorkshop } from '../support/relay-client.ts'
import type { Figure } from './relay.ts'

const PEOPLE = 200
const NOTES_EACH = 3
const CANDIDATES = 12

const notesOf = (nth: number) =>
  Array.from(
    { length: NOTES_EACH },
    (_, index) => `What person ${nth} sees in their district, number ${index}`,
  )
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

async function reached(condition: () => boolean): Promise<void> {
  while (!condition()) await wait(5)
}

/** What the page runs: as text, for what compiles this file adds calls of its own to functions that have a name. */
const watching = `
  (() => {
    const frames = (window.frames_ = [])
    let before = performance.now()
    requestAnimationFrame(function next(at) {
      frames.push(at - before)
      before = at
      requestAnimationFrame(next)
    })
  })()
`

/** Watches the frames of a page until asked for them: intervals in ms. */
async function watchFrames(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(watching)
  return async () => (await page.evaluate('window.frames_')) as number[]
}

export async function benchLive(): Promise<Figure[]> {
  const relay = await startBuiltRelay()
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumFlags] })
  try {
    const workshop = newWorkshop()
    const { workshopId, keys } = workshop
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' })
    const page = await context.newPage()
    await page.goto(formatLink({ origin: relay.origin, workshopId, key: keys.facilitator! }))
    await page.getByRole('contentinfo', { name: 'Facilitator’s bar' }).waitFor()
    const wall = await context.newPage()
    await wall.goto(page.url().replace(/pestel.*/, 'screen'))
    await page.bringToFront()
    const lead = { page, context }

    const people = Array.from({ length: PEOPLE }, (_, nth) =>
      openHeadlessParticipant(relay.port, workshop, `Person ${nth}`, { hearsOthers: false }),
    )
    const prepared = openContent()
    const preparing = connect({ port: relay.port, workshop, doc: prepared.y })
    const candidates = Array.from({ length: CANDIDATES }, (_, index) => ({
      id: newId<NoteId>(random),
      zone: 'swot-strengths' as const,
      text: `Strength ${index}`,
      made: index,
    }))
    addNotes(prepared, candidates)

    await startActivity(lead, { kind: 'Write notes', zone: 'Social', isPrivate: true })
    await reached(() => people.every(({ stage }) => readNow(stage)?.private === true))
    for (const [nth, { writeInPrivate }] of people.entries()) writeInPrivate('pestel-social', notesOf(nth))
    await page
      .getByText(`${PEOPLE * NOTES_EACH} notes from ${PEOPLE} people`)
      .first()
      .waitFor()

    await page.getByRole('button', { name: 'Show what we wrote' }).click()
    const framesOfReveal = await watchFrames(page)
    const revealedAt = performance.now()
    await page.getByRole('dialog').getByRole('button', { name: 'Show what we wrote' }).click()
    await wall.getByText(`${PEOPLE * NOTES_EACH + CANDIDATES} notes`).waitFor()
    const reveal = performance.now() - revealedAt
    await wait(1_000) // what is still painted after the last has arrived belongs to it
    const frames = await framesOfReveal()

    await page.getByRole('button', { name: 'Choose the activity' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Vote', { exact: true }).click()
    await dialog.getByRole('combobox', { name: 'Board' }).selectOption({ label: 'SWOT' })
    await dialog.getByText('Notes', { exact: true }).click()
    const framesOfVote = await watchFrames(page)
    await dialog.getByRole('button', { name: 'Start', exact: true }).click()
    await reached(() => people.every(({ openRound }) => openRound('dots') !== undefined))
    const votedAt = performance.now()
    for (const [nth, { vote }] of people.entries())
      vote((of, budget) => Array.from({ length: budget }, (_, index) => of[(nth + index) % of.length]!))
    await page.getByText(`${PEOPLE} of ${PEOPLE + 1}`, { exact: true }).waitFor()
    const votes = performance.now() - votedAt
    const closedAt = performance.now()
    await page.getByRole('button', { name: 'Close and show' }).click()
    await reached(() => people.every(({ openRound }) => openRound('dots') === undefined))
    const close = performance.now() - closedAt
    const voteFrames = await framesOfVote()

    await Promise.all(people.map(({ leave }) => leave()))
    await preparing.close()
    const slow = (all: readonly number[]) => all.filter((ms) => ms > 50).length
    return [
      {
        what: `${PEOPLE} people, ${PEOPLE * NOTES_EACH} notes: from the reveal to all on the wall`,
        value: reveal,
        unit: 'ms',
      },
      { what: 'the facilitator’s longest frame meanwhile', value: Math.max(...frames), unit: 'ms' },
      { what: 'frames over 50 ms meanwhile', value: slow(frames), unit: 'frames' },
      { what: `${PEOPLE} ballots at once: until the facilitator sees all`, value: votes, unit: 'ms' },
      { what: 'the close: until all have it', value: close, unit: 'ms' },
      {
        what: 'the facilitator’s longest frame, from the start of the vote to its close',
        value: Math.max(...voteFrames),
        unit: 'ms',
      },
      { what: 'frames over 50 ms meanwhile, in the vote', value: slow(voteFrames), unit: 'frames' },
    ]
  } finally {
    await browser.close()
    await relay.stop()
  }
}
