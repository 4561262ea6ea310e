// A newer app has made of the workshop what this one cannot write: it reads on, and what was unsent stays here.
import { expect } from '@playwright/test'
import { keyChain } from '../../src/protocol/keys.ts'
import { FORMAT_VERSION } from '../../src/workshop/stage/meta.ts'
import { addNote, readNotes } from '../../src/workshop/content/notes.ts'
import { openContent } from '../../src/workshop/content/content.ts'
import { newId, type NoteId } from '../../src/workshop/ids.ts'
import { parseLink } from '../../src/protocol/links.ts'
import { expectSaved, goTo, linkOf, meet, writeNote } from '../support/journey.ts'
import { connect } from '../support/relay-client.ts'
import { relayOfFile, test } from '../support/test.ts'

const relay = relayOfFile()
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

test('a phone that was away while its workshop went on to a newer format sends nothing, says so and keeps what was written', async ({
  browser,
}) => {
  const { lead, guest } = await meet(browser, relay.origin, 'Rosa')
  const { page, context } = guest
  await goTo(guest, 'pestel?view=list')
  await writeNote(guest, 'before the bus')
  await expectSaved(guest)
  const parsed = parseLink(await linkOf(lead, relay.origin, 'To facilitate'))
  if (!parsed.ok) throw new Error('no link of ours')
  const workshop = keyChain(parsed.value.key, 'facilitator')

  await context.setOffline(true)
  await writeNote(guest, 'written on the bus')
  const stage = connect({ port: relay.port, workshop, role: 'facilitator', part: 'stage' })
  await expect.poll(() => stage.doc.getMap('meta').has('format')).toBe(true)
  const newer = { version: FORMAT_VERSION + 1, readableFrom: FORMAT_VERSION + 1 }
  stage.doc.getMap('meta').set('format', newer)
  await expect.poll(() => stage.stored >= stage.sent).toBe(true)

  await context.setOffline(false)
  const chip = page.locator('[data-chip]').first()
  await expect(chip).toHaveAttribute('data-chip', 'too-new', { timeout: 30_000 })
  await expect(page.getByText('written on the bus')).toBeVisible()
  await expect(lead.page.locator('[data-chip]').first()).toHaveAttribute('data-chip', 'too-new')

  // What is written elsewhere comes in on the line on which the phone would have sent.
  const writer = connect({ port: relay.port, workshop })
  const arrives = async (text: string) => {
    addNote(openContent(writer.doc), {
      id: newId<NoteId>(random),
      zone: 'pestel-political',
      text,
      made: Date.now(),
    })
    await expect(page.getByText(text)).toBeVisible()
  }
  const expectUnsent = async () => {
    await expect.poll(() => writer.stored >= writer.sent).toBe(true)
    const here = readNotes(openContent(writer.doc)).map(({ text }) => text)
    expect(here).toContain('before the bus')
    expect(here).not.toContain('written on the bus')
  }
  await arrives('from a newer app')
  await expectUnsent()
  await page.reload()
  await expect(page.getByText('written on the bus')).toBeVisible()
  await expect(chip).toHaveAttribute('data-chip', 'too-new')
  await arrives('and once more')
  await expectUnsent()
  await Promise.all([stage.close(), writer.close()])
})
