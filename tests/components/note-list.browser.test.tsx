// The list of notes, whole by keyboard and by ear.
import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { PestelBoard } from '../../src/boards/pestel/PestelBoard.tsx'
import { SwotBoard } from '../../src/boards/swot/SwotBoard.tsx'
import { moveNotesToZone, putNoteBack, takeNotesAway } from '../../src/workshop/content/note-changes.ts'
import { addNote, noteText, readNotes } from '../../src/workshop/content/notes.ts'
import { textAt } from '../../src/workshop/content/texts.ts'
import { readTrends } from '../../src/workshop/content/trends.ts'
import type { ActivityId, NoteId, WritingId } from '../../src/workshop/ids.ts'
import { startActivity } from '../../src/workshop/stage/lead.ts'
import { revealWriting } from '../../src/workshop/stage/writings.ts'
import { openWorkshop, show, writeNote, type OpenedWorkshop } from '../support/workshop-screen.tsx'

const row = (text: string) => page.getByRole('button', { name: text, exact: true })
const zone = (name: string) => page.getByRole('region', { name, exact: true })
const press = userEvent.keyboard

/** The list with three notes of this person's: two in Social, one in Legal. */
async function openList(): Promise<OpenedWorkshop & { readonly notes: readonly [NoteId, NoteId, NoteId] }> {
  const workshop = await openWorkshop()
  const { session } = workshop
  const notes = [
    writeNote(session, 'pestel-social', 'wells run dry'),
    writeNote(session, 'pestel-social', 'rents rise'),
    writeNote(session, 'pestel-legal', 'a new law'),
  ] as const
  await show(<PestelBoard />, session, { search: 'view=list' })
  await expect.element(row('a new law')).toBeVisible()
  return { ...workshop, notes }
}
const focus = (text: string) => (row(text).element() as HTMLElement).focus()
const standing = ({ other }: OpenedWorkshop) => readNotes(other.content).map((note) => note.text)

describe('by ear', () => {
  test('each zone is a region by its name, each note a button by its words, its menu says whose it is', async () => {
    const { other } = await openList()
    writeNote(other, 'pestel-legal', 'permits take a year')
    await expect.element(zone('Social').getByRole('heading', { name: 'Social' })).toBeVisible()
    await expect.element(zone('Legal').getByRole('button', { name: 'a new law', exact: true })).toBeVisible()
    await expect
      .element(zone('Social').getByRole('button', { name: 'What to do with: rents rise' }))
      .toHaveAttribute('aria-haspopup', 'menu')
    const theirs = zone('Legal').getByRole('listitem').filter({ hasText: 'permits take a year' })
    await expect.element(theirs).toHaveTextContent('Beatriz')
    await expect.element(zone('Legal').getByText('Ana, yours')).toBeVisible()
  })
})

describe('by keyboard', () => {
  test('arrows go from note to note, over the edges of zones, and stop at both ends', async () => {
    await openList()
    focus('wells run dry')
    await press('{ArrowDown}')
    await expect.element(row('rents rise')).toHaveFocus()
    await press('{ArrowDown}')
    await expect.element(row('a new law')).toHaveFocus()
    await press('{ArrowDown}')
    await expect.element(row('a new law')).toHaveFocus()
    await press('{ArrowUp}{ArrowUp}{ArrowUp}')
    await expect.element(row('wells run dry')).toHaveFocus()
  })

  test('N goes to where notes are typed, and there it is a letter', async () => {
    const workshop = await openList()
    focus('wells run dry')
    await press('n')
    await expect.element(page.getByRole('textbox', { name: 'Note in Political' })).toHaveFocus()
    await press('news{Enter}')
    await expect.poll(() => standing(workshop)).toContain('news')
  })

  test('Enter opens the text, Escape keeps what was typed, and the focus is on the note again', async () => {
    const workshop = await openList()
    focus('rents rise')
    await press('{Enter}')
    await expect.element(page.getByRole('textbox', { name: 'Text of the note' })).toHaveFocus()
    await press(' every year{Escape}')
    await expect.element(row('rents rise every year')).toHaveFocus()
    expect(standing(workshop)).toContain('rents rise every year')
    await press('{ArrowDown}')
    await expect.element(row('a new law')).toHaveFocus()
  })

  test('Del takes the note away and the next has the focus; Ctrl Z brings it back', async () => {
    const workshop = await openList()
    focus('wells run dry')
    await press('{Delete}')
    await expect.element(row('wells run dry')).not.toBeInTheDocument()
    await expect.element(row('rents rise')).toHaveFocus()
    expect(standing(workshop)).toEqual(['rents rise', 'a new law'])
    await press('{Control>}z{/Control}')
    await expect.element(row('wells run dry')).toBeVisible()
    expect(standing(workshop)).toEqual(['wells run dry', 'rents rise', 'a new law'])
  })

  test('Del takes all chosen notes away as one act, and the offered undo brings all back', async () => {
    const workshop = await openList()
    focus('wells run dry')
    await press(' {ArrowDown} {Delete}')
    await expect.element(page.getByText('You took 2 notes away.')).toBeVisible()
    expect(standing(workshop)).toEqual(['a new law'])
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => standing(workshop)).toEqual(['wells run dry', 'rents rise', 'a new law'])
  })

  test('Del does nothing to what another wrote', async () => {
    const workshop = await openList()
    writeNote(workshop.other, 'pestel-social', 'not yours')
    await expect.element(row('not yours')).toBeVisible()
    focus('not yours')
    await press('{Delete}')
    await expect.element(row('not yours')).toHaveFocus()
    expect(standing(workshop)).toContain('not yours')
  })

  test('Space chooses, G groups what is chosen, and the name of the trend is typed at once', async () => {
    const { other, notes } = await openList()
    focus('wells run dry')
    await press(' {ArrowDown} g')
    await expect.element(page.getByRole('textbox', { name: 'Name of the trend' })).toHaveFocus()
    await press('Life gets dear{Enter}')
    await expect
      .poll(() => readTrends(other.content, readNotes(other.content)))
      .toMatchObject([{ title: 'Life gets dear', notes: [notes[0], notes[1]] }])
  })

  test('a note moves to another zone by its menu, and the focus goes with it', async () => {
    const { other, notes } = await openList()
    const menu = page.getByRole('button', { name: 'What to do with: rents rise' })
    ;(menu.element() as HTMLElement).focus()
    await press('{Enter}')
    await expect.element(page.getByRole('menu')).toBeVisible()
    ;(page.getByRole('menuitem', { name: 'Move to Economic' }).element() as HTMLElement).focus()
    await press('{Enter}')
    await expect
      .element(zone('Economic').getByRole('button', { name: 'rents rise', exact: true }))
      .toHaveFocus()
    expect(readNotes(other.content).find(({ id }) => id === notes[1])?.place[0]).toBe('pestel-economic')
  })
})

describe('the item of the address', () => {
  test('on a phone: its zone is chosen, and the note in sight and in focus', async () => {
    const { session } = await openWorkshop()
    for (let n = 0; n < 30; n += 1) writeNote(session, 'pestel-legal', `law ${n}`)
    const note = writeNote(session, 'pestel-legal', 'a new law')
    await show(<PestelBoard />, session, { search: `view=list&item=${note}`, size: [390, 844] })
    await expect.element(row('a new law')).toHaveFocus()
    await expect.element(row('a new law')).toBeInViewport()
    await expect.element(page.getByRole('button', { name: 'Legal', pressed: true })).toBeVisible()
  })

  test('waits for what is not here yet, and leaves the focus alone afterwards', async () => {
    const { session, other } = await openWorkshop()
    writeNote(session, 'pestel-social', 'rents rise')
    const late = 'late-note-1' as NoteId
    await show(<PestelBoard />, session, { search: `view=list&item=${late}` })
    await expect.element(row('rents rise')).toBeVisible()
    addNote(other.content, { id: late, zone: 'pestel-legal', text: 'a new law', made: 1 })
    await expect.element(row('a new law')).toHaveFocus()
    focus('rents rise')
    writeNote(other, 'pestel-social', 'wells run dry')
    await expect.element(row('wells run dry')).toBeVisible()
    await expect.element(row('rents rise')).toHaveFocus()
  })
})

describe('what I wrote in private', () => {
  test('stands in its zone for me alone, and is edited and taken away there', async () => {
    const workshop = await openWorkshop()
    const { session, other } = workshop
    startActivity(other.stage, other.device, {
      act: 'act-1' as ActivityId,
      kind: 'write',
      board: 'pestel',
      private: true,
      writing: 'writing-1' as WritingId,
    })
    session.addNotes([{ zone: 'pestel-social', text: 'what I dare not say' }], true)
    await show(<PestelBoard />, session, { search: 'view=list' })
    await expect.element(zone('Social').getByText('only you see it, until it is shown')).toBeVisible()
    focus('what I dare not say')
    await press('{Enter}')
    await expect.element(page.getByRole('textbox', { name: 'Text of the note' })).toHaveFocus()
    await press(' aloud{Enter}')
    await expect.element(row('what I dare not say aloud')).toHaveFocus()
    await press('{Delete}')
    await expect.element(row('what I dare not say aloud')).not.toBeInTheDocument()
    expect(standing(workshop)).toEqual([])
  })

  test('goes on being typed when it is shown meanwhile: the same text, now for all', async () => {
    const workshop = await openWorkshop()
    const { session, other } = workshop
    const now = {
      act: 'act-1' as ActivityId,
      kind: 'write',
      board: 'pestel',
      private: true,
      writing: 'writing-1' as WritingId,
    } as const
    startActivity(other.stage, other.device, now)
    session.addNotes([{ zone: 'pestel-social', text: 'one' }], true)
    await show(<PestelBoard />, session, { search: 'view=list' })
    await row('one').click()
    await press(' two')
    revealWriting(other.stage, now.writing)
    await expect.poll(() => standing(workshop)).toEqual(['one two'])
    await expect.element(page.getByRole('textbox', { name: 'Text of the note' })).toHaveFocus()
    await press(' three')
    expect(standing(workshop)).toEqual(['one two three'])
  })
})

test('in the list of SWOT too, N goes to where notes are typed', async () => {
  const { session } = await openWorkshop()
  await show(<SwotBoard />, session, { search: 'view=list' })
  const composer = page.getByRole('textbox', { name: 'Note in Strengths' })
  await expect.element(composer).toBeVisible()
  await press('n')
  await expect.element(composer).toHaveFocus()
})

describe('while others change the list', () => {
  test('the focus of a note that another takes away goes to the next one, at the end to the one before', async () => {
    const { other, notes } = await openList()
    focus('rents rise')
    takeNotesAway(other.content, [notes[1]])
    await expect.element(row('a new law')).toHaveFocus()
    takeNotesAway(other.content, [notes[2]])
    await expect.element(row('wells run dry')).toHaveFocus()
  })

  test('a note that another moves keeps the focus', async () => {
    const { other, notes } = await openList()
    focus('wells run dry')
    moveNotesToZone(other.content, [notes[0]], 'pestel-legal')
    await expect
      .element(zone('Legal').getByRole('button', { name: 'wells run dry', exact: true }))
      .toHaveFocus()
  })

  test('the focus is not fetched back by somebody who left the list', async () => {
    const { other, notes } = await openList()
    focus('rents rise')
    ;(document.activeElement as HTMLElement).blur()
    takeNotesAway(other.content, [notes[1]])
    await expect.element(row('rents rise')).not.toBeInTheDocument()
    expect(document.activeElement).toBe(document.body)
  })
})

describe('a note that another takes away while one types in it', () => {
  async function openTaken() {
    const workshop = await openList()
    focus('rents rise')
    await press('{Enter}')
    await press(' every')
    takeNotesAway(workshop.other.content, [workshop.notes[1]])
    await expect.element(page.getByText('Your text is still here.', { exact: false })).toBeVisible()
    await press(' year')
    return workshop
  }
  const field = page.getByRole('textbox', { name: 'Text of the note' })

  test('keeps its field, its caret and every letter, and can be put back', async () => {
    const workshop = await openTaken()
    await expect.element(field).toHaveValue('rents rise every year')
    expect(textAt(workshop.other.content, noteText(workshop.notes[1])).toString()).toBe(
      'rents rise every year',
    )
    expect(standing(workshop)).not.toContain('rents rise every year')
    await page.getByRole('button', { name: 'Put it back' }).click()
    await expect.poll(() => standing(workshop)).toContain('rents rise every year')
  })

  test('can be kept as a new note of one’s own', async () => {
    const workshop = await openTaken()
    await page.getByRole('button', { name: 'Keep mine as new' }).click()
    await expect.poll(() => standing(workshop)).toContain('rents rise every year')
    await expect.element(field).not.toBeInTheDocument()
    expect(readNotes(workshop.other.content).some(({ id }) => id === workshop.notes[1])).toBe(false)
  })

  test('goes on as if nothing had been when the other puts it back', async () => {
    const { other, notes } = await openTaken()
    putNoteBack(other.content, notes[1])
    await expect.element(page.getByRole('button', { name: 'Put it back' })).not.toBeInTheDocument()
    await expect.element(field).toHaveFocus()
    await press('{Enter}')
    await expect.element(row('rents rise every year')).toHaveFocus()
  })
})
