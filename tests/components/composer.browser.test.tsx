// Where a note is typed: what is added, what is refused, and that no letter is lost on the way.
import type { ReactNode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import * as Y from 'yjs'
import { MinePage } from '../../src/app/pocket/MinePage.tsx'
import { pestel } from '../../src/boards/pestel/board.ts'
import { Composer } from '../../src/kinds/note-list/Composer.tsx'
import { Written } from '../../src/kinds/Written.tsx'
import type { Role } from '../../src/protocol/keys.ts'
import type { Present } from '../../src/sync/presence.ts'
import { readNotes } from '../../src/workshop/content/notes.ts'
import { NOTE_LETTERS } from '../../src/workshop/content/texts.ts'
import type { ActivityId, PersonId, WritingId } from '../../src/workshop/ids.ts'
import { startActivity } from '../../src/workshop/stage/lead.ts'
import type { Now } from '../../src/workshop/stage/now.ts'
import { revealWriting } from '../../src/workshop/stage/writings.ts'
import { openWorkshop, show, type OpenedWorkshop } from '../support/workshop-screen.tsx'

const composer = <Composer zone={pestel.zones[2]!} />
const box = page.getByRole('textbox', { name: 'Note in Social' })
const textsOf = ({ other }: OpenedWorkshop) => readNotes(other.content).map((note) => note.text)

async function openComposer(): Promise<OpenedWorkshop> {
  const workshop = await openWorkshop()
  await show(composer, workshop.session)
  await box.click()
  return workshop
}
/** As the clipboard would: one input, however long. */
const paste = (text: string) => cdp().send('Input.insertText', { text })

test('Enter adds the note to its zone, clears the field and keeps the focus for the next', async () => {
  const workshop = await openComposer()
  await userEvent.keyboard('wells run dry{Enter}')
  await expect.element(box).toHaveValue('')
  await expect.element(box).toHaveFocus()
  await userEvent.keyboard('rents rise{Enter}')
  await expect.poll(() => textsOf(workshop)).toEqual(['wells run dry', 'rents rise'])
  expect(readNotes(workshop.other.content).map((note) => [note.born, note.by])).toEqual([
    ['pestel-social', workshop.session.person],
    ['pestel-social', workshop.session.person],
  ])
})

test('the button adds too, and the keyboard of a phone stays up', async () => {
  const workshop = await openComposer()
  await userEvent.keyboard('wells run dry')
  let wasLeft = false
  box.element().addEventListener('blur', () => (wasLeft = true))
  await page.getByRole('button', { name: 'Add' }).click()
  await expect.poll(() => textsOf(workshop)).toEqual(['wells run dry'])
  await expect.element(box).toHaveFocus()
  expect(wasLeft).toBe(false)
})

test('nothing, or nothing but spaces, is not added', async () => {
  const workshop = await openComposer()
  await userEvent.keyboard('{Enter}   {Enter}')
  await page.getByRole('button', { name: 'Add' }).click()
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}{Enter}')
  expect(textsOf(workshop)).toEqual([])
})

test('a paste of 100,000 letters is neither cut nor added whole: it stays, and Split makes notes of all of it', async () => {
  const workshop = await openComposer()
  const long = 'agua '.repeat(20_000).trim()
  await paste(long)
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent(/A note holds 8,000 letters; this has 99,999/)
  await userEvent.keyboard('{Enter}')
  expect(textsOf(workshop)).toEqual([])
  await expect.element(box).toHaveValue(long)
  await page.getByRole('button', { name: 'Split into notes' }).click()
  const texts = await vi.waitUntil(() => {
    const added = textsOf(workshop)
    return added.length > 0 && added
  })
  expect(texts.join(' ').split(' ')).toHaveLength(20_000)
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(NOTE_LETTERS)
  await expect.element(box).toHaveValue('')
})

test('many pasted lines are offered as a note each, or as one', async () => {
  const workshop = await openComposer()
  await paste('- wells run dry\n- rents rise\n\n- young people leave')
  await userEvent.keyboard('{Enter}')
  expect(textsOf(workshop)).toEqual([])
  await expect.element(page.getByRole('button', { name: 'All in one note' })).toBeVisible()
  await page.getByRole('button', { name: 'One note a line? 3' }).click()
  await expect
    .poll(() => textsOf(workshop).toSorted())
    .toEqual(['rents rise', 'wells run dry', 'young people leave'])
  await expect.element(box).toHaveFocus()
})

test('what was typed and not added is there when the screen comes back, and what was added is not', async () => {
  const { session } = await openWorkshop()
  const leave = await show(composer, session)
  await box.fill('half a thou')
  leave()
  const leaveAgain = await show(composer, session)
  await expect.element(box).toHaveValue('half a thou')
  await box.click()
  await userEvent.keyboard('{End}ght{Enter}')
  await expect.element(box).toHaveValue('')
  leaveAgain()
  await show(composer, session)
  await expect.element(box).toHaveValue('')
})

test('without a name, the note bears none, and one is told before that this is for good', async () => {
  const workshop = await openComposer()
  await page.getByRole('button', { name: 'Signed: Ana' }).click()
  await expect.element(page.getByText('This cannot be undone.')).toBeVisible()
  await box.click()
  await userEvent.keyboard('wells run dry{Enter}')
  await expect
    .poll(() => readNotes(workshop.other.content).map(({ text, by }) => [text, by]))
    .toEqual([['wells run dry', undefined]])
})

describe('private writing', () => {
  const writing = 'writing-1' as WritingId
  const now: Now = { act: 'act-1' as ActivityId, kind: 'write', board: 'pestel', private: true, writing }

  async function openPrivate(
    role: Role = 'participant',
    part: ReactNode = composer,
  ): Promise<OpenedWorkshop> {
    const workshop = await openWorkshop({ role })
    startActivity(workshop.other.stage, workshop.other.device, now)
    await show(part, workshop.session)
    await expect.element(page.getByText(/Private writing: yours stays/)).toBeVisible()
    return workshop
  }
  const write = async (text: string) => {
    await box.click()
    await userEvent.keyboard(`${text}{Enter}`)
    await expect.element(box).toHaveValue('')
  }

  test('[PW4] a note reaches nobody before the reveal of its own phase, and everybody once after it', async () => {
    const workshop = await openPrivate()
    const { session, other } = workshop
    await write('what I dare not say')
    expect(readNotes(session.drafts).map((note) => note.text)).toEqual(['what I dare not say'])
    const whole = new TextDecoder().decode(Y.encodeStateAsUpdate(session.content.y))
    expect(whole).not.toContain('what I dare not say')
    expect(textsOf(workshop)).toEqual([])

    const again = 'writing-2' as WritingId
    startActivity(other.stage, other.device, { ...now, writing: again })
    await write('what I dare even less')
    revealWriting(other.stage, again)
    await expect.poll(() => textsOf(workshop)).toEqual(['what I dare even less'])
    await write('what I say aloud')
    await expect.poll(() => textsOf(workshop)).toContain('what I say aloud')

    revealWriting(other.stage, writing)
    await expect.poll(() => textsOf(workshop)).toContain('what I dare not say')
    expect(readNotes(session.drafts)).toEqual([])
    revealWriting(other.stage, writing)
    expect(textsOf(workshop)).toHaveLength(3)
  })

  test('who facilitates writes in private too', async () => {
    const workshop = await openPrivate('facilitator')
    await write('what I think myself')
    expect(readNotes(workshop.session.drafts)).toHaveLength(1)
    expect(textsOf(workshop)).toEqual([])
  })

  test('one’s own can be changed and taken away before they are shown, and put back', async () => {
    const both = (
      <>
        <MinePage />
        {composer}
      </>
    )
    const workshop = await openPrivate('participant', both)
    await write('wells run')
    await write('not this one')
    const choose = async (text: string, what: string) => {
      await page.getByRole('button', { name: `What to do with: ${text}` }).click()
      await page.getByRole('menuitem', { name: what }).click()
    }
    await choose('wells run', 'Edit')
    await expect.element(page.getByRole('textbox', { name: 'Text of the note' })).toHaveFocus()
    await userEvent.keyboard(' dry{Enter}')
    await expect.element(page.getByText('wells run dry')).toBeVisible()
    await choose('not this one', 'Take away')
    await expect.element(page.getByText('not this one')).not.toBeInTheDocument()
    revealWriting(workshop.other.stage, writing)
    await expect.poll(() => textsOf(workshop)).toEqual(['wells run dry'])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => textsOf(workshop).toSorted()).toEqual(['not this one', 'wells run dry'])
  })

  test('shown while one types in it, the typing goes on in the note that everyone sees', async () => {
    const both = (
      <>
        <MinePage />
        {composer}
      </>
    )
    const workshop = await openPrivate('participant', both)
    await write('wells')
    await page.getByRole('button', { name: 'What to do with: wells' }).click()
    await page.getByRole('menuitem', { name: 'Edit' }).click()
    await userEvent.keyboard(' run')
    revealWriting(workshop.other.stage, writing)
    await expect.poll(() => textsOf(workshop)).toEqual(['wells run'])
    await expect.element(page.getByRole('textbox', { name: 'Text of the note' })).toHaveFocus()
    await userEvent.keyboard(' dry')
    await expect.poll(() => textsOf(workshop)).toEqual(['wells run dry'])
  })

  test('[PW8] begun in private and added after the group went on, it waits for its own reveal', async () => {
    const workshop = await openPrivate()
    const { other } = workshop
    await box.fill('half a thou')
    startActivity(other.stage, other.device, { ...now, act: 'act-2' as ActivityId, private: false })
    await expect.poll(() => workshop.session.live.now.get()?.private).toBe(false)
    await expect.element(page.getByText(/Private writing: yours stays/)).toBeVisible()
    await box.click()
    await userEvent.keyboard('{End}ght{Enter}')
    await expect.element(page.getByText(/Private writing: yours stays/)).not.toBeInTheDocument()
    expect(textsOf(workshop)).toEqual([])
    revealWriting(other.stage, writing)
    await expect.poll(() => textsOf(workshop)).toEqual(['half a thought'])
  })

  test('others see how many, each person counted once, and no more', async () => {
    const { session } = await openWorkshop()
    const tab = (person: string, client: number, written: number): Present => ({
      client,
      person: person as PersonId,
      name: person,
      role: 'participant',
      device: 'phone',
      written,
    })
    const others = [tab('ana', 1, 3), tab('ana', 2, 3), tab('rui', 3, 1), tab('lia', 4, 0)]
    const presence = { ...session.presence, others: { get: () => others, subscribe: () => () => undefined } }
    await show(<Written />, { ...session, presence })
    await expect.element(page.getByText('4 notes from 2 people, not shown yet.')).toBeVisible()
  })
})
