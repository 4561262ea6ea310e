// SWOT: what PESTEL gives it, and the strategies that come out of crossing.
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SwotBoard } from '../../src/boards/swot/SwotBoard.tsx'
import { carryTrend } from '../../src/workshop/content/carried.ts'
import { readCrosses } from '../../src/workshop/content/crosses.ts'
import { showResults } from '../../src/workshop/stage/lead.ts'
import { openWorkshop, show, writeNote, writeTrend } from '../support/workshop-screen.tsx'

const strategy = page.getByPlaceholder('What do we do with this?')
const entry = (text: string) => page.getByRole('button', { name: text })
const dialogRows = () =>
  [...document.querySelectorAll('dialog li .voice:nth-child(2)')].map((row) => row.textContent)

describe('until the group sees its weights', () => {
  test('nothing is in their order, in the dialog or among the entries; once shown, all is', async () => {
    const { session, other } = await openWorkshop()
    writeTrend(other, 'pestel-legal', 'a light trend', [[1, 1]])
    writeTrend(other, 'pestel-social', 'a heavy trend', [[3, 3]])
    writeTrend(other, 'swot-threats', 'made in SWOT itself', [[3, 3]])
    const light = writeTrend(other, 'pestel-legal', 'carried and light', [[1, 1]])
    const heavy = writeTrend(other, 'pestel-social', 'carried and heavy', [[3, 3]])
    for (const trend of [light, heavy]) carryTrend(other.content, trend, 'swot-threats')
    await show(<SwotBoard />, session, { search: 'view=list' })
    const carried = () =>
      [...document.querySelectorAll('[data-carried] .voice')].map((row) => row.textContent)
    await page.getByRole('button', { name: 'Bring from PESTEL' }).click()
    await expect.poll(dialogRows).toEqual(['a light trend', 'a heavy trend'])
    expect(carried()).toEqual(['carried and light', 'carried and heavy'])

    showResults(other.stage, true)
    await expect.poll(dialogRows).toEqual(['a heavy trend', 'a light trend'])
    expect(carried()).toEqual(['carried and heavy', 'carried and light'])
  })
})

describe('a strategy that is being typed', () => {
  async function openCrosses() {
    const { session, other } = await openWorkshop()
    writeNote(other, 'swot-strengths', 'we know the valley')
    writeNote(other, 'swot-weaknesses', 'no money of our own')
    writeNote(other, 'swot-threats', 'wells run dry')
    const again = () => show(<SwotBoard />, session, { search: 'view=crosses' })
    const leave = await again()
    await entry('we know the valley').click()
    await entry('wells run dry').click()
    await userEvent.keyboard('Measure the wells')
    return { session, leave, again }
  }

  test('is there with its pair when the screen comes back, and is in this device’s own storage meanwhile', async () => {
    const { leave, again } = await openCrosses()
    expect(Object.values(localStorage)).toContain('Measure the wells')
    leave()
    await again()
    await expect.element(strategy).toHaveValue('Measure the wells')
  })

  test('waits with its pair when one cancels or looks at another pair, and goes when it is a strategy', async () => {
    const { session } = await openCrosses()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect.element(strategy).not.toBeInTheDocument()
    await entry('no money of our own').click()
    await entry('wells run dry').click()
    await expect.element(strategy).toHaveValue('')
    await entry('we know the valley').click()
    await expect.element(strategy).toHaveValue('Measure the wells')
    await page.getByRole('button', { name: 'Keep the strategy' }).click()
    await expect
      .poll(() => readCrosses(session.content).map(({ text }) => text))
      .toEqual(['Measure the wells'])
    await entry('we know the valley').click()
    await entry('wells run dry').click()
    await expect.element(strategy).toHaveValue('')
  })
})
