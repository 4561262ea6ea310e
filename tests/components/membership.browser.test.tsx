// Membership, step 3 of the method: who belongs, what is asked of them, and what fees would come to.
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { MembershipBoard } from '../../src/boards/membership/MembershipBoard.tsx'
import { incomeFromMembers } from '../../src/kinds/fees/scenarios.ts'
import type { WorkshopSession } from '../../src/sync/session.ts'
import type { Cell } from '../../src/workshop/content/cells.ts'
import { addToRegister, takeOutOfRegister } from '../../src/workshop/content/register.ts'
import { addRows, readRows, rowsOf, setCell } from '../../src/workshop/content/rows.ts'
import { readSheetValues, setSheetValue } from '../../src/workshop/content/sheet-values.ts'
import { readSheets, sheetText } from '../../src/workshop/content/sheets.ts'
import { editText } from '../../src/workshop/content/text-edits.ts'
import type { OrganisationId, RowId } from '../../src/workshop/ids.ts'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

type By = Pick<WorkshopSession, 'content'>
let jitters = 0
const jitter = () => Uint8Array.of((jitters += 1) % 256, 7)
const addFee = ({ content }: By, id: string, of: string, cells: Record<string, Cell>) =>
  addRows(content, [{ id: id as RowId, table: 'fees', of, made: 1, cells }], jitter)
const said = ({ content }: By) => ({
  rows: readRows(content),
  values: readSheetValues(content),
  sheets: readSheets(content),
})
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const figures = () => page.getByRole('table', { name: 'The scenarios side by side' })
/** A row of the comparison, as it reads. */
const reading = (name: string) =>
  figures()
    .getByRole('row', { name })
    .getByRole('cell')
    .elements()
    .map(({ textContent }) => textContent)

describe('the calculator', () => {
  test('[FE1] shows a year’s income while fees are typed, by keys; a cell that another writes counts as well', async () => {
    const { session, other } = await openWorkshop()
    await show(<MembershipBoard />, session)
    await expect.element(page.getByText('Write who pays what')).toBeVisible()
    await page
      .getByRole('region', { name: 'Calculator' })
      .getByRole('button', { name: 'Another row' })
      .click()
    await userEvent.keyboard('All{Tab}{Tab}{Tab}40{Tab}12.50 USD{Tab}')
    await page.getByRole('combobox', { name: 'How often, All' }).selectOptions('a month')
    await expect.poll(() => reading('Income in a year')).toEqual(['6,000 USD'])
    const [row] = rowsOf(readRows(session.content), 'fees')
    setCell(other.content, row!.id, 'members', 41)
    await expect.poll(() => reading('Income in a year')).toEqual(['6,150 USD'])
    expect(reading('Members')).toEqual(['41'])
  })
  test('[FE2] stands up to three scenarios side by side, each of any currency, with what is left if ten leave', async () => {
    const { session } = await openWorkshop()
    addFee(session, 'a', 'scenario-a', { members: 30, fee: ['100', 'USD'], every: 'year' })
    addFee(session, 'b1', 'scenario-b', { size: 'small', members: 20, fee: ['100', 'MXN'], every: 'year' })
    addFee(session, 'b2', 'scenario-b', { size: 'large', members: 5, fee: ['1000', 'MXN'], every: 'year' })
    addFee(session, 'c1', 'scenario-c', { members: 3, fee: ['7', 'BRL'], every: 'month' })
    addFee(session, 'c2', 'scenario-c', { members: 2, fee: ['9', 'EUR'], every: 'year' })
    await show(<MembershipBoard />, session)
    await expect.poll(() => reading('Members')).toEqual(['30', '25', '5'])
    expect(reading('Income in a year')).toEqual(['3,000 USD', '7,000 MXN', '252 BRL18 EUR'])
    expect(reading('If 10 leave')).toEqual([
      '2,000 USD',
      '1,500 MXN to 6,000 MXN, by who leaves',
      '0 BRL0 EUR',
    ])
    await page.getByRole('spinbutton', { name: 'What if so many leave?' }).fill('1')
    await expect
      .poll(() => reading('If 1 leaves'))
      .toEqual(['2,900 USD', '6,000 MXN to 6,900 MXN, by who leaves', '168 BRL9 EUR'])
  })
  test('[FE3] gives financing the income of the scenario that is taken, and of none while none is', async () => {
    const { session, other } = await openWorkshop()
    addFee(session, 'a', 'scenario-a', { members: 30, fee: ['100', 'USD'], every: 'year' })
    addFee(session, 'b', 'scenario-b', { members: 30, fee: ['20', 'USD'], every: 'month' })
    await show(<MembershipBoard />, session)
    expect(incomeFromMembers(said(other))).toEqual([])
    await page.getByRole('button', { name: 'Take Scenario B' }).click()
    await expect.poll(() => incomeFromMembers(said(other))).toEqual([['7200', 'USD']])
    await expect
      .element(page.getByRole('button', { name: 'Take Scenario B' }))
      .toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('button', { name: 'Take Scenario B' }).click()
    await expect.poll(() => incomeFromMembers(said(other))).toEqual([])
  })
  test('[FE4] says which row counts for nothing: fewer members than none, or half a member; what was typed stays', async () => {
    const { session } = await openWorkshop()
    addFee(session, 'a', 'scenario-a', { members: -4, fee: ['100', 'USD'], every: 'year' })
    addFee(session, 'b', 'scenario-a', { members: 2.5, fee: ['100', 'USD'], every: 'year' })
    addFee(session, 'c', 'scenario-a', { members: 1, fee: ['100', 'USD'], every: 'year' })
    await show(<MembershipBoard />, session)
    await expect
      .element(page.getByText('Row 1 counts for nothing: there cannot be fewer than zero'))
      .toBeVisible()
    await expect.element(page.getByText('Row 2 counts for nothing: members come whole')).toBeVisible()
    expect(reading('Income in a year')).toEqual(['100 USD'])
    expect(rowsOf(readRows(session.content), 'fees').map(({ cells }) => cells['members'])).toEqual([
      -4, 2.5, 1,
    ])
  })
  test('takes its rows from the register: one for each size and income, with how many are of it', async () => {
    const { session } = await openWorkshop()
    const organisation = (n: number, size?: string, income?: string) => ({
      id: `org-${n}` as OrganisationId,
      made: n,
      fields: { name: `Org ${n}`, ...(size && { size }), ...(income && { income }) },
    })
    addToRegister(session.content, {
      organisations: [
        organisation(1, 'small', 'small'),
        organisation(2, 'large', 'medium'),
        organisation(3, 'small', 'small'),
        organisation(4),
        organisation(5, 'large', 'large'),
      ],
    })
    takeOutOfRegister(session.content, 'org-5' as OrganisationId)
    await show(<MembershipBoard />, session)
    await page.getByRole('button', { name: 'Rows from the 4 organisations' }).click()
    await expect
      .poll(() => rowsOf(readRows(session.content), 'fees', 'scenario-a').map(({ cells }) => cells))
      .toEqual([
        { size: 'small', income: 'small', members: 2, every: 'year' },
        { size: 'large', income: 'medium', members: 1, every: 'year' },
        { members: 1, every: 'year' },
      ])
  })
})

describe('the sheet', () => {
  test('has the model as a choice that two may make, criteria that are Reach’s own text, and a card a kind', async () => {
    const { session, other } = await openWorkshop()
    editText(other.content, sheetText('criteria'), '', 'Signs the code of ethics')
    await show(<MembershipBoard />, session)
    await expect.element(field('Admission criteria')).toHaveValue('Signs the code of ethics')
    await page.getByRole('button', { name: 'Open' }).click()
    await expect.poll(() => readSheetValues(other.content)['membership/model']).toBe('open')
    setSheetValue(other.content, 'membership/model', 'fixed')
    await expect
      .element(page.getByRole('button', { name: 'Fixed contribution' }))
      .toHaveAttribute('aria-pressed', 'true')
    await page.getByRole('button', { name: 'Use these' }).click()
    await expect
      .poll(() => rowsOf(readRows(other.content), 'memberships').map(({ cells }) => cells['name']))
      .toEqual(['Full member', 'Friend of the network'])
    await expect.element(field('What we ask, Friend of the network')).toHaveValue('Spread what we publish')
  })
  test('is read whole by who only reads, with no place to write', async () => {
    const { session, other } = await openWorkshop({ role: 'viewer' })
    addFee(other, 'a', 'scenario-a', { members: 30, fee: ['100', 'USD'], every: 'year' })
    await show(<MembershipBoard />, session)
    await expect.poll(() => reading('Income in a year')).toEqual(['3,000 USD'])
    expect(page.getByRole('textbox').elements()).toEqual([])
    expect(page.getByRole('button', { name: 'Another row' }).elements()).toEqual([])
  })
  test('is one part a screen on a phone, in Portuguese too', async () => {
    const { session } = await openWorkshop()
    addFee(session, 'a', 'scenario-a', { members: 30, fee: ['1234.5', 'BRL'], every: 'year' })
    await show(<MembershipBoard />, session, { language: 'pt-BR', size: [390, 844] })
    await expect.element(page.getByRole('button', { name: 'Aberta' })).toBeVisible()
    for (let turn = 0; turn < 5; turn += 1)
      await page.getByRole('navigation').getByRole('button').last().click()
    await expect.element(page.getByText('37.035 BRL').first()).toBeVisible()
  })
})
