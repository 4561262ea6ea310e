// A workshop opened in the browser as the app opens it, kept in this browser's IndexedDB and of a relay that never answers,
// and beside it another person, whose every change arrives here at once and who hears every change made here.
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { onTestFinished } from 'vitest'
import { page } from 'vitest/browser'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import * as Y from 'yjs'
import { noteBoards } from '../../src/app/note-boards.ts'
import { WorkshopProvider } from '../../src/hooks/workshop-context.tsx'
import { loadTranslator } from '../../src/i18n/catalogues.ts'
import type { Language } from '../../src/i18n/languages.ts'
import { TranslatorProvider } from '../../src/i18n/react.tsx'
import { ZonesProvider } from '../../src/kinds/zones.tsx'
import type { Level } from '../../src/method/ratings.ts'
import { keyChain, newFacilitatorKey, type Role } from '../../src/protocol/keys.ts'
import { databaseNames, type KeptWorkshop } from '../../src/sync/device-registry.ts'
import { deleteDatabase } from '../../src/sync/indexed-db.ts'
import { letGo, openSession } from '../../src/sync/open-session.ts'
import { randomBytes } from '../../src/sync/random.ts'
import type { WorkshopSession } from '../../src/sync/session.ts'
import { AnnouncementsProvider } from '../../src/ui/announcements.tsx'
import '../../src/ui/base.css'
import { openContent } from '../../src/workshop/content/content.ts'
import { addNote } from '../../src/workshop/content/notes.ts'
import { introduce } from '../../src/workshop/content/people.ts'
import { rate } from '../../src/workshop/content/ratings.ts'
import { groupNotes } from '../../src/workshop/content/trends.ts'
import {
  newId,
  NO_ROUND,
  type BallotId,
  type DeviceId,
  type NoteId,
  type PersonId,
  type TrendId,
  type ZoneId,
} from '../../src/workshop/ids.ts'
import { beginStage } from '../../src/workshop/stage/begin.ts'
import { openStage } from '../../src/workshop/stage/stage.ts'
import type { Replica } from './replicas.ts'

export interface OpenedWorkshop {
  readonly session: WorkshopSession
  /** Somebody else in the same workshop, who facilitates it. */
  readonly other: Replica & { readonly device: DeviceId }
  /** Closes the page of this device and opens it again, of the same person or of another who shares the device. */
  readonly reopen: (person?: PersonId) => Promise<WorkshopSession>
}

/** Opens a new workshop on this device; it goes when the test is over. */
export async function openWorkshop({
  role = 'participant',
  name = 'Ana',
}: { role?: Role; name?: string } = {}): Promise<OpenedWorkshop> {
  const { keys, workshopId } = keyChain(newFacilitatorKey(randomBytes), 'facilitator')
  const dbName = `test-${workshopId}`
  const kept: KeptWorkshop = {
    id: workshopId,
    dbName,
    role,
    key: keys[role]!,
    title: 'Test',
    person: newId<PersonId>(randomBytes),
    personSecret: randomBytes(16),
    device: newId<DeviceId>(randomBytes),
    name,
    openedAt: Date.now(),
    changedAt: Date.now(),
    waiting: 0,
  }
  const session = await openSession(kept)
  const reopen = async (person = kept.person) => {
    await letGo(workshopId)
    const again = await openSession({ ...kept, person })
    await again.journal.ready
    return again
  }
  await session.journal.ready
  onTestFinished(async () => {
    await letGo(workshopId)
    for (const database of Object.values(databaseNames(dbName))) await deleteDatabase(database)
  })
  const other = {
    content: openContent(),
    stage: openStage(),
    person: newId<PersonId>(randomBytes),
    device: newId<DeviceId>(randomBytes),
  }
  connect(session.content.y, other.content.y)
  connect(session.stage.y, other.stage.y)
  beginStage(other.stage, { lineage: 'lineage-001', title: 'Test', language: 'en' })
  introduce(other.content, other.person, 'Beatriz')
  if (name) introduce(session.content, session.person, name)
  return { session, other, reopen }
}

const NETWORK = Symbol('network')
function connect(a: Y.Doc, b: Y.Doc): void {
  const pass = (to: Y.Doc) => (update: Uint8Array, origin: unknown) => {
    if (origin !== NETWORK) Y.applyUpdate(to, update, NETWORK)
  }
  a.on('update', pass(b))
  b.on('update', pass(a))
}

let births = 0
/** A note of this person's, or of another's, older than every note made after it. */
export function writeNote(by: Pick<Replica, 'content' | 'person'>, zone: ZoneId, text: string): NoteId {
  const id = newId<NoteId>(randomBytes)
  addNote(by.content, { id, zone, text, made: (births += 1), by: by.person })
  return id
}

/** A trend with a name and one note in it, weighed by others so: a pair of probability and impact each. */
export function writeTrend(
  by: Pick<Replica, 'content' | 'person'>,
  zone: ZoneId,
  title: string,
  ratings: readonly (readonly [probability: Level | null, impact: Level | null])[] = [],
): TrendId {
  const id = newId<TrendId>(randomBytes)
  const note = writeNote(by, zone, `${title}: what we see`)
  groupNotes(by.content, { id, place: [zone, 0, 0], made: (births += 1), by: by.person, title }, [note])
  for (const [at, [probability, impact]] of ratings.entries()) rateAs(at, by.content, id, probability, impact)
  return id
}

/** Casts the ballot of the nth of the others. */
export function rateAs(
  nth: number,
  content: Replica['content'],
  trend: TrendId,
  probability: Level | null,
  impact: Level | null,
): void {
  rate(content, {
    round: NO_ROUND,
    trend,
    ballot: `ballot-${nth}` as BallotId,
    rating: { probability, impact },
  })
}

export interface ShowOptions {
  readonly language?: Language
  /** The address of the screen behind its `?`: `view=list`. */
  readonly search?: string
  readonly size?: readonly [width: number, height: number]
}

/** Puts a part of the app on the page, with what the app gives it. The answer takes it off again. */
export async function show(
  part: ReactNode,
  session?: WorkshopSession,
  { language = 'en', search = '', size = [1024, 720] }: ShowOptions = {},
): Promise<() => void> {
  await page.viewport(...size)
  const { hook, searchHook } = memoryLocation({ path: '/w/test/pestel', searchPath: search })
  const place = document.createElement('div')
  place.id = 'app'
  place.style.cssText = 'display: flex; flex-direction: column'
  document.body.append(place)
  const root = createRoot(place)
  const takeOff = () => {
    root.unmount()
    place.remove()
  }
  onTestFinished(takeOff)
  root.render(
    <StrictMode>
      <TranslatorProvider translator={await loadTranslator(language)}>
        <AnnouncementsProvider>
          <Router hook={hook} searchHook={searchHook}>
            <ZonesProvider boards={noteBoards}>
              {session ? <WorkshopProvider session={session}>{part}</WorkshopProvider> : part}
            </ZonesProvider>
          </Router>
        </AnnouncementsProvider>
      </TranslatorProvider>
    </StrictMode>,
  )
  return takeOff
}
