// The register: typed once, pasted from a spreadsheet, and pointed to from elsewhere.
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { RegisterPage } from '../../src/app/register/RegisterPage.tsx'
import type { WorkshopSession } from '../../src/sync/session.ts'
import {
  addToRegister,
  readMembers,
  readOrganisations,
  takeOutOfRegister,
} from '../../src/workshop/content/register.ts'
import type { MemberId, OrganisationId } from '../../src/workshop/ids.ts'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

const addOrganisations = ({ content }: Pick<WorkshopSession, 'content'>, ...names: readonly string[]) =>
  addToRegister(content, {
    organisations: names.map((name, made) => ({
      id: `org-${name.replaceAll(' ', '')}` as OrganisationId,
      made,
      fields: { name },
    })),
  })
const names = ({ content }: Pick<WorkshopSession, 'content'>) =>
  readOrganisations(content).map(({ name }) => name)
const cell = (label: string) => page.getByRole('textbox', { name: label, exact: true })

describe('the table of organisations', () => {
  test('is filled by keys: Enter goes down, Tab goes right, what is typed is written on leaving', async () => {
    const { session, other } = await openWorkshop()
    addOrganisations(other, 'Casa', 'Mesa')
    await show(<RegisterPage />, session)
    await cell('City, Casa').click()
    await userEvent.keyboard('Cali{Enter}')
    await expect.element(cell('City, Mesa')).toHaveFocus()
    await userEvent.keyboard('Lima{Tab}barrio')
    await userEvent.keyboard('{ArrowUp}')
    expect(readOrganisations(session.content).map(({ city, kind }) => [city, kind])).toEqual([
      ['Cali', ''],
      ['Lima', 'barrio'],
    ])
    await page.getByRole('combobox', { name: 'Size, Mesa' }).selectOptions('medium')
    expect(readOrganisations(session.content)[1]?.size).toBe('medium')
  })
  test('keeps what was being typed when the page is closed or the row is taken out', async () => {
    const { session, other } = await openWorkshop()
    addOrganisations(other, 'Casa')
    const leave = await show(<RegisterPage />, session)
    await cell('Contact, Casa').click()
    await userEvent.keyboard('tel. 1')
    expect(Object.values(localStorage)).toContain('=tel. 1')
    leave()
    await expect.poll(() => readOrganisations(session.content)[0]?.contact).toBe('tel. 1')
    await show(<RegisterPage />, session)
    await cell('Contact, Casa').click()
    await userEvent.keyboard('2')
    takeOutOfRegister(other.content, 'org-Casa' as OrganisationId)
    await expect.poll(() => session.content.organisations.get('org-Casa/contact')).toBe('tel. 12')
  })
  test('is a card for each on a phone, with the same fields', async () => {
    const { session, other } = await openWorkshop()
    addOrganisations(other, 'Casa')
    await show(<RegisterPage />, session, { size: [390, 844] })
    expect(page.getByRole('table').elements()).toEqual([])
    await cell('City, Casa').fill('Quito')
    await userEvent.keyboard('{Escape}')
    expect(readOrganisations(session.content)[0]?.city).toBe('Quito')
  })
  test('of who only reads is words', async () => {
    const { session, other } = await openWorkshop({ role: 'viewer' })
    addOrganisations(other, 'Casa')
    await show(<RegisterPage />, session)
    await expect.element(page.getByRole('rowheader', { name: 'Casa' })).toBeVisible()
    expect(page.getByRole('textbox').elements()).toEqual([])
    expect(page.getByRole('button', { name: 'Paste or open a table' }).elements()).toEqual([])
  })
})

describe('a table that is pasted', () => {
  const paste = page.getByRole('textbox', { name: 'Paste the rows here' })
  test('is seen first, says of each row it leaves out why, and is one act', async () => {
    const { session, other } = await openWorkshop()
    addOrganisations(other, 'Mesa')
    await show(<RegisterPage />, session)
    await page.getByRole('button', { name: 'Paste or open a table' }).click()
    await paste.fill('Nombre\tCiudad\tNotas\nCasa\tCali\tx\nmesa\tLima\t\n\tQuito\t\nRed\tLima\t\t\tmore')
    await expect.element(page.getByText('Row 3: “mesa” is there already. Left out.')).toBeVisible()
    await expect.element(page.getByText('Row 4: no name. Left out.')).toBeVisible()
    await expect.element(page.getByText('Row 5: 1 column too many. Left out.')).toBeVisible()
    await page.getByRole('combobox', { name: 'What “Notas” holds' }).selectOptions('Kind')
    expect(names(session), 'nothing before it is taken').toEqual(['Mesa'])
    await page.getByRole('button', { name: 'Take 1 row' }).click()
    expect(readOrganisations(session.content)).toMatchObject([
      { name: 'Mesa' },
      { name: 'Casa', city: 'Cali', kind: 'x' },
    ])
    session.journal.undo()
    expect(names(session)).toEqual(['Mesa'])
  })
  test('of people brings the organisations they name, each once', async () => {
    const { session, other } = await openWorkshop()
    addOrganisations(other, 'Casa')
    await show(<RegisterPage />, session, { search: 'view=people' })
    await page.getByRole('button', { name: 'Paste or open a table' }).click()
    await paste.fill('Name,Organisation,Role\nLucía,casa,lead\nTomás,Red,\nYara,Red,')
    await page.getByRole('button', { name: 'Take 3 rows' }).click()
    expect(names(session)).toEqual(['Casa', 'Red'])
    const [lucia, tomas, yara] = readMembers(session.content)
    expect([lucia?.organisation, tomas?.organisation === yara?.organisation]).toEqual(['org-Casa', true])
  })
})

test('somebody new is in the register in three taps, on the way', async () => {
  const { session, other } = await openWorkshop()
  addToRegister(other.content, { members: [{ id: 'm' as MemberId, made: 1, fields: { name: 'Lucía' } }] })
  addOrganisations(other, 'Casa Abierta')
  await show(<RegisterPage />, session, { search: 'view=people' })
  await page.getByRole('button', { name: 'Which organisation?' }).click()
  await page.getByRole('textbox', { name: 'Name' }).last().fill('Red Viva')
  await page.getByRole('button', { name: 'Add “Red Viva” to the register' }).click()
  const added = readOrganisations(session.content).find(({ name }) => name === 'Red Viva')
  expect(readMembers(session.content)[0]?.organisation).toBe(added?.id)
  await page.getByRole('button', { name: 'Red Viva' }).click()
  await page.getByRole('textbox', { name: 'Name' }).last().fill('casa')
  await page.getByRole('button', { name: 'Casa Abierta' }).click()
  expect(readMembers(session.content)[0]?.organisation).toBe('org-CasaAbierta')
})
