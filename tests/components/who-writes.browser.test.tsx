// Who is in a text now is said beside it, by name.
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { SheetField } from '../../src/kinds/sheet/SheetField.tsx'
import { foundations } from '../../src/boards/foundations/board.ts'
import { sheetText } from '../../src/workshop/content/sheets.ts'
import { openPresence, type OpenPresence } from '../../src/sync/open-presence.ts'
import { randomBytes } from '../../src/sync/random.ts'
import type { WorkshopSession } from '../../src/sync/session.ts'
import { newId, type PersonId } from '../../src/workshop/ids.ts'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

/** Another page in the same workshop, and what it says of itself. */
function enterAs({ presence }: WorkshopSession, name: string) {
  const here = (presence as OpenPresence).awareness
  const person = newId<PersonId>(randomBytes)
  const theirs = openPresence(new Y.Doc(), { person, name, role: 'participant', device: 'phone' })
  const { awareness } = theirs
  const tell = () =>
    applyAwarenessUpdate(here, encodeAwarenessUpdate(awareness, [awareness.clientID]), 'line')
  return {
    show(change: Parameters<typeof theirs.show>[0]) {
      theirs.show(change)
      tell()
    },
    leave() {
      awareness.setLocalState(null)
      tell()
    },
  }
}

test('names of those who are in the field, and of nobody who is in another or has left', async () => {
  const { session } = await openWorkshop()
  const [, mission, vision] = foundations.fields
  await show(<SheetField field={mission!} />, session)
  const field = page.getByRole('region', { name: 'Mission' })
  await expect.element(field).toBeVisible()
  await expect.element(field).not.toHaveTextContent('writing now')

  const beatriz = enterAs(session, 'Beatriz')
  beatriz.show({ field: { name: sheetText(vision!.field) } })
  const nobody = enterAs(session, '')
  nobody.show({ field: { name: sheetText(mission!.field) } })
  await expect.element(field).toHaveTextContent('No name writing now')
  await expect.element(field).not.toHaveTextContent('Beatriz')

  beatriz.show({ field: { name: sheetText(mission!.field) } })
  await expect.element(field).toHaveTextContent('Beatriz')
  nobody.leave()
  beatriz.show({ field: undefined })
  await expect.element(field).not.toHaveTextContent('writing now')
})
