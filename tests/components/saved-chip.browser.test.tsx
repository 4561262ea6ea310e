// Where is what I wrote: three facts, said in words.
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { Banners } from '../../src/app/shell/Banners.tsx'
import { SavedChip } from '../../src/app/shell/SavedChip.tsx'
import { languages } from '../../src/i18n/languages.ts'
import type { Connection } from '../../src/sync/connection.ts'
import { liveState } from '../../src/sync/live-state.ts'
import { openWorkshop, show, writeNote } from '../support/workshop-screen.tsx'

const chipOf = () => page.getByTitle(/./).first()

async function showChip(connection: Connection, language: (typeof languages)[number] = 'en') {
  const { session } = await openWorkshop()
  const state = liveState(connection)
  await show(
    <>
      <Banners />
      <SavedChip />
      <p>what I typed</p>
    </>,
    { ...session, connection: state },
    { language },
  )
  return state
}

const words: Readonly<Record<Connection['chip'], string>> = {
  saved: 'Saved on the server',
  sent: 'Sent · 2',
  'saved-here': 'Saved here · 2',
  reconnecting: 'Reconnecting · 2',
  offline: 'Offline · 2',
  'device-full': 'Device full',
  'saving-failed': 'Not saved here',
  'private-window': 'Only in this window',
  'read-only': 'Closed for now · 2',
  'too-new': 'Newer version',
  'link-not-valid': 'Link not valid',
  moved: 'No longer here',
  'too-large': 'Text too large',
  refused: 'Could not be sent',
  'too-busy': 'Very busy',
  'going-down': 'Server pausing',
  copy: 'Copy for reading',
}

test.each(Object.entries(words))('%s is said in words: %s', async (chip, said) => {
  await showChip({ chip: chip as Connection['chip'], waiting: 2, mayWrite: true, offlineSince: 1 })
  await expect.element(chipOf()).toHaveTextContent(said)
})

test('what is too large to send names the longest text, and leads to it', async () => {
  const { session, other } = await openWorkshop()
  writeNote(other, 'pestel-social', 'short')
  const note = writeNote(other, 'swot-threats', `The drought comes earlier ${'and earlier '.repeat(300)}`)
  const connection = liveState<Connection>({ chip: 'too-large', waiting: 1, mayWrite: true })
  await show(<Banners />, { ...session, connection })
  await expect
    .element(page.getByRole('status').first())
    .toHaveTextContent(/too large to send.*3,626 letters: “The drought comes/)
  await expect
    .element(page.getByRole('link', { name: 'Go to it' }))
    .toHaveAttribute('href', expect.stringContaining(`/swot?item=${note}`))
})

test.each(languages)(
  'a device that is full says so for as long as it is, above the text (%s)',
  async (language) => {
    const state = await showChip({ chip: 'device-full', waiting: 1, mayWrite: true }, language)
    await expect.element(page.getByRole('alert')).toBeVisible()
    await expect.element(page.getByText('what I typed')).toBeVisible()
    state.set({ chip: 'saved', waiting: 0, mayWrite: true })
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
  },
)

test('what is on its way for less than 2 s says nothing: no words of before, and the chip keeps its size', async () => {
  const state = await showChip({ chip: 'saved', waiting: 0, mayWrite: true })
  await expect.element(page.getByText('Saved on the server')).toBeVisible()
  const { width, height } = chipOf().element().getBoundingClientRect()
  state.set({ chip: 'saved-here', waiting: 1, mayWrite: true })
  await expect.element(page.getByText('Saved on the server')).not.toBeVisible()
  const button = page.getByRole('button', { name: 'Where is what I wrote?' })
  await expect.element(button).toBeVisible()
  const hushed = chipOf().element().getBoundingClientRect()
  expect([hushed.width, hushed.height]).toEqual([width, height])
  await expect.element(page.getByText('Saved here · 1'), { timeout: 5_000 }).toBeVisible()
  state.set({ chip: 'saved', waiting: 0, mayWrite: true })
  await expect.element(page.getByText('Saved on the server')).toBeVisible()
})
