// The care protocol: whom to talk to on top, a checklist, and a code that one signs.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CareDialog } from '../../src/app/shell/CareDialog.tsx'
import { CareBoard } from '../../src/boards/care/CareBoard.tsx'
import { addToRegister } from '../../src/workshop/content/register.ts'
import { addRows } from '../../src/workshop/content/rows.ts'
import { readSheetValues } from '../../src/workshop/content/sheet-values.ts'
import { editText } from '../../src/workshop/content/text-edits.ts'
import type { MemberId, RowId } from '../../src/workshop/ids.ts'
import { openWorkshop, show, type OpenedWorkshop } from '../support/workshop-screen.tsx'

const name = ({ other }: OpenedWorkshop, reach: string) => {
  addToRegister(other.content, { members: [{ id: 'lucia' as MemberId, made: 1, fields: { name: 'Lucía' } }] })
  addRows(
    other.content,
    [{ id: 'c1' as RowId, table: 'care-contacts', made: 1, cells: { who: { to: 'lucia' }, reach } }],
    () => Uint8Array.of(1, 2),
  )
}

test('the contact is a call away, and no script is made of what somebody wrote there', async () => {
  const opened = await openWorkshop()
  name(opened, '+52 55 1234 5678')
  const leave = await show(<CareDialog onClose={() => undefined} />, opened.session)
  await expect.element(page.getByText('Talk to Lucía, in confidence')).toBeVisible()
  await expect
    .element(page.getByRole('link', { name: '+52 55 1234 5678' }))
    .toHaveAttribute('href', 'tel:+525512345678')
  leave()
  const evil = await openWorkshop()
  name(evil, 'javascript:alert(1)')
  await show(<CareDialog onClose={() => undefined} />, evil.session)
  await expect.element(page.getByText('javascript:alert(1)')).toBeVisible()
  expect(page.getByRole('link', { name: 'javascript:alert(1)' }).elements()).toEqual([])
})
test('a point is ticked, and the code signed; a new wording says that an earlier one was signed', async () => {
  const opened = await openWorkshop()
  name(opened, 'lucia@example.org')
  await show(<CareBoard />, opened.session)
  await page.getByRole('checkbox', { name: 'In place: Confidentiality and respect' }).click()
  expect(readSheetValues(opened.session.content)).toEqual({ 'care/respect-done': true })
  await page.getByRole('textbox', { name: 'Code of ethics' }).click()
  await userEvent.keyboard('We listen.')
  await page.getByRole('button', { name: 'Sign as…' }).click()
  // Also the one to talk to: of the two it is the one among those who may sign.
  const code = page.getByRole('region', { name: 'Code of ethics' })
  await code.getByRole('button', { name: 'Lucía', exact: true }).click()
  const signed = page.getByRole('list', { name: 'Who signed' })
  await expect.element(signed).toHaveTextContent('Lucía')
  await expect.element(signed).not.toHaveTextContent('earlier')
  editText(opened.other.content, 'sheet/code-of-ethics', 'We listen.', 'We listen. We act.')
  await expect.element(signed).toHaveTextContent('signed an earlier wording')
  await page.getByRole('button', { name: 'Sign this wording' }).click()
  await expect.element(signed).not.toHaveTextContent('earlier')
})
