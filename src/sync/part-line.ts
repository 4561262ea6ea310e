import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { comesBack, type CloseReason } from '../protocol/close-codes.ts'
import type { Key, WorkshopId } from '../protocol/keys.ts'
import type { Part } from '../protocol/rooms.ts'
import type { NoteId } from '../workshop/ids.ts'
import type { ItemPath } from '../workshop/content/late.ts'
import { changedRoots } from '../workshop/root-names.ts'
import { trackDelivery, type DeliveryTracker, type KeptWaiting, type Touched } from './delivery.ts'
import { FROM_FILE, ownOrigins } from './origins.ts'
import { openRelayLink, type RoleHere } from './relay-link.ts'
import { relaySocketUrl } from './relay-url.ts'

export interface PartLineOptions {
  readonly workshop: WorkshopId
  readonly part: Part
  /** Absent: a copy of no relay. */
  readonly key: Key | undefined
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** What waited when the page was closed. */
  readonly waitingBefore: KeptWaiting<Touched>
  /** By the key's role; who may not write this part sends none of it, so none of it waits. */
  readonly roleWrites: boolean
  readonly maySend: () => boolean
  /** Resolves when `maySend` is certain; asked once a connection. @param since when it began, see `RelayLinkOptions` */
  readonly isCertain: (since: number) => Promise<void>
  readonly onConnected: () => void
  /**
   * What was here and not at the relay goes out, in one frame.
   * @param unsaved notes made on this page that no line has seen stored: an earlier one may have brought them all the same
   * @param waiting all that was changed on this device and is not known to be stored
   */
  readonly onWhole?:
    ((frame: Uint8Array, unsaved: readonly NoteId[], waiting: readonly Touched[]) => void) | undefined
  readonly onChange: () => void
}

/** One document on its way: what of it waits, whether there is a line, what the relay said. */
export interface PartLine {
  readonly tracker: DeliveryTracker<Touched>
  readonly isConnected: boolean
  /** Since when there is a connection (ms); Infinity while there is none. */
  readonly connectedSince: number
  /** When the last connection ended, or the page began without one (ms). */
  readonly disconnectedSince: number
  readonly closedFor: CloseReason | undefined
  /** What the relay said last of writing here; absent until it has. */
  readonly role: RoleHere | undefined
  /** Nothing here is on this device alone: the relay has said so on this connection, or asks for nothing of it. */
  readonly isSettled: boolean
  /** Since when anything waits (ms). */
  readonly waitingSince: number
  /** Resolves when all that the relay had is here. */
  synced(): Promise<void>
  /**
   * Resolves when all that the relay had is here, or when it will not come: the line is closed for good.
   * @param since the relay has said so since then (ms of `performance.now`)
   */
  heard(since: number): Promise<void>
  reconnect(): void
  close(): void
}

/** Up to the item: `rows/<row>`, `sheet/<field>`, `values/<sheet>/<field>`. */
const itemPattern = /^(values\/)?[^/]*\/[^/]*/

/** What a transaction concerned. @param made the notes that it made are added */
function touchedIn(transaction: Y.Transaction, made: Set<NoteId>): Set<Touched> {
  const touched = new Set<Touched>()
  for (const [root, keys] of changedRoots(transaction)) {
    for (const key of keys) {
      const [item] = itemPattern.exec(`${root}/${key}`)!
      const [noun, id] = item.split('/') as ['notes', NoteId]
      if (noun === 'notes') touched.add(id)
      if (root === 'notes' && key === id) made.add(id)
      // What a file brought is nobody's change.
      if (root !== 'notes' && transaction.origin !== FROM_FILE) touched.add(item as ItemPath)
    }
  }
  return touched
}

export function openPartLine(options: PartLineOptions): PartLine {
  const { workshop, part, key, doc, awareness, waitingBefore, roleWrites, maySend, isCertain } = options
  const { onConnected, onWhole, onChange } = options
  const tracker = trackDelivery<Touched>(waitingBefore)
  const made = new Set<NoteId>()
  const state = {
    isConnected: false,
    connectedSince: Infinity,
    disconnectedSince: Date.now(),
    closedFor: undefined as CloseReason | undefined,
    role: undefined as RoleHere | undefined,
    waitingSince: Date.now(),
  }
  // Told before the frame of the same transaction goes out: Yjs calls for updates after this.
  const onTransaction = (transaction: Y.Transaction) => {
    if (!roleWrites || !ownOrigins.includes(transaction.origin) || transaction.changed.size === 0) return
    if (tracker.waiting === 0) state.waitingSince = Date.now()
    tracker.changed(touchedIn(transaction, made))
    queueMicrotask(onChange)
  }
  doc.on('afterTransaction', onTransaction)
  let closeForGood: () => void = () => undefined
  const isClosedForGood = new Promise<void>((resolve) => (closeForGood = resolve))

  const link =
    key &&
    openRelayLink({
      relayUrl: relaySocketUrl(),
      workshop,
      part,
      key,
      doc,
      awareness,
      maySend,
      isCertain,
      events: {
        connected() {
          Object.assign(state, { isConnected: true, connectedSince: Date.now(), closedFor: undefined })
          tracker.connected()
          onConnected()
          onChange()
        },
        disconnected(reason) {
          if (state.isConnected) state.disconnectedSince = Date.now()
          Object.assign(state, { isConnected: false, connectedSince: Infinity, closedFor: reason })
          tracker.disconnected()
          if (reason && !comesBack[reason]) closeForGood()
          onChange()
        },
        role(role) {
          state.role = role
          onChange()
        },
        frameSent(whole, frame) {
          tracker.frameSent(whole)
          if (whole)
            onWhole?.(
              frame,
              [...made].filter((id) => tracker.of(id) !== 'saved'),
              tracker.toKeep.notes,
            )
          queueMicrotask(onChange)
        },
        stored(frames) {
          tracker.stored(frames)
          onChange()
        },
      },
    })

  return {
    tracker,
    get isConnected() {
      return state.isConnected
    },
    get connectedSince() {
      return state.connectedSince
    },
    get disconnectedSince() {
      return state.disconnectedSince
    },
    get closedFor() {
      return state.closedFor
    },
    get role() {
      return state.role
    },
    get isSettled() {
      return tracker.waiting === 0 && (tracker.isWholeStored || !roleWrites || state.role?.mayWrite === false)
    },
    get waitingSince() {
      return state.waitingSince
    },
    synced: async () => link?.synced(),
    heard: (since) => Promise.race([link?.synced(since), isClosedForGood]),
    reconnect: () => link?.reconnect(),
    close() {
      doc.off('afterTransaction', onTransaction)
      link?.close()
    },
  }
}
