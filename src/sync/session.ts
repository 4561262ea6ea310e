import type { Awareness } from 'y-protocols/awareness'
import type { Key, Role, Secret, WorkshopId } from '../protocol/keys.ts'
import type { Backstage } from '../workshop/backstage/backstage.ts'
import type { Content } from '../workshop/content/content.ts'
import type { ItemPath } from '../workshop/content/late.ts'
import type { ApartId } from '../workshop/content/apart.ts'
import type { NewNote } from '../workshop/content/notes.ts'
import type { TextTooLong } from '../workshop/content/texts.ts'
import type { Drafts } from '../workshop/drafts.ts'
import type { DeviceId, NoteId, PersonId } from '../workshop/ids.ts'
import type { Live } from '../workshop/live.ts'
import type { LiveWorkshop } from '../workshop/live-workshop.ts'
import type { NoteIndex } from '../workshop/note-index.ts'
import type { Result } from '../workshop/result.ts'
import type { Stage } from '../workshop/stage/stage.ts'
import type { WritingMode } from '../workshop/writing-mode.ts'
import type { Blobs } from './blobs.ts'
import type { Connection } from './connection.ts'
import type { DeliveryState } from './delivery.ts'
import type { KeptWorkshop } from './device-registry.ts'
import type { LateJournal } from './late-journal.ts'
import type { MyNotes } from './my-notes.ts'
import type { Presence } from './presence.ts'

/**
 * One open workshop on this device: its documents, kept in IndexedDB and joined to the relay, and who works on it here.
 * The app opens one, the hooks read it; nobody else knows where documents are kept or how they travel.
 */
export interface WorkshopSession {
  readonly id: WorkshopId
  /** As it stands in the registry, by its documents of now: also where the registry cannot be read. */
  kept(): KeptWorkshop
  /** What the kept key lets this device do; `viewer` also for a copy opened from a file without a key. */
  readonly role: Role
  /** Absent for a copy that was opened from a file without a key: read-only, of no relay. */
  readonly key: Key | undefined
  readonly secret: Secret | undefined
  readonly device: DeviceId
  readonly person: PersonId
  /** 16 bytes that never leave the device: ballots are made from it. */
  readonly personSecret: Uint8Array

  readonly content: Content
  readonly stage: Stage
  /** Empty for who does not facilitate. */
  readonly backstage: Backstage
  readonly drafts: Drafts
  readonly notes: NoteIndex
  readonly draftNotes: NoteIndex
  readonly live: LiveWorkshop
  readonly journal: LateJournal
  /** Large immutable things beside the documents. */
  readonly blobs: Blobs

  readonly presence: Presence
  /** Presence on the stage: who leads the eyes of all, and where; see `openLead`. */
  readonly leading: Awareness
  readonly connection: Live<Connection>
  /** Where a note of mine is: on this device, sent, stored on the relay. */
  readonly delivery: Delivery
  /** Notes made on this device, also those without a name, which nothing in the document ties to it. */
  readonly mine: Pick<MyNotes, 'get' | 'subscribe' | 'remember'>

  /** Under which client id to write in a note of mine without a name, so that nothing tells who did; else `undefined`. */
  readonly apart: ApartId<NoteId>

  /**
   * Adds notes of this person as one act: in private while private writing is on; without a name each under a client id
   * of its own, so that nothing tells who wrote them. The one way notes are made. Nothing is added when one is too long.
   * @param begun how things were when the first letter was typed, where that was not just now
   */
  addNotes(
    notes: readonly Pick<NewNote, 'zone' | 'text' | 'at'>[],
    signed: boolean,
    begun?: WritingMode,
  ): Result<readonly NoteId[], TextTooLong>

  /** Private notes of mine went out late: the group had shown its notes while this device was away. */
  readonly publishedLate: Live<boolean>
  /** What this device changed while it was away, once it has come back and heard what was decided meanwhile. */
  readonly brought: Live<readonly ItemPath[]>

  /** Milliseconds since 1970 in the relay's time; this device's own clock until the relay was heard. */
  relayNow(): number
  /** Tries the relay now, without waiting for the next turn. */
  reconnect(): void
  /** Writes what is not yet kept and lets go of everything. */
  close(): Promise<void>
}

export interface Delivery {
  readonly of: (note: NoteId) => DeliveryState
  readonly subscribe: (onChange: () => void) => () => void
  /** How many notes of mine are in each state, for the sheet «Where is what I wrote?» */
  readonly counts: Live<Readonly<Record<DeliveryState, number>>>
}
