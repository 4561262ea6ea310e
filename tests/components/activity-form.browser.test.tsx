// What an activity is, as whoever facilitates says it.
import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AgendaDialog } from '../../src/app/agenda/AgendaDialog.tsx'
import { boards } from '../../src/app/boards.ts'
import { ActivityForm, beginPlan } from '../../src/app/stage/ActivityForm.tsx'
import type { ActivityPlan } from '../../src/app/stage/use-start-activity.ts'
import { loadTranslator } from '../../src/i18n/catalogues.ts'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

async function openForm() {
  const { session } = await openWorkshop({ role: 'facilitator' })
  const plans = [beginPlan('write')]
  function Form() {
    const [plan, setPlan] = useState<ActivityPlan>(plans[0]!)
    const change = (changed: ActivityPlan) => {
      plans.push(changed)
      setPlan(changed)
    }
    return <ActivityForm plan={plan} onChange={change} />
  }
  await show(<Form />, session)
  return () => plans.at(-1)!
}
const kind = (name: string) => page.getByText(name, { exact: true })

test('every board that is not of notes can be filled in, under its step', async () => {
  const plan = await openForm()
  await kind('Fill in a sheet').click()
  const choice = page.getByRole('combobox', { name: 'Board' })
  const { t } = await loadTranslator('en')
  const offered = [...choice.element().querySelectorAll('option')].map(({ textContent }) => textContent)
  expect(offered).toEqual(boards.filter((board) => board.kind !== 'notes').map(({ title }) => t(title)))
  expect([...choice.element().querySelectorAll('optgroup')].map(({ label }) => label)).toContain(
    '3 · Membership',
  )
  await userEvent.selectOptions(choice, 'Financing')
  expect(plan().board).toBe('financing')
  expect(plan().kind).toBe('fill-in')
})

test('a vote on the board of objectives is one on objectives, and on another board of trends again', async () => {
  const plan = await openForm()
  await kind('Vote').click()
  const board = page.getByRole('combobox', { name: 'Board' })
  await board.selectOptions('Objectives')
  expect(plan().vote?.what).toBe('objectives')
  await board.selectOptions('SWOT')
  expect([plan().board, plan().vote?.what]).toEqual(['swot', 'trends'])
})

test('the agenda says on which board something is filled in', async () => {
  const { session } = await openWorkshop({ role: 'facilitator' })
  await show(<AgendaDialog onStart={() => undefined} onClose={() => undefined} />, session)
  await page.getByRole('button', { name: 'Membership in 90 minutes' }).click()
  await expect
    .element(page.getByRole('button', { name: /^Fill in a sheet/ }).first())
    .toHaveTextContent('Fill in a sheet · Membership')
})
