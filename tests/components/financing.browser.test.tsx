// Sustainability and financing, step 4 of the method: the gap, the map of sources, calls, deadlines, lines of action and a log.
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { FinancingBoard } from '../../src/boards/financing/FinancingBoard.tsx'
import type { WorkshopSession } from '../../src/sync/session.ts'
import type { Cell } from '../../src/workshop/content/cells.ts'
import { addListItem } from '../../src/workshop/content/foundations.ts'
import { readLinks } from '../../src/workshop/content/links.ts'
import { addProject, setPeriod, takeProjectAway, type Period } from '../../src/workshop/content/projects.ts'
import { addRows, readRows, rowsOf, setCell } from '../../src/workshop/content/rows.ts'
import { setSheetValue } from '../../src/workshop/content/sheet-values.ts'
import type { ProjectId, RowId } from '../../src/workshop/ids.ts'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

type By = Pick<WorkshopSession, 'content'>
let jitters = 0
const jitter = () => Uint8Array.of((jitters += 1) % 256, 7)
const add = ({ content }: By, table: string, id: string, cells: Record<string, Cell>, of?: string) =>
  addRows(content, [{ id: id as RowId, table, of, made: 1, cells }], jitter)
const project = 'project-1' as ProjectId
function withProject(by: By, period: Period = ['2027-03-01', null]) {
  addProject(by.content, { id: project, made: 1, texts: { name: 'Ten tables' } }, jitter())
  setPeriod(by.content, project, period)
}
const region = (name: string) => page.getByRole('region', { name, exact: true })
/** What the figures of a reading say, a list a row. */
const figures = (reading: string) =>
  region(reading)
    .getByRole('row')
    .elements()
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent))
/** The charts of a reading, by what they say they show. */
const charts = (reading: string) =>
  region(reading)
    .getByRole('figure')
    .elements()
    .map((figure) => figure.getAttribute('aria-label'))
function pasteText(text: string) {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  document.activeElement!.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
  )
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 24, 12) })
  return () => vi.useRealTimers()
})

describe('the gap analysis', () => {
  test('[FU1] counts what project sheets need, what calls and members would bring and what is won, by year and by project', async () => {
    const { session, other } = await openWorkshop()
    withProject(session)
    add(session, 'resources', 'res', { amount: ['1000', 'USD'], state: 'missing' }, project)
    add(session, 'needs', 'need', { amount: ['500.50', 'USD'], for: 'institution', year: 2027 })
    add(session, 'calls', 'open', {
      amount: ['300', 'USD'],
      deadline: '2027-02-01',
      project: { to: project },
    })
    add(session, 'calls', 'won', { amount: ['200', 'USD'], deadline: '2027-02-01', state: 'won' })
    add(session, 'calls', 'lost', { amount: ['9999', 'USD'], deadline: '2027-02-01', state: 'lost' })
    add(session, 'calls', 'no', { amount: ['9999', 'USD'], deadline: '2027-02-01', fit: 'no' })
    add(session, 'fees', 'fee', { members: 10, fee: ['10', 'USD'], every: 'year' }, 'scenario-b')
    await show(<FinancingBoard />, session)
    await expect
      .poll(() => figures('By year'))
      .toEqual([['2027', '1,500.50 USD', '500 USD', '200 USD', '1,000.50 USD']])
    setSheetValue(other.content, 'membership/scenario', 'scenario-b')
    await expect
      .poll(() => figures('By year'))
      .toEqual([['2027', '1,500.50 USD', '600 USD', '200 USD', '900.50 USD']])
    expect(figures('By what it is for')).toEqual([
      ['Ten tables', '1,000 USD', '300 USD', '0 USD', '700 USD'],
      ['The network itself', '500.50 USD', '0 USD', '0 USD', '500.50 USD'],
      ['Nothing named yet', '0 USD', '200 USD', '200 USD', 'covered'],
    ])
  })
  test('draws a chart a currency, with a text table beside it; nothing is said by the picture alone', async () => {
    const { session } = await openWorkshop()
    add(session, 'needs', 'mxn', { amount: ['1000000000000000.50', 'MXN'], year: 2027 })
    add(session, 'needs', 'eur', { amount: ['80', 'EUR'], year: 2027 })
    await show(<FinancingBoard />, session)
    await expect
      .poll(() => charts('By year'), { timeout: 10_000 })
      .toEqual(['By year, in EUR', 'By year, in MXN'])
    await expect
      .poll(() => document.querySelectorAll('figure svg[aria-hidden] text').length)
      .toBeGreaterThan(0)
    expect(figures('By year')).toEqual([
      ['2027', '80 EUR', '0 EUR', '0 EUR', '80 EUR'],
      ['2027', '1,000,000,000,000,000.50 MXN', '0 MXN', '0 MXN', '1,000,000,000,000,000.50 MXN'],
    ])
    const drawn = region('By year')
      .getByRole('figure')
      .elements()
      .map(({ textContent }) => textContent)
    expect(drawn[1]).toContain('1,000,000,000,000,000.50 MXN')
  })
  test('keeps two projects of one name apart, and what was for a project that is gone', async () => {
    const { session, other } = await openWorkshop()
    for (const [n, amount] of ['30', '70'].entries()) {
      const id = `project-${n}` as ProjectId
      addProject(session.content, { id, made: n, texts: { name: 'Tables' } }, jitter())
      add(session, 'resources', `res-${n}`, { amount: [amount, 'USD'] }, id)
    }
    add(session, 'needs', 'need', { amount: ['5', 'USD'], project: { to: 'project-1' } })
    await show(<FinancingBoard />, session)
    await expect
      .poll(() => figures('By what it is for').map((row) => row.slice(0, 2)))
      .toEqual([
        ['Tables', '30 USD'],
        ['Tables', '75 USD'],
      ])
    await expect.poll(() => document.querySelectorAll('figure rect[x]').length).toBeGreaterThan(0)
    const drawn = region('By what it is for').getByRole('figure').element().textContent
    expect([drawn.includes('30 USD'), drawn.includes('75 USD')]).toEqual([true, true])
    takeProjectAway(other.content, 'project-1' as ProjectId)
    await expect
      .poll(() => figures('By what it is for').map((row) => row.slice(0, 2)))
      .toEqual([
        ['Tables', '30 USD'],
        ['Nothing named yet', '5 USD'],
      ])
  })
  test(
    '5,000 rows pasted from a spreadsheet are counted to the last figure',
    { timeout: 60_000 },
    async () => {
      const { session } = await openWorkshop()
      await show(<FinancingBoard />, session)
      await region('Other needs').getByRole('button', { name: 'Another need' }).click()
      const rows = Array.from({ length: 5_000 }, (_, n) => `Need ${n}\t\t\t0.10 USD\t2027`)
      pasteText(rows.join('\n'))
      await expect
        .poll(() => figures('By year'), { timeout: 40_000 })
        .toEqual([['2027', '500 USD', '0 USD', '0 USD', '500 USD']])
    },
  )
})

describe('calls', () => {
  const state = (name: string) => page.getByRole('combobox', { name: `State, ${name}` })
  test('stand by their deadline, with every field of a call, and go from found to won', async () => {
    const { session, other } = await openWorkshop()
    withProject(session)
    addListItem(session.content, 'pillars', { id: 'p1', made: 1, name: 'Open budgets' } as never, jitter())
    add(session, 'calls', 'late', { name: 'Second', deadline: '2027-05-01' })
    add(session, 'calls', 'soon', { name: 'First', deadline: '2027-01-01', amount: ['5', 'EUR'] })
    await show(<FinancingBoard />, session)
    const names = () =>
      [
        ...document.querySelectorAll<HTMLInputElement>(
          'section[aria-label="Calls for funding"] input[data-cell="name"]',
        ),
      ].map(({ value }) => value)
    await expect.poll(names).toEqual(['First', 'Second'])
    for (const column of [
      'Funder',
      'Kind',
      'Deadline',
      'Amount',
      'Criteria',
      'Legal and institutional conditions',
    ])
      await expect.element(page.getByLabelText(`${column}, First`, { exact: true })).toBeInTheDocument()
    for (const word of ['applied', 'won']) {
      await state('First').selectOptions(word)
      await expect
        .poll(() => rowsOf(readRows(other.content), 'calls').find(({ id }) => id === 'soon')?.cells['state'])
        .toBe(word)
    }
    expect(figures('By year')).toContainEqual(['2027', '0 EUR', '5 EUR', '5 EUR', 'covered'])
  })
  test('whose deadline went by say so in words; not those that were handed in', async () => {
    const { session } = await openWorkshop()
    add(session, 'calls', 'gone', { name: 'Gone', deadline: '2026-11-23' })
    add(session, 'calls', 'sent', { name: 'Sent', deadline: '2026-11-23', state: 'applied' })
    add(session, 'calls', 'today', { name: 'Today', deadline: '2026-11-24' })
    await show(<FinancingBoard />, session)
    const items = () =>
      region('Deadlines')
        .getByRole('listitem')
        .elements()
        .map(({ textContent }) => textContent)
        .filter((text) => text.startsWith('Nov 2'))
    await expect
      .poll(items)
      .toEqual([
        'Nov 23, 2026GoneCall · the deadline has passed',
        'Nov 23, 2026SentCall',
        'Nov 24, 2026TodayCall · today',
      ])
    expect(
      [...document.querySelectorAll('[data-past] td')].map(({ textContent }) => textContent).filter(Boolean),
    ).toContain('the deadline has passed')
    expect(document.querySelectorAll('tr[data-past]').length).toBe(1)
  })
  test('and lines of action go into a calendar with one press', async () => {
    const { session } = await openWorkshop()
    add(session, 'calls', 'call', { name: 'Civic labs', deadline: '2027-02-15' })
    await show(<FinancingBoard />, session)
    const files: [name: string, text: Promise<string>][] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(['', (file as Blob).text()])
      return 'blob:none'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.at(-1)![0] = this.download
    })
    await page.getByRole('button', { name: 'All of them for my calendar' }).click()
    vi.restoreAllMocks()
    expect(files.map(([name]) => name)).toEqual(['test-deadlines-2026-11-24.ics'])
    const text = await files[0]![1]
    expect(text).toContain('SUMMARY:Call: Civic labs')
    expect(text).toContain('DTSTART;VALUE=DATE:20270215')
  })
  test('show three examples while there are none', async () => {
    const { session } = await openWorkshop()
    await show(<FinancingBoard />, session)
    await region('Calls for funding').getByRole('button', { name: 'Use these' }).click()
    await expect
      .poll(() => rowsOf(readRows(session.content), 'calls').map(({ cells }) => cells['deadline']))
      .toEqual(['2026-12-24', '2027-02-07', '2027-03-24'])
  })
})

test('lines of action have somebody who sees to them, and a log of how they go', async () => {
  const { session, other } = await openWorkshop()
  await show(<FinancingBoard />, session)
  await region('Lines of action').getByRole('button', { name: 'Another line of action' }).click()
  await userEvent.keyboard('Write to three embassies{Tab}2027-01-15{Escape}')
  await page.getByRole('group', { name: 'Who, Write to three' }).getByRole('button').first().click()
  await page.getByRole('dialog').getByLabelText('Name').fill('Lucía')
  await userEvent.keyboard('{Enter}{Escape}')
  await region('How it goes').getByRole('button', { name: 'Another entry' }).click()
  await userEvent.keyboard('2026-11-24{Tab}')
  await page.getByRole('combobox', { name: /^Line of action, / }).selectOptions('Write to three embassies')
  await expect
    .poll(() => rowsOf(readRows(other.content), 'action-log').map(({ cells }) => cells))
    .toEqual([{ date: '2026-11-24', line: { to: rowsOf(readRows(other.content), 'action-lines')[0]!.id } }])
  expect(readLinks(other.content).map(({ kind }) => kind)).toEqual(['responsible'])
  setCell(other.content, rowsOf(readRows(other.content), 'action-lines')[0]!.id, 'state', 'done')
  await expect.element(page.getByRole('combobox', { name: /^State, Write/ })).toHaveValue('done')
})
