// What one does with notes, trends and carried entries on the paper: by keys and by the tools beside them.
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useLocation, useSearch } from 'wouter'
import * as Y from 'yjs'
import { PestelBoard } from '../../src/boards/pestel/PestelBoard.tsx'
import { SwotBoard } from '../../src/boards/swot/SwotBoard.tsx'
import { carryTrend } from '../../src/workshop/content/carried.ts'
import { markNote } from '../../src/workshop/content/note-changes.ts'
import { readNotes } from '../../src/workshop/content/notes.ts'
import { agree } from '../../src/workshop/content/people.ts'
import { moveTrend, readTrends } from '../../src/workshop/content/trends.ts'
import type { ActivityId, WritingId } from '../../src/workshop/ids.ts'
import { setLock } from '../../src/workshop/stage/locks.ts'
import { showResults, startActivity } from '../../src/workshop/stage/lead.ts'
import type { Now } from '../../src/workshop/stage/now.ts'
import { revealWriting } from '../../src/workshop/stage/writings.ts'
import { doublePress } from '../support/touch.ts'
import {
  openWorkshop,
  show,
  writeNote,
  writeTrend,
  type OpenedWorkshop,
} from '../support/workshop-screen.tsx'

const press = userEvent.keyboard
const paper = page.getByRole('application')
const openText = page.getByRole('textbox', { name: 'Text of the note' })
const trendName = page.getByRole('textbox', { name: 'Name of the trend' })
const composer = page.getByRole('textbox', { name: 'Note in Political' })
const toPaper = () => (paper.element() as HTMLElement).focus()

/** Every word that was painted since the test began. */
const painted = new Set<string>()
beforeEach(() => {
  painted.clear()
  const paint = CanvasRenderingContext2D.prototype.fillText
  vi.spyOn(CanvasRenderingContext2D.prototype, 'fillText').mockImplementation(function (
    this: CanvasRenderingContext2D,
    ...words
  ) {
    painted.add(words[0])
    paint.apply(this, words)
  })
  return () => vi.restoreAllMocks()
})

function Address() {
  const [path] = useLocation()
  return <output>{`${path}?${useSearch()}`}</output>
}
async function openBoard(workshop: OpenedWorkshop, board = <PestelBoard />) {
  await show(
    <>
      <Address />
      {board}
    </>,
    workshop.session,
    { search: 'view=canvas', size: [1280, 800] },
  )
  await expect.element(paper).toBeVisible()
  toPaper()
  return workshop
}
const now: Now = {
  act: 'act-1' as ActivityId,
  kind: 'write',
  board: 'pestel',
  private: true,
  writing: 'writing-1' as WritingId,
}
const textsOf = ({ other }: OpenedWorkshop) => readNotes(other.content).map(({ text }) => text)

describe('while one writes in private', () => {
  async function openPrivate() {
    const workshop = await openWorkshop()
    startActivity(workshop.other.stage, workshop.other.device, now)
    return openBoard(workshop)
  }

  test('N opens a composer; nothing is there before Add, and then the whole note, for me alone until the reveal', async () => {
    const workshop = await openPrivate()
    const { session, other } = workshop
    await press('n')
    await expect.element(composer).toHaveFocus()
    expect(readNotes(session.drafts)).toEqual([])
    await press('never said{Enter}')
    await expect.poll(() => readNotes(session.drafts).map(({ text }) => text)).toEqual(['never said'])
    await expect.poll(() => [...painted]).toContain('never said')
    expect(textsOf(workshop)).toEqual([])
    await press('{Escape}')
    await expect.element(paper).toHaveFocus()
    revealWriting(other.stage, now.writing!)
    await expect.poll(() => textsOf(workshop)).toEqual(['never said'])
  })

  test('a double press opens it too, and the note lies where one pressed', async () => {
    const { session } = await openPrivate()
    const { left, top, width, height } = paper.element().getBoundingClientRect()
    await doublePress({ x: left + width / 2, y: top + height / 4 })
    const field = page.getByRole('textbox', { name: 'Note in Economic' })
    await expect.element(field).toHaveFocus()
    await press('here{Enter}')
    await expect.poll(() => readNotes(session.drafts)[0]?.place[1]).toBeGreaterThan(20)
    expect(readNotes(session.drafts)[0]?.place[0]).toBe('pestel-economic')
  })

  test('what I wrote is edited and taken away in its place, and taking away is undone', async () => {
    const { session } = await openPrivate()
    await press('n')
    await press('my own{Enter}{Escape}')
    await press('{ArrowRight}{Enter}')
    await expect.element(openText).toHaveFocus()
    await press(' words{Enter}')
    await expect.element(paper).toHaveFocus()
    expect(readNotes(session.drafts).map(({ text }) => text)).toEqual(['my own words'])
    await press('{Delete}')
    await expect.poll(() => readNotes(session.drafts)).toEqual([])
    await page.getByRole('status').getByRole('button', { name: 'Undo mine' }).click()
    expect(readNotes(session.drafts).map(({ text }) => text)).toEqual(['my own words'])
  })

  test('letters are letters in the composer, and what was typed waits there when it is closed', async () => {
    await openPrivate()
    await press('n')
    await press('long gas lines')
    await press('{Escape}')
    await expect.element(composer).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Text waits here' }).click()
    await expect.element(composer).toHaveValue('long gas lines')
  })
})

test('in an anonymous activity a note made on the canvas is written by a session of its own, text and all', async () => {
  const workshop = await openWorkshop()
  startActivity(workshop.other.stage, workshop.other.device, { ...now, private: false, anonymous: true })
  const { session } = await openBoard(workshop)
  await press('n')
  await expect.element(composer).toHaveFocus()
  await press('we are afraid to say so{Enter}')
  await expect.poll(() => textsOf(workshop)).toEqual(['we are afraid to say so'])
  const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(session.content.y))
  const own = structs.filter(({ id }) => id.client === session.content.y.clientID)
  const said = own.flatMap((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentString ? [struct.content.str] : [],
  )
  expect(said.join('')).not.toContain('afraid')
})

describe('a note that is left with nothing in it', () => {
  test('goes, and undo brings it back; one with a word stays', async () => {
    const workshop = await openBoard(await openWorkshop())
    await press('n')
    await expect.element(openText).toHaveFocus()
    await press('{Escape}')
    await expect.poll(() => textsOf(workshop)).toEqual([])
    await press('{Control>}z{/Control}')
    await expect.poll(() => textsOf(workshop)).toEqual([''])
    await press('n')
    await press('a word{Escape}')
    await expect.poll(() => textsOf(workshop)).toEqual(['', 'a word'])
  })

  test('stays when it is another’s', async () => {
    const workshop = await openWorkshop({ role: 'facilitator' })
    writeNote(workshop.other, 'pestel-political', '')
    await openBoard(workshop)
    await press('{ArrowRight}{Enter}')
    await expect.element(openText).toHaveFocus()
    await press('{Escape}')
    await expect.element(paper).toHaveFocus()
    expect(textsOf(workshop)).toEqual([''])
  })
})

describe('by keys', () => {
  async function openThree() {
    const workshop = await openWorkshop()
    for (const text of ['wells run dry', 'rents rise', 'a new law'])
      writeNote(workshop.session, 'pestel-political', text)
    return openBoard(workshop)
  }
  const standing = ({ session }: OpenedWorkshop) =>
    readTrends(session.content, readNotes(session.content)).map(({ title, notes }) => [title, notes.length])

  test('Space chooses, arrows look, G groups, and the name is typed over the brace at once', async () => {
    const workshop = await openThree()
    await press('{ArrowRight} {ArrowRight} ')
    await press('g')
    await expect.element(trendName).toHaveFocus()
    await press('Life gets dear{Enter}')
    await expect.element(paper).toHaveFocus()
    expect(standing(workshop)).toEqual([['Life gets dear', 2]])
  })

  test('Space again takes a note out of what is chosen', async () => {
    const workshop = await openThree()
    await press('{ArrowRight} {ArrowRight} {ArrowLeft} {ArrowRight}{ArrowRight} ')
    await press('g')
    await expect.element(trendName).toHaveFocus()
    expect(standing(workshop).map(([, notes]) => notes)).toEqual([2])
    expect(readNotes(workshop.session.content).map(({ trend }) => trend !== undefined)).toEqual([
      false,
      true,
      true,
    ])
  })

  test('Shift and an arrow move what is chosen by a square', async () => {
    const { session } = await openThree()
    await press('{ArrowRight}')
    const [zone, x, y] = readNotes(session.content)[0]!.place
    await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
    expect(readNotes(session.content)[0]!.place).toEqual([zone, x + 20, y + 20])
  })

  test('M asks where to, and one act moves all that is chosen', async () => {
    const { session } = await openThree()
    await press('{ArrowRight} {ArrowRight} m')
    await page.getByRole('dialog').getByRole('button', { name: 'Legal' }).click()
    const zones = () => readNotes(session.content).map(({ place }) => place[0])
    await expect.poll(zones).toEqual(['pestel-legal', 'pestel-legal', 'pestel-political'])
    await press('{Control>}z{/Control}')
    await expect.poll(zones).toEqual(['pestel-political', 'pestel-political', 'pestel-political'])
  })

  test('arrows in the choice of views choose a view, and nothing on the paper', async () => {
    await openThree()
    ;(page.getByRole('radio', { name: 'Canvas' }).element() as HTMLElement).focus()
    await press('{ArrowRight}')
    await expect.element(page.getByRole('radio', { name: 'List' })).toBeChecked()
  })
})

describe('a trend', () => {
  test('is renamed, given a horizon, merged, carried and ungrouped by its tools, as in the list', async () => {
    const workshop = await openWorkshop()
    const { session } = workshop
    writeTrend(session, 'pestel-political', 'Water')
    const land = writeTrend(session, 'pestel-political', 'Land')
    moveTrend(session.content, land, ['pestel-political', 0, 400])
    await openBoard(workshop)
    await press('{ArrowRight}{ArrowUp}')
    await page.getByRole('button', { name: 'Rename' }).click()
    await expect.element(trendName).toHaveFocus()
    await press(' runs short{Enter}')
    const trends = () => readTrends(session.content, readNotes(session.content))
    expect(trends().map(({ title }) => title)).toContain('Water runs short')
    const choose = async (name: string) => {
      await page.getByRole('button', { name: 'What to do with: Water runs short' }).click()
      await page.getByRole('menu').getByText(name).click()
    }
    await choose('Long term')
    expect(trends().map(({ horizon }) => horizon)).toContain('long')
    await choose('Carry to SWOT: Threats')
    expect(session.content.carried.size).toBe(1)
    await choose('Merge into Land')
    await expect.poll(() => trends().map(({ title, notes }) => [title, notes.length])).toEqual([['Land', 2]])
  })
})

test('a note’s mark and how many say the same are painted', async () => {
  const workshop = await openWorkshop({ name: 'Ana' })
  const { session, other } = workshop
  const note = writeNote(session, 'pestel-political', 'wells run dry')
  agree(other.content, note, other.person, true)
  agree(session.content, note, session.person, true)
  const strokes = vi.spyOn(CanvasRenderingContext2D.prototype, 'stroke')
  const signs = () => strokes.mock.calls.filter(([path]) => path instanceof Path2D).length
  await openBoard(workshop)
  await expect.poll(() => [...painted]).toContain('Ana · +2')
  expect(signs()).toBe(0)
  markNote(other.content, note, true)
  await expect.poll(signs).toBeGreaterThan(0)
})

describe('a carried trend in SWOT', () => {
  async function openCarried() {
    const workshop = await openWorkshop()
    const trend = writeTrend(workshop.other, 'pestel-social', 'wells run dry', [[3, 3]])
    carryTrend(workshop.other.content, trend, 'swot-threats')
    await openBoard(workshop, <SwotBoard />)
    await expect.poll(() => [...painted]).toContain('So')
    return { ...workshop, trend }
  }

  test('shows where it is from, and its weight once the group sees it', async () => {
    const { other } = await openCarried()
    expect([...painted]).not.toContain('9')
    showResults(other.stage, true)
    await expect.poll(() => [...painted]).toContain('9')
  })

  test('opens its trend, by a button and by Enter', async () => {
    const { trend } = await openCarried()
    const address = page.getByRole('status').filter({ hasText: '/w/' })
    await press('{ArrowRight}')
    await expect.element(page.getByRole('button', { name: 'See the trend' })).toBeVisible()
    toPaper()
    await press('{Enter}')
    await expect.element(address).toHaveTextContent(new RegExp(`/pestel\\?item=${trend}$`))
  })
})

test('the item of the address is chosen and in sight', async () => {
  const workshop = await openWorkshop()
  const trend = writeTrend(workshop.session, 'pestel-legal', 'Permits')
  await show(<PestelBoard />, workshop.session, { search: `view=canvas&item=${trend}`, size: [1280, 800] })
  await expect.element(page.getByRole('button', { name: 'What to do with: Permits' })).toBeInViewport()
})

test('[LO1] in a closed zone nothing is made or moved on the canvas', async () => {
  const workshop = await openWorkshop()
  writeNote(workshop.session, 'pestel-political', 'wells run dry')
  setLock(workshop.other.stage, 'pestel-political', true)
  await openBoard(workshop)
  await expect.poll(() => [...painted]).toContain('Political  · Locked')
  await press('{ArrowRight}')
  await expect.element(page.getByText('Locked', { exact: true })).toBeVisible()
  const before = readNotes(workshop.session.content)
  toPaper()
  await press('{Shift>}{ArrowDown}{/Shift}n{Enter}g')
  await expect.element(openText).not.toBeInTheDocument()
  expect(readNotes(workshop.session.content)).toEqual(before)
})
