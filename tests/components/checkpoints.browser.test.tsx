// Checkpoints as a facilitator meets them: made, looked at, copied from, a board brought back; and the recap of last time.
import { expect, onTestFinished, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { boardsOf } from '../../src/hooks/board-values.ts'
import { CheckpointAtEnd } from '../../src/app/checkpoints/CheckpointAtEnd.tsx'
import { CheckpointsDialog } from '../../src/app/checkpoints/CheckpointsDialog.tsx'
import { makeCheckpoint } from '../../src/app/checkpoints/make-checkpoint.ts'
import { RecapOnReturn } from '../../src/app/recap/RecapOnReturn.tsx'
import { addListItem } from '../../src/workshop/content/foundations.ts'
import { moveNote, takeNotesAway } from '../../src/workshop/content/note-changes.ts'
import { addNote, noteText } from '../../src/workshop/content/notes.ts'
import { editText } from '../../src/workshop/content/text-edits.ts'
import type { ActivityId, DeviceId, NoteId, PillarId } from '../../src/workshop/ids.ts'
import { endActivity, startActivity } from '../../src/workshop/stage/lead.ts'
import { readCheckpoints } from '../../src/workshop/stage/checkpoints.ts'
import { openWorkshop, show, writeNote } from '../support/workshop-screen.tsx'

const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 10 })
const button = (name: string | RegExp) => page.getByRole('button', { name })

async function prepared() {
  const opened = await openWorkshop({ role: 'facilitator' })
  const { session, other } = opened
  await until(() => expect(session.live.meta.get().title).toBe('Test'))
  const [water, bread] = [
    writeNote(session, 'pestel-social', 'water'),
    writeNote(other, 'pestel-legal', 'bread'),
  ]
  return { ...opened, water, bread }
}
const labels = (stage: Parameters<typeof readCheckpoints>[0]) =>
  readCheckpoints(stage).map(({ label }) => label)

test.each([
  ['a laptop', [1440, 900]],
  ['a phone', [390, 844]],
] as const)(
  'a facilitator makes one, looks at it and copies a note from it, on %s',
  async (_device, size) => {
    const { session, water } = await prepared()
    await show(<CheckpointsDialog onClose={() => undefined} />, session, { size })
    await userEvent.fill(page.getByLabelText('Name'), 'After writing')
    await userEvent.click(button('Make one now'))
    await expect.element(page.getByText('The checkpoint is made.')).toBeVisible()
    expect(labels(session.stage)).toEqual(['After writing'])
    await userEvent.click(button('Make one now'))
    await expect.element(page.getByText('Nothing has changed since the last one.')).toBeVisible()

    takeNotesAway(session.content, [water])
    await userEvent.click(button(/^Look at: After writing/))
    await expect.element(page.getByRole('region', { name: 'Social' }).getByText('water')).toBeVisible()
    await userEvent.click(page.getByRole('checkbox', { name: 'Choose to copy: water' }))
    await userEvent.click(button('Copy 1 note into the board'))
    await until(() =>
      expect(
        session.notes
          .all()
          .map(({ text }) => text)
          .toSorted(),
      ).toEqual(['bread', 'water']),
    )
    const copied = session.notes.all().find(({ text }) => text === 'water')!
    expect([copied.id === water, copied.by, copied.place[0]]).toEqual([false, undefined, 'pestel-social'])
  },
)

test('a board is brought back after saying what changes; what came since stays, and one undo takes it back', async () => {
  const { session, other, water, bread } = await prepared()
  expect(await makeCheckpoint(session, 'First')).toBe('made')
  moveNote(other.content, bread, ['pestel-economic', 0, 0])
  editText(other.content, noteText(water), 'water', 'wine')
  const late = writeNote(other, 'pestel-social', 'late')
  addListItem(
    session.content,
    'pillars',
    { id: 'pillar-1' as PillarId, made: 1, texts: { name: 'Land' } },
    Uint8Array.of(1, 2),
  )

  await show(<CheckpointsDialog onClose={() => undefined} />, session)
  await userEvent.click(button(/^Look at: First/))
  await userEvent.click(button('Bring this board back'))
  const changes = page.getByRole('region', { name: 'Bring this board back' })
  await expect
    .element(changes)
    .toHaveTextContent('1 goes back to where it lay. 1 text reads again as it did.')
  await userEvent.click(button('Bring it back'))
  await until(() => expect(session.notes.get(water)?.text).toBe('water'))
  expect(session.notes.get(bread)?.place[0]).toBe('pestel-legal')
  expect(session.notes.get(late)?.gone).toBe(false)
  expect(boardsOf(session).pillars.get()).toHaveLength(1)
  expect(labels(session.stage)[0], 'how things were is kept').toBe('Before bringing back: First')
  expect(session.journal.undo()).toBe(true)
  expect([session.notes.get(water)?.text, session.notes.get(bread)?.place[0]]).toEqual([
    'wine',
    'pestel-economic',
  ])
})

test('at the end of an activity one is made, by the device that begins the next', async () => {
  const { session, other, water } = await prepared()
  const listening = vi.spyOn(session.live.now, 'subscribe')
  await show(<CheckpointAtEnd />, session)
  await until(() => expect(listening).toHaveBeenCalled())
  const begin = (device: DeviceId, act: string, question: string) =>
    startActivity(device === session.device ? session.stage : other.stage, device, {
      act: act as ActivityId,
      kind: 'write',
      board: 'pestel',
      question,
      private: false,
    })
  begin(session.device, 'first', 'What happens?')
  begin(session.device, 'second', '')
  await until(() => expect(labels(session.stage)).toEqual(['What happens?']))
  editText(session.content, noteText(water), 'water', 'wine')
  begin(other.device, 'third', '')
  await until(() => expect(session.live.now.get()?.act).toBe('third'))
  begin(session.device, 'fourth', '')
  await until(() => expect(labels(session.stage)).toEqual(['Write notes', 'What happens?']))
  expect(readCheckpoints(session.stage), 'the other facilitator’s device makes that one').toHaveLength(2)
  editText(session.content, noteText(water), 'wine', 'oil')
  endActivity(session.stage, session.device, session.live.now.get()!)
  await until(() => expect(readCheckpoints(session.stage)).toHaveLength(3))
})

test('one that is on another device says so; who does not facilitate makes none', async () => {
  const { session, other } = await prepared()
  other.stage.checkpoints.set('cp-1', { label: 'Elsewhere', at: 1, blob: `${'x'.repeat(42)}A` })
  await show(<CheckpointsDialog onClose={() => undefined} />, session)
  await userEvent.click(button(/^Look at: Elsewhere/))
  await expect
    .element(page.getByText('This one is on the device that made it.', { exact: false }))
    .toBeVisible()
  const participant = await openWorkshop()
  expect(await makeCheckpoint(participant.session, 'No')).toBe('failed')
})

test('who comes back hours later reads once what the last session did; who types is not disturbed', async () => {
  const { session, other } = await openWorkshop()
  onTestFinished(() => localStorage.removeItem(`tertulia.recap.${session.id}`))
  addNote(other.content, {
    id: 'note-1' as NoteId,
    zone: 'pestel-social',
    text: 'water',
    made: Date.now() - 20 * 60 * 60_000,
  })
  const takeOff = await show(<RecapOnReturn />, session)
  const recap = page.getByRole('dialog', { name: 'Since last time' })
  await expect.element(recap, { timeout: 10_000 }).toHaveTextContent('1 note written')
  await userEvent.click(button('Go on'))
  await expect.element(recap).not.toBeInTheDocument()
  takeOff()
  expect(localStorage.getItem(`tertulia.recap.${session.id}`)).not.toBeNull()
})
