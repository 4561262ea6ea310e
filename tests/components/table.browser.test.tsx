// A declared table as people use it: by keys, each looking at it their own way, several at once, thousands of rows.
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { RowTable } from '../../src/kinds/table/columns.ts'
import { RowsTable } from '../../src/kinds/table/RowsTable.tsx'
import type { WorkshopSession } from '../../src/sync/session.ts'
import type { Cell } from '../../src/workshop/content/cells.ts'
import { addProject, takeProjectAway } from '../../src/workshop/content/projects.ts'
import { readLinks } from '../../src/workshop/content/links.ts'
import { addToRegister, readMembers } from '../../src/workshop/content/register.ts'
import { addRows, readRows, setCell } from '../../src/workshop/content/rows.ts'
import type { MemberId, ProjectId, RowId } from '../../src/workshop/ids.ts'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

const calls: RowTable = {
  table: 'calls',
  title: 'projects.resources',
  add: 'projects.resources.add',
  taken: 'projects.row.taken',
  columns: [
    { name: 'what', kind: 'text', title: 'projects.resource.what' },
    { name: 'amount', kind: 'money', title: 'projects.resource.amount' },
    { name: 'deadline', kind: 'date', title: 'projects.milestone.date' },
    {
      name: 'state',
      kind: 'choice',
      title: 'projects.resource.state',
      choices: [
        { value: 'here', label: 'projects.resource.here' },
        { value: 'asked', label: 'projects.resource.asked' },
        { value: 'missing', label: 'projects.resource.missing' },
      ],
    },
    { name: 'done', kind: 'yes', title: 'projects.end' },
    { name: 'who', kind: 'people', as: 'staff', title: 'projects.staff' },
    { name: 'project', kind: 'link', to: 'projects', title: 'projects.one' },
  ],
}

type By = Pick<WorkshopSession, 'content'>
let jitters = 0
const jitter = () => Uint8Array.of((jitters += 1) % 256, 7)
const add = ({ content }: By, rows: readonly (readonly [what: string, cells?: Record<string, Cell>])[]) =>
  addRows(
    content,
    rows.map(([what, cells], n) => ({
      id: `row-${n}` as RowId,
      table: calls.table,
      made: n,
      cells: { what, ...cells },
    })),
    jitter,
  )
const rowsNow = ({ content }: By) => readRows(content)
const stored = (by: By) => rowsNow(by).map(({ cells }) => cells['what'])
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const whats = () =>
  [...document.querySelectorAll<HTMLInputElement>('input[data-cell="what"]')].map(({ value }) => value)
const named = (n: number) => Array.from({ length: n }, (_, index) => [`r${index}`] as const)

function pasteText(text: string) {
  const data = new DataTransfer()
  data.setData('text/plain', text)
  document.activeElement!.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
  )
}

describe('a table', () => {
  test('[TB6] is sorted by its heads, up, down and back, for the one who presses', async () => {
    const { session } = await openWorkshop()
    add(session, [['b', { amount: ['9', 'MXN'] }], ['a', { amount: ['10', 'MXN'] }], ['c']])
    await show(<RowsTable table={calls} />, session)
    const head = page.getByRole('columnheader', { name: 'Amount' })
    await head.getByRole('button').click()
    await expect.poll(whats).toEqual(['b', 'a', 'c'])
    await expect.element(head).toHaveAttribute('aria-sort', 'ascending')
    await head.getByRole('button').click()
    await expect.poll(whats).toEqual(['a', 'b', 'c'])
    await expect.element(head).toHaveAttribute('aria-sort', 'descending')
    await head.getByRole('button').click()
    await expect.poll(whats).toEqual(['b', 'a', 'c'])
    await expect.element(head).not.toHaveAttribute('aria-sort')
    expect(stored(session), 'the group’s order is nobody’s look').toEqual(['b', 'a', 'c'])
  })
  test('[TB7] never moves the row one writes in; it takes its place when one leaves it', async () => {
    const { session, other } = await openWorkshop()
    add(session, [['a'], ['b'], ['c']])
    await show(<RowsTable table={{ ...calls, sort: { column: 'what', isDown: false } }} />, session)
    await field('What, a').click()
    await userEvent.keyboard('{Control>}a{/Control}z{Tab}')
    expect(stored(session)).toEqual(['z', 'b', 'c'])
    await expect.element(field('Amount, z')).toHaveFocus()
    setCell(other.content, rowsNow(session)[2]!.id, 'what', 'aa')
    await expect.poll(whats).toEqual(['z', 'aa', 'b'])
    await userEvent.keyboard('5 mxn{ArrowDown}')
    await expect.poll(whats).toEqual(['aa', 'b', 'z'])
    await expect.element(field('Amount, aa')).toHaveFocus()
  })
  test('[TB7] says what is out of sight and shows it again; a row just made is in sight, and one being changed stays', async () => {
    const { session } = await openWorkshop()
    add(session, [...named(6), ['won', { state: 'here' }]])
    await show(<RowsTable table={calls} />, session)
    await page.getByRole('combobox', { name: 'Show only' }).selectOptions('State: we have it')
    await expect.poll(whats).toEqual(['won'])
    await expect.element(page.getByText('1 of 7 shown')).toBeVisible()
    page.getByRole('combobox', { name: 'State, won' }).element().focus()
    await page.getByRole('combobox', { name: 'State, won' }).selectOptions('asked for')
    expect(rowsNow(session).at(-1)?.cells['state']).toBe('asked')
    await expect.poll(whats).toEqual(['won'])
    await page.getByRole('button', { name: 'Resource' }).click()
    await expect.poll(whats).toEqual([''])
    await userEvent.keyboard('new{Escape}')
    await expect.poll(whats).toEqual(['new'])
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => whats().length).toBe(8)
  })
  test('is put in order with Alt and an arrow, and keeps the focus', async () => {
    const { session } = await openWorkshop()
    add(session, [['a'], ['b'], ['c']])
    await show(<RowsTable table={calls} />, session)
    await field('Amount, c').click()
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await expect.poll(() => stored(session)).toEqual(['a', 'c', 'b'])
    await expect.element(field('Amount, c')).toHaveFocus()
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowDown}{/Alt}')
    await expect.poll(() => stored(session)).toEqual(['a', 'c', 'b'])
  })
  test('goes down through choices and ticks with Enter as well', async () => {
    const { session } = await openWorkshop()
    add(session, [['a'], ['b']])
    await show(<RowsTable table={calls} />, session)
    await expect.element(field('What, a')).toBeVisible()
    page.getByRole('combobox', { name: 'State, a' }).element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('combobox', { name: 'State, b' })).toHaveFocus()
    page.getByRole('checkbox', { name: 'End date, a' }).element().focus()
    await userEvent.keyboard(' {Enter}')
    await expect.element(page.getByRole('checkbox', { name: 'End date, b' })).toHaveFocus()
    expect(rowsNow(session)[0]?.cells['done']).toBe(true)
  })
})

describe('a cell that two change at once', () => {
  const overtaken = async () => {
    const opened = await openWorkshop()
    add(opened.session, [['a', { amount: ['1', 'MXN'] }]])
    const leave = await show(<RowsTable table={calls} />, opened.session)
    await field('Amount, a').click()
    await userEvent.keyboard('{Control>}a{/Control}5 mxn')
    setCell(opened.other.content, rowsNow(opened.session)[0]!.id, 'amount', ['3', 'MXN'])
    await expect.element(page.getByText('Meanwhile somebody wrote “3 MXN” here.')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    return { ...opened, leave, amount: () => rowsNow(opened.session)[0]?.cells['amount'] }
  }
  test('[TB8] keeps what I typed and writes over nothing until I choose mine', async () => {
    const { amount } = await overtaken()
    expect(amount()).toEqual(['3', 'MXN'])
    await expect.element(field('Amount, a')).toHaveValue('5 mxn')
    await page.getByRole('button', { name: 'Keep mine' }).click()
    expect(amount()).toEqual(['5', 'MXN'])
    expect(page.getByText('Meanwhile').elements()).toEqual([])
  })
  test('[TB8] or theirs; also when the page was closed in between', async () => {
    const { amount, leave, session } = await overtaken()
    leave()
    await show(<RowsTable table={calls} />, session)
    await expect.element(field('Amount, a')).toHaveValue('5 mxn')
    expect(amount()).toEqual(['3', 'MXN'])
    await page.getByRole('button', { name: 'Take theirs' }).click()
    await expect.element(field('Amount, a')).toHaveValue('3 MXN')
    expect(amount()).toEqual(['3', 'MXN'])
  })
})

test('binds people in a role: taken off it, they stay without one', async () => {
  const { session } = await openWorkshop()
  addToRegister(session.content, { members: [{ id: 'm1' as MemberId, made: 1, fields: { name: 'Ana' } }] })
  add(session, [['a']])
  const led: RowTable = {
    ...calls,
    columns: [
      calls.columns[0],
      { name: 'lead', kind: 'people', as: 'staff', role: 'coordinator', title: 'projects.responsible' },
      { name: 'all', kind: 'people', as: 'staff', title: 'projects.staff' },
    ],
  }
  await show(<RowsTable table={led} />, session)
  const [leads, all] = ['Responsible, a', 'Staff, a'].map((name) => page.getByRole('group', { name }))
  await leads!.getByRole('button', { name: 'Who?' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ana' }).click()
  expect(readLinks(session.content)).toMatchObject([{ kind: 'staff', to: 'm1', role: 'coordinator' }])
  await leads!.getByRole('button', { name: 'Take off: Ana' }).click()
  await expect.element(all!.getByText('Ana')).toBeVisible()
  expect(readLinks(session.content)).toMatchObject([{ kind: 'staff', to: 'm1', role: undefined }])
  await all!.getByRole('button', { name: 'Take off: Ana' }).click()
  expect(readLinks(session.content)).toEqual([])
})

test('points to a project by its name, and says when it is gone', async () => {
  const { session } = await openWorkshop()
  const project = 'p1' as ProjectId
  addProject(session.content, { id: project, made: 1, texts: { name: 'Tables' } }, jitter())
  add(session, [['a']])
  await show(<RowsTable table={calls} />, session)
  const cell = page.getByRole('combobox', { name: 'Project, a' })
  await cell.selectOptions('Tables')
  expect(rowsNow(session)[0]?.cells['project']).toEqual({ to: project })
  takeProjectAway(session.content, project)
  await expect.element(cell).toHaveDisplayValue('(no longer here)')
  expect(rowsNow(session)[0]?.cells['project']).toEqual({ to: project })
})

test('[TB4] pasted into choices too: what is none of them stays below its cell until it is mended', async () => {
  const { session } = await openWorkshop()
  add(session, [['a']])
  await show(<RowsTable table={calls} />, session)
  await field('What, a').click()
  pasteText('b\t\t\tperhaps\tyes\tRosa; Bruno\tNobody\nc\t\tsome day')
  await expect.element(page.getByText('3 cells could not be read.')).toBeVisible()
  await expect.element(page.getByText('Row 1, State: “perhaps”')).toBeVisible()
  await expect.element(page.getByText('Row 2, Date: “some day”')).toBeVisible()
  expect(rowsNow(session)[1]?.cells).toEqual({ what: 'b', done: true })
  expect(
    readMembers(session.content)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['Bruno', 'Rosa'])
  expect(readLinks(session.content).map(({ kind }) => kind)).toEqual(['staff', 'staff'])
  await page.getByRole('button', { name: 'Show only these rows' }).click()
  await expect.poll(whats).toEqual(['b', 'c'])
  await page.getByRole('combobox', { name: 'State, b' }).selectOptions('asked for')
  await expect.element(page.getByText('2 cells could not be read.')).toBeVisible()
  await page.getByRole('button', { name: 'Leave it out' }).click()
  await expect.element(page.getByText('1 cell could not be read.')).toBeVisible()
})

/** The locators look through a large page. */
const A_WHILE_MS = 60_000

describe('[TB9] five thousand rows', () => {
  const lines = (n: number) =>
    Array.from(
      { length: n },
      (_, at) => `call ${at}\t${at} mxn\t${at % 700 === 0 ? 'x' : '2027-03-15'}`,
    ).join('\n')
  test(
    'are pasted at once, drawn a page at a time, and all within reach of the keys',
    { timeout: A_WHILE_MS },
    async () => {
      const { session } = await openWorkshop()
      add(session, [['first']])
      await show(<RowsTable table={calls} />, session)
      await field('What, first').click()
      pasteText(lines(5_000))
      await expect.poll(() => whats().length).toBe(100)
      expect(rowsNow(session).length).toBe(5_001)
      await expect.element(page.getByText('1–100 of 5001')).toBeVisible()
      await expect.element(page.getByText('8 cells could not be read.')).toBeVisible()
      await field('What, call 98').click()
      await userEvent.keyboard('{Enter}')
      await expect.element(page.getByRole('button', { name: 'Next 100 rows' })).toHaveFocus()
      await userEvent.keyboard('{Enter}')
      await expect.element(field('What, call 99')).toHaveFocus()
      await userEvent.keyboard('x{Enter}')
      await expect.element(field('What, call 100')).toHaveFocus()
      expect(rowsNow(session)[100]?.cells['what']).toBe('call 99x')
      session.journal.undo()
      session.journal.undo()
      await expect.poll(() => rowsNow(session).length).toBe(1)
    },
  )
  test('are sorted and found in', { timeout: A_WHILE_MS }, async () => {
    const { session } = await openWorkshop()
    add(
      session,
      Array.from({ length: 5_000 }, (_, n) => [`call ${n}`, { amount: [`${n}`, 'MXN'] }] as const),
    )
    await show(<RowsTable table={calls} />, session)
    await page.getByRole('columnheader', { name: 'Amount' }).getByRole('button').click()
    await page.getByRole('columnheader', { name: 'Amount' }).getByRole('button').click()
    await expect.poll(() => whats()[0]).toBe('call 4999')
    await page.getByRole('searchbox').fill('call 4321')
    await expect.poll(whats).toEqual(['call 4321'])
  })
})

test('copies what is in sight, under its titles, for a spreadsheet', async () => {
  const { session } = await openWorkshop()
  add(session, [['=b', { amount: ['1250.50', 'MXN'], state: 'here' }], ['a']])
  await show(<RowsTable table={{ ...calls, sort: { column: 'what', isDown: true } }} />, session)
  let copied: ClipboardItem | undefined
  navigator.clipboard.write = ([item]) => {
    copied = item
    return Promise.resolve()
  }
  await page.getByRole('button', { name: 'Copy the table' }).click()
  await expect.element(page.getByText('2 rows copied.')).toBeVisible()
  const text = await (await copied!.getType('text/plain')).text()
  expect(text.split('\r\n')).toEqual([
    'What\tAmount\tDate\tState\tEnd date\tStaff\tProject',
    'a\t\t\t\t\t\t',
    "'=b\t1250.50 MXN\t\twe have it\t\t\t",
  ])
  expect(await (await copied!.getType('text/html')).text()).toContain("<td>'=b</td>")
})

test('an empty table shows how it could look, and one press makes rows of it', async () => {
  const { session } = await openWorkshop()
  const table: RowTable = {
    ...calls,
    examples: [
      { what: { say: 'projects.title' }, amount: { is: ['20000', 'USD'] }, deadline: { inDays: 30 } },
      { what: { say: 'projects.one' }, state: { is: 'asked' } },
    ],
  }
  await show(<RowsTable table={table} />, session)
  await expect.element(page.getByText(/^Projects · 20,000 USD · /)).toBeVisible()
  await page.getByRole('button', { name: 'Use these' }).click()
  await expect.poll(() => stored(session)).toEqual(['Projects', 'Project'])
  expect(rowsNow(session)[1]?.cells).toEqual({ what: 'Project', state: 'asked' })
  expect(page.getByRole('button', { name: 'Use these' }).elements()).toEqual([])
  session.journal.undo()
  await expect.element(page.getByRole('button', { name: 'Use these' })).toBeVisible()
})

test('on a phone is sorted and filtered above its cards, and says under a cell what follows from its row', async () => {
  const { session } = await openWorkshop()
  add(session, [...named(5), ['a', { deadline: '2020-01-01' }]])
  await show(
    <RowsTable
      table={calls}
      beside={(row, column) => (column === 'deadline' && row.cells['deadline'] ? 'passed' : undefined)}
      isPast={(row) => row.cells['deadline'] !== undefined}
    />,
    session,
    { size: [390, 844] },
  )
  await page.getByRole('combobox', { name: 'Sort by' }).selectOptions('What ↑')
  await expect.poll(() => whats()[0]).toBe('a')
  await expect.element(page.getByText('passed')).toBeVisible()
  expect(document.querySelectorAll('li[data-past]').length).toBe(1)
})
