// Tables of typed cells, and the projects' Gantt, by keyboard and as two people use them.
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { indicators, milestones, resources } from '../../src/boards/projects/board.ts'
import { ProjectsBoard } from '../../src/boards/projects/ProjectsBoard.tsx'
import { RowsTable } from '../../src/kinds/table/RowsTable.tsx'
import type { WorkshopSession } from '../../src/sync/session.ts'
import { linkedFrom, readLinks, setLink } from '../../src/workshop/content/links.ts'
import { addObjective } from '../../src/workshop/content/objectives.ts'
import { addProject, readProjects, setPeriod, type Period } from '../../src/workshop/content/projects.ts'
import { addToRegister, readMembers } from '../../src/workshop/content/register.ts'
import { addRows, readRows, rowText, setCell, takeRowsAway } from '../../src/workshop/content/rows.ts'
import { editText } from '../../src/workshop/content/text-edits.ts'
import type { MemberId, ObjectiveId, ProjectId, RowId } from '../../src/workshop/ids.ts'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

type By = Pick<WorkshopSession, 'content'>
const of = 'project-1' as ProjectId
const jitter = () => Uint8Array.of(1, 2)
const row = (n: number) => `row-${n}` as RowId
const add = ({ content }: By, table: string, ...whats: string[]) =>
  addRows(
    content,
    whats.map((what, index) => ({ id: row(index + 1), table, of, made: index, texts: { what } })),
    jitter,
  )
const cells = ({ content }: By) => readRows(content).map((each) => each.cells)
const field = (name: string) => page.getByRole('textbox', { name, exact: true })

function pasteText(text: string) {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  document.activeElement!.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
  )
}

describe('a table of typed cells', () => {
  test('is filled whole by keys: Tab right, Enter down, from the last row on to its foot, and one more', async () => {
    const { session } = await openWorkshop()
    add(session, indicators.table, 'Towns', 'Women')
    await show(<RowsTable table={indicators} of={of} />, session)
    await field('From, Towns').click()
    await userEvent.keyboard('0{Tab}10{Enter}')
    await expect.element(field('To, Women')).toHaveFocus()
    await userEvent.keyboard('50{Tab}%{Tab}Nov 30, 2028{Enter}')
    await expect.element(page.getByRole('button', { name: 'Indicator' })).toHaveFocus()
    expect(cells(session)).toEqual([
      { baseline: 0, target: 10 },
      { target: 50, unit: '%', by: '2028-11-30' },
    ])
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => readRows(session.content).length).toBe(3)
    await expect.element(field('What is measured,').last()).toHaveFocus()
  })
  test('[TB3] keeps what it cannot read, says how to write it, and reads it once it is mended', async () => {
    const { session } = await openWorkshop()
    add(session, milestones.table, 'Vote')
    const leave = await show(<RowsTable table={milestones} of={of} />, session)
    await field('Date, Vote').fill('Feb 30, 2027')
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByText('February 2027 has 28 days')).toBeVisible()
    expect(cells(session)).toEqual([{}])
    leave()
    await show(<RowsTable table={milestones} of={of} />, session)
    await expect.element(field('Date, Vote')).toHaveValue('Feb 30, 2027')
    await expect.element(field('Date, Vote')).toHaveAttribute('aria-invalid', 'true')
    await field('Date, Vote').fill('Feb 28, 2027')
    await userEvent.keyboard('{Escape}')
    expect(cells(session)).toEqual([{ date: '2027-02-28' }])
    expect(page.getByText('has 28 days').elements()).toEqual([])
  })
  test('[MO1] keeps an amount of sixteen figures, and a word of 500 letters', async () => {
    const { session } = await openWorkshop()
    add(session, resources.table, 'Rooms')
    add({ content: session.content }, resources.table)
    await show(<RowsTable table={resources} of={of} />, session)
    await field('Amount, Rooms').fill('1000000000000000.50 usd')
    await userEvent.keyboard('{Escape}')
    expect(cells(session)).toEqual([{ amount: ['1000000000000000.50', 'USD'] }])
    await expect.element(field('Amount, Rooms')).toHaveValue('1,000,000,000,000,000.50 USD')
    const long = 'agua'.repeat(125)
    await field('What, Rooms').fill(long)
    expect(readRows(session.content)[0]?.texts['what']).toBe(long)
  })
  test('[TB4] makes rows of what is pasted, as one act, with what could not be read still in its cells', async () => {
    const { session } = await openWorkshop()
    addToRegister(session.content, {
      members: [{ id: 'm1' as MemberId, made: 1, fields: { name: 'Lucía' } }],
    })
    add(session, milestones.table, 'Vote')
    await show(<RowsTable table={milestones} of={of} />, session)
    await field('What, Vote').click()
    pasteText('First\tMar 15, 2027\tlucía\nSecond\tsome day\tRosa')
    await expect.poll(() => readRows(session.content).length).toBe(3)
    expect(readRows(session.content).map(({ texts }) => texts['what'])).toEqual(['Vote', 'First', 'Second'])
    await expect.element(field('Date, Second')).toHaveValue('some day')
    await expect.element(page.getByText('No date could be read')).toBeVisible()
    const people = (n: number) =>
      linkedFrom(readLinks(session.content), 'responsible', readRows(session.content)[n]!.id)
    expect(people(1)).toEqual(['m1'])
    expect(readMembers(session.content).map(({ name }) => name)).toEqual(['Lucía', 'Rosa'])
    session.journal.undo()
    expect(readRows(session.content).length).toBe(1)
    expect(readMembers(session.content).length).toBe(1)
  })
  test('shows at once what another writes, also in a cell one is not in, and both in one long text', async () => {
    const { session, other } = await openWorkshop()
    add(session, indicators.table, 'Towns')
    await show(<RowsTable table={indicators} of={of} />, session)
    await field('What is measured, Towns').click()
    await userEvent.keyboard('{End} with a table')
    editText(other.content, rowText(row(1), 'what'), 'Towns', 'Ten towns')
    setCell(other.content, row(1), 'target', 10)
    await expect.poll(() => readRows(session.content)[0]?.texts['what']).toBe('Ten towns with a table')
    await expect.element(page.getByRole('textbox', { name: /^To, / })).toHaveValue('10')
  })
  test('is written when its row goes away while one types', async () => {
    const { session, other } = await openWorkshop()
    add(session, indicators.table, 'Towns')
    await show(<RowsTable table={indicators} of={of} />, session)
    await field('Unit, Towns').click()
    await userEvent.keyboard('towns')
    takeRowsAway(other.content, [row(1)])
    await expect.poll(() => session.content.rows.get(`${row(1)}/unit`)).toBe('towns')
  })
  test('is a card for each row on a phone, and words for who only reads', async () => {
    const { session, other } = await openWorkshop({ role: 'viewer' })
    add(other, indicators.table, 'Towns')
    setCell(other.content, row(1), 'target', 10)
    await show(<RowsTable table={indicators} of={of} />, session, { size: [390, 844] })
    await expect.element(page.getByText('Towns')).toBeVisible()
    await expect.element(page.getByText('10', { exact: true })).toBeVisible()
    expect(page.getByRole('textbox').elements()).toEqual([])
    expect(page.getByRole('table').elements()).toEqual([])
    expect(page.getByRole('button').elements()).toEqual([])
  })
})

const period = ({ content }: By, at = 0) => readProjects(content)[at]?.period
const addPlanned = ({ content }: By, id: string, dates: Period) =>
  addProject(
    content,
    { id: id as ProjectId, made: 1, texts: { name: id }, period: dates },
    Uint8Array.of(id.length, 3),
  )
const gantt = { search: 'view=gantt', size: [1440, 900] } as const

describe('the Gantt', () => {
  test('[GA3] is moved by keys: arrows by a week, with Shift by a month, each end for itself, and undone', async () => {
    const { session } = await openWorkshop()
    addPlanned(session, 'Tables', ['2027-01-31', '2027-06-30'])
    await show(<ProjectsBoard />, session, gantt)
    const grip = (name: string) => page.getByRole('slider', { name, exact: true })
    await expect.element(grip('Tables: end')).toBeInTheDocument()
    grip('Tables: end').element().focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(period(session)).toEqual(['2027-01-31', '2027-07-07'])
    await expect.element(grip('Tables: end')).toHaveAttribute('aria-valuetext', 'Jul 7, 2027')
    await expect.element(grip('Tables: end')).toHaveFocus()
    grip('Tables: start').element().focus()
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}')
    expect(period(session)).toEqual(['2027-02-28', '2027-07-07'])
    grip('Tables: move').element().focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(period(session)).toEqual(['2027-02-21', '2027-06-30'])
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.poll(() => period(session)).toEqual(['2027-02-28', '2027-07-07'])
  })
  test('goes from bar to bar with the arrows up and down', async () => {
    const { session } = await openWorkshop()
    addPlanned(session, 'One', ['2027-01-01', '2027-03-01'])
    addPlanned(session, 'Second', ['2027-02-01', '2027-04-01'])
    await show(<ProjectsBoard />, session, gantt)
    await expect.element(page.getByRole('slider', { name: 'One: end' })).toBeInTheDocument()
    page.getByRole('slider', { name: 'One: end' }).element().focus()
    await userEvent.keyboard('{ArrowDown}')
    await expect.element(page.getByRole('slider', { name: 'Second: end' })).toHaveFocus()
    await userEvent.keyboard('{ArrowUp}')
    await expect.element(page.getByRole('slider', { name: 'One: end' })).toHaveFocus()
  })
  test('is dragged by an end, and written once', async () => {
    const { session } = await openWorkshop()
    addPlanned(session, 'Tables', ['2027-02-01', '2027-06-30'])
    await show(<ProjectsBoard />, session, gantt)
    await expect.element(page.getByRole('slider', { name: 'Tables: end' })).toBeInTheDocument()
    const end = page.getByRole('slider', { name: 'Tables: end' }).element()
    const { left, top } = end.getBoundingClientRect()
    let writes = 0
    session.content.projects.observe(() => (writes += 1))
    const at = (type: string, x: number) =>
      end.dispatchEvent(
        new PointerEvent(type, {
          pointerId: 1,
          button: 0,
          clientX: x,
          clientY: top + 5,
          bubbles: true,
          isPrimary: true,
        }),
      )
    end.setPointerCapture = () => undefined
    at('pointerdown', left)
    for (const by of [20, 40, 60]) {
      at('pointermove', left + by)
      await expect.element(page.getByText(/^Feb 1, 2027 – /)).toBeVisible()
    }
    at('pointerup', left + 60)
    await expect.poll(() => (period(session)?.[1] ?? '') > '2027-06-30').toBe(true)
    expect(period(session)?.[0]).toBe('2027-02-01')
    expect(writes).toBe(1)
  })
  test('[PJ1] keeps both dates where the end is before the start, and takes them as typed', async () => {
    const { session } = await openWorkshop()
    addPlanned(session, 'Tables', ['2027-06-01', null])
    await show(<ProjectsBoard />, session, gantt)
    await field('End date, Tables').fill('Mar 1, 2027')
    await userEvent.keyboard('{Escape}')
    expect(period(session)).toEqual(['2027-06-01', '2027-03-01'])
    await expect.element(page.getByText('ends before it starts')).toBeVisible()
    await field('End date, Tables').fill('Feb 30, 2027')
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByText('February 2027 has 28 days')).toBeVisible()
    expect(period(session)).toEqual(['2027-06-01', '2027-03-01'])
  })
  test('follows what another plans, is a list by date on a phone, and not moved by who only reads', async () => {
    const { session, other } = await openWorkshop({ role: 'viewer' })
    addPlanned(other, 'Later', ['2027-09-01', '2027-10-01'])
    addPlanned(other, 'Sooner', ['2027-02-01', null])
    const leave = await show(<ProjectsBoard />, session, gantt)
    await expect.element(page.getByRole('rowheader', { name: 'Later' })).toBeVisible()
    expect(page.getByRole('slider').elements()).toEqual([])
    leave()
    await show(<ProjectsBoard />, session, { search: 'view=gantt', size: [390, 844] })
    const names = () =>
      page
        .getByRole('link')
        .elements()
        .map((each) => each.textContent)
    await expect.poll(names).toEqual(['Sooner', 'Later'])
    setPeriod(other.content, 'Later' as ProjectId, ['2027-01-01', '2027-10-01'])
    await expect.poll(names).toEqual(['Later', 'Sooner'])
  })
})

describe('a project’s sheet', () => {
  const sheet = { search: `item=${of}`, size: [1440, 900] } as const
  test('[PJ2] names what is missing once, each a way to its field', async () => {
    const { session } = await openWorkshop()
    addProject(session.content, { id: of, made: 1, texts: { name: 'Tables' } }, jitter())
    await show(<ProjectsBoard />, session, sheet)
    await page.getByRole('button', { name: 'Final results', exact: true }).click()
    await expect.element(field('Final results')).toHaveFocus()
    await userEvent.keyboard('A table that meets by itself')
    expect(readProjects(session.content)[0]?.texts.final).toBe('A table that meets by itself')
    await expect.element(page.getByText('11 things are missing:')).toBeVisible()
    await page.getByRole('button', { name: 'End date', exact: true }).click()
    await expect.element(field('End date')).toHaveFocus()
  })
  test('takes somebody new into the register in three taps, and people two add at once both stay', async () => {
    const { session, other } = await openWorkshop()
    addProject(session.content, { id: of, made: 1, texts: { name: 'Tables' } }, jitter())
    addToRegister(other.content, { members: [{ id: 'm1' as MemberId, made: 1, fields: { name: 'Bruno' } }] })
    await show(<ProjectsBoard />, session, sheet)
    const responsible = page.getByRole('group', { name: 'Responsible' })
    await responsible.getByRole('button', { name: 'Who?' }).click()
    await page.getByRole('textbox', { name: 'Name', exact: true }).last().fill('Lucía')
    await page.getByRole('button', { name: 'Add “Lucía” to the register' }).click()
    setLink(other.content, { kind: 'responsible', from: of, to: 'm1' }, true)
    await expect.element(responsible.getByText('Lucía')).toBeVisible()
    await expect.element(responsible.getByText('Bruno')).toBeVisible()
    await responsible.getByRole('button', { name: 'Take off: Bruno' }).click()
    expect(linkedFrom(readLinks(session.content), 'responsible', of).length).toBe(1)
  })
})

test('a chosen objective waits for a project, which one press makes', async () => {
  const { session, other } = await openWorkshop()
  addObjective(other.content, { id: 'o1' as ObjectiveId, made: 1, name: 'Open tables' }, jitter())
  other.stage.y.transact(() => other.stage.chosen.set('o1', true))
  await show(<ProjectsBoard />, session)
  await expect.element(page.getByText('No projects yet. Each chosen objective waits for one.')).toBeVisible()
  await page.getByRole('button', { name: 'Open tables' }).click()
  await expect.poll(() => readProjects(session.content).length).toBe(1)
  expect(linkedFrom(readLinks(session.content), 'from', readProjects(session.content)[0]!.id)).toEqual(['o1'])
})
