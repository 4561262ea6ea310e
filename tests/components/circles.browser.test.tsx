// Circles: written in the table, drawn from it, and told what their links lack.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CirclesBoard } from '../../src/boards/circles/CirclesBoard.tsx'
import { setLink } from '../../src/workshop/content/links.ts'
import { addToRegister } from '../../src/workshop/content/register.ts'
import { addRows, readRows } from '../../src/workshop/content/rows.ts'
import type { MemberId, RowId } from '../../src/workshop/ids.ts'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

const picture = () => page.getByRole('group', { name: /The circles and their links/ })

test('a circle is written, linked, and given its two people; the picture follows each step', async () => {
  const { session, other } = await openWorkshop()
  addRows(
    other.content,
    [{ id: 'centre' as RowId, table: 'circles', made: 1, texts: { name: 'General circle' } }],
    () => Uint8Array.of(1, 2),
  )
  addToRegister(other.content, {
    members: [
      { id: 'ana' as MemberId, made: 1, fields: { name: 'Ana' } },
      { id: 'luis' as MemberId, made: 2, fields: { name: 'Luis' } },
    ],
  })
  await show(<CirclesBoard />, session)
  await page.getByRole('button', { name: 'Another circle' }).click()
  await userEvent.keyboard('Growth')
  await expect.element(picture()).toHaveTextContent(/needs its\s*links/)
  await page.getByRole('combobox', { name: 'Wider circle, Growth' }).selectOptions('General circle')
  await expect.element(page.getByText('Nobody coordinates it: that link is missing.')).toBeVisible()
  const people = (label: string) => page.getByRole('group', { name: `${label}, Growth` })
  await people('Coordination ▾').getByRole('button', { name: 'Who' }).click()
  await page.getByRole('button', { name: 'Ana', exact: true }).click()
  await expect.element(picture()).toHaveTextContent(/needs a second\s*link/)
  await expect.element(picture()).toHaveTextContent('Ana')
  const growth = readRows(session.content).find(({ texts }) => texts['name'] === 'Growth')!.id
  // Meanwhile somebody else makes Luis its delegate.
  setLink(other.content, { kind: 'member', from: growth, to: 'luis' }, 'delegate')
  await expect.element(page.getByText('No delegate: that link is missing.')).not.toBeInTheDocument()
  await expect.element(picture()).not.toHaveTextContent('needs')
  await expect.element(people('Who sits in it')).toHaveTextContent('AnaLuis')
})
