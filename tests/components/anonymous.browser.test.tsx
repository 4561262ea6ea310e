// An anonymous activity: whatever its writers choose, nothing in the document tells who wrote.
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import * as Y from 'yjs'
import { pestel } from '../../src/boards/pestel/board.ts'
import { Composer } from '../../src/kinds/note-list/Composer.tsx'
import { readNotes } from '../../src/workshop/content/notes.ts'
import type { ActivityId } from '../../src/workshop/ids.ts'
import { startActivity } from '../../src/workshop/stage/now.ts'
import { openWorkshop, show } from '../support/workshop-screen.tsx'

test('one is told before, and the bytes hold neither the person nor a session that wrote two notes', async () => {
  const { session, other } = await openWorkshop({ name: 'Ana' })
  startActivity(other.stage, other.device, {
    act: 'anonymous' as ActivityId,
    kind: 'write',
    board: 'pestel',
    private: false,
    anonymous: true,
  })
  await show(<Composer zone={pestel.zones[0]!} />, session)
  await expect.element(page.getByText('This note goes without a name. This cannot be undone.')).toBeVisible()
  const field = page.getByRole('textbox', { name: /^Note in/ })
  for (const text of ['who pays decides', 'we are afraid to say so']) {
    await field.fill(text)
    await page.getByRole('button', { name: 'Add' }).click()
    await expect.element(field).toHaveValue('')
  }
  const notes = readNotes(session.content)
  expect(notes.map(({ by }) => by)).toEqual([undefined, undefined])
  const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(session.content.y))
  /** The key a struct stands under, or the name of the text it is in. */
  const placeOf = ({ parentSub, parent }: Y.Item) => parentSub ?? (typeof parent === 'string' ? parent : '')
  const writersOf = (id: string) =>
    new Set(
      structs.flatMap((struct) =>
        struct instanceof Y.Item && placeOf(struct).includes(id) ? [struct.id.client] : [],
      ),
    )
  const writers = notes.flatMap(({ id }) => [...writersOf(id)])
  expect(writers.length, 'each note by one session').toBe(2)
  expect(new Set(writers).size, 'and by another each').toBe(2)
  expect(writers).not.toContain(session.content.y.clientID)
})
