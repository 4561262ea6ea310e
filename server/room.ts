import { setTimeout as wait } from 'node:timers/promises'
import * as decoding from 'lib0/decoding'
import {
  encodeRole,
  encodeStored,
  MESSAGE_AUTH,
  MESSAGE_AWARENESS,
  MESSAGE_QUERY_AWARENESS,
  MESSAGE_SYNC,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '../src/protocol/messages.ts'
import type { RoomId } from '../src/protocol/rooms.ts'
import { NOTHING, openAnswers, WORTH_COMPRESSING_BYTES } from './answers.ts'
import type { Connection } from './connection.ts'
import { inFrame, syncFrame, type Frame } from './frames.ts'
import { openRoomAwareness } from './room-awareness.ts'
import { openCommits } from './room-commits.ts'
import { openRoomDocument, type RoomDocument } from './room-document.ts'
import type { Control, RoomHistory, RoomLog } from './room-log.ts'

export interface RoomOptions {
  readonly id: RoomId
  readonly log: RoomLog
  readonly now: () => number
  /** Told of bytes that are received and not yet on disk, and of bytes that now are (negative). */
  readonly onInFlight: (bytes: number) => void
  /** Updates are on disk. @param ms how long that took */
  readonly onStored: (updates: number, bytes: number, ms: number) => void
  /** Something did not reach the disk, or did not come back from it, in words for the operator. */
  readonly onTrouble: (what: string, error?: unknown) => void
  /** This room cannot be trusted any more: it has let everybody go, and is to be opened again from the log. */
  readonly onBroken: () => void
}

export interface Room {
  readonly size: number
  /** Whether compressing what newcomers get saves them much. */
  readonly isLarge: boolean
  /** Whether only who facilitates may write, or it is there no more. */
  readonly standing: Control
  /** @param connection with what it may do here now: see `whileClosed` */
  enter(connection: Connection): void
  /** @throws for a malformed frame: the caller closes that peer */
  receive(connection: Connection, frame: Uint8Array): void
  leave(connection: Connection): void
  /**
   * Closes the room to writing, or opens it: once that is on disk, those who take part are told that their role changed, and
   * come back as what they then are. @throws when it did not reach the disk
   */
  setClosed(isClosed: boolean): Promise<void>
  /** Deletes it for good: once that is on disk, everybody is told. @throws when it did not reach the disk */
  remove(): Promise<void>
  /** Frames in place of all that a slow reader was not sent. */
  catchUp(connection: Connection, before: Uint8Array | undefined): readonly Frame[]
  tick(now: number): void
  /** Nothing received waits for the disk. */
  readonly isSettled: boolean
  /** Resolves when everything received is stored, or refused; a long log is made short on the way. */
  settle(): Promise<void>
}

/** So long the snapshot may take to go out before the document is made all the same. */
const SNAPSHOT_FIRST_MS = 200
/** Presence is gathered for so long before it goes out. */
const AWARENESS_WINDOW_MS = 30

/**
 * A room in memory: on disk before on the wire. The document holds nothing that is not durable, so nobody is ever sent such a
 * thing.
 * @throws when the log cannot be read
 */
export async function openRoom({
  id,
  log,
  now,
  onInFlight,
  onStored,
  onTrouble,
  onBroken,
}: RoomOptions): Promise<Room> {
  const history: RoomHistory = await log.read(id)
  let opened: RoomDocument | undefined
  const openDocument = () => {
    opened = openRoomDocument(history)
    const lost = opened.refused + (history.damaged ?? 0)
    if (lost > 0) onTrouble(`goes on without ${lost} records that could not be read`)
    return opened
  }
  const document = (): RoomDocument => {
    if (!wake() || !opened) throw new Error('the room could not be opened')
    return opened
  }
  const answers = openAnswers({
    since: (stateVector) => document().since(stateVector),
    merge: (updates) => document().merge(updates),
  })
  const stored = history.snapshot
  if (!stored || stored.length < WORTH_COMPRESSING_BYTES) openDocument()
  const connections = new Set<Connection>()
  /** They were sent the snapshot, and what came after it is to follow. */
  const haveSnapshot = new Set<Connection>()
  let waking: Promise<void> | undefined
  const awareness = openRoomAwareness()
  let awarenessTimer: NodeJS.Timeout | undefined
  let isBroken = false
  let standing = history.control ?? 'open'
  let controlling: Promise<void> = Promise.resolve()

  const breakDown = (error: unknown) => {
    isBroken = true
    onTrouble('something failed in a room; it is opened again', error)
    for (const connection of connections) connection.close('tooBusy')
    onBroken()
  }

  const commits = openCommits({
    id,
    log,
    history,
    connections,
    document,
    answers,
    now,
    isBroken: () => isBroken,
    breakDown,
    onInFlight,
    onStored,
    onTrouble,
  })

  const answer = (to: Connection, stateVector: Uint8Array) => {
    const { state, compressed, tail: newest } = answers.to(stateVector, now())
    if (newest) to.send(newest, stateVector)
    if (!to.inflates || !compressed) return to.send(state, stateVector)
    const whole = compressed().catch(() => state)
    void whole.then((frame) => to.send(frame, stateVector)) // what came meanwhile has been sent already
  }

  /** Makes the document of a large snapshot, which takes its time. @returns whether that could be done */
  const wake = (): boolean => {
    if (opened || isBroken) return !isBroken
    try {
      const made = openDocument()
      const rest = made.since(made.inSnapshot)
      answers.begin(stored!, history.updates.length > 0 ? [rest] : [], now())
      for (const to of haveSnapshot) to.send(syncFrame(SYNC_STEP_2, rest), NOTHING)
      haveSnapshot.clear()
      for (const connection of connections) ask(connection)
    } catch (error) {
      breakDown(error)
    }
    return !isBroken
  }

  /** Who comes first and has nothing reads the snapshot as it lies in the log, while the document is made of it here. */
  const sendSnapshot = (to: Connection) => {
    haveSnapshot.add(to)
    const sent = new Promise<void>((resolve) => to.send(syncFrame(SYNC_UPDATE, stored!), NOTHING, resolve))
    waking ??= Promise.race([sent, wait(SNAPSHOT_FIRST_MS)]).then(() => void wake())
  }

  /** A client answers every step 1 with all it has: only who may write is asked. */
  const ask = (connection: Connection) => {
    if (connection.admission.mayWrite) connection.send(syncFrame(SYNC_STEP_1, document().stateVector))
  }

  const receiveSync = (from: Connection, decoder: decoding.Decoder) => {
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    const hasNothing = kind === SYNC_STEP_1 && payload.length === 1 && payload[0] === 0
    if (!opened && hasNothing) return sendSnapshot(from)
    if (!wake()) return
    if (kind === SYNC_STEP_1) answer(from, payload)
    else if (kind === SYNC_STEP_2 || kind === SYNC_UPDATE) commits.receive(from, payload)
    else throw new RangeError('no such sync message')
  }

  const sendEveryone = (to: Connection) => {
    const everyone = awareness.everyone()
    if (everyone) to.send(inFrame(everyone))
  }

  const sendAwarenessSoon = () => {
    awarenessTimer ??= setTimeout(() => {
      awarenessTimer = undefined
      const message = awareness.takeChanges()
      if (!message) return
      const frame = inFrame(message)
      for (const connection of connections) connection.send(frame)
    }, AWARENESS_WINDOW_MS)
  }

  const control = async (closes: boolean) => {
    if (isBroken) throw new Error('the room is being opened again')
    if (standing === 'deleted') throw new Error('the room is deleted')
    if (closes === (standing === 'closed')) return
    const next = closes ? 'closed' : 'open'
    await log.control(id, next)
    standing = next
    for (const connection of connections) {
      const { leads, mayWrite, reason } = connection.admission
      if (leads) connection.send(inFrame(encodeRole(true, closes ? 'closed' : '')))
      else if (mayWrite || reason === 'closed') connection.close('roleChanged')
    }
  }

  return {
    get size() {
      return connections.size
    },
    get isLarge() {
      return (opened?.bytes ?? stored!.length) >= WORTH_COMPRESSING_BYTES
    },
    get standing() {
      return standing
    },
    setClosed(closes) {
      // One after another: the last one asked for holds.
      const done = controlling.then(() => control(closes))
      controlling = done.catch(() => undefined)
      return done
    },
    enter(connection) {
      const { mayWrite, reason } = connection.admission
      connections.add(connection)
      connection.send(inFrame(encodeRole(mayWrite, reason)))
      if (opened) ask(connection)
      sendEveryone(connection)
      if (isBroken) connection.close('tooBusy')
    },
    receive(connection, frame) {
      if (isBroken) return
      const decoder = decoding.createDecoder(frame)
      switch (decoding.readVarUint(decoder)) {
        case MESSAGE_SYNC:
          return receiveSync(connection, decoder)
        case MESSAGE_AWARENESS:
          if (!connection.admission.isPresent) return
          if (awareness.receive(connection, decoding.readVarUint8Array(decoder), now())) sendAwarenessSoon()
          return
        case MESSAGE_QUERY_AWARENESS:
          return sendEveryone(connection)
        case MESSAGE_AUTH:
          return // says nothing here: the key did
        default:
          throw new RangeError('no such message')
      }
    },
    leave(connection) {
      connections.delete(connection)
      haveSnapshot.delete(connection)
      if (awareness.leave(connection, now())) sendAwarenessSoon()
    },
    async remove() {
      if (standing === 'deleted') return
      isBroken = true // takes and acknowledges nothing more
      await commits.settle()
      try {
        await log.remove(id)
        standing = 'deleted'
      } finally {
        for (const connection of connections)
          connection.close(standing === 'deleted' ? 'movedOrDeleted' : 'tooBusy')
        onBroken()
      }
    },
    catchUp(connection, before) {
      if (!wake()) return []
      const everyone = awareness.everyone()
      return [
        // A step 2, since the answer to a step 1 may have been among what was dropped.
        ...(before ? [syncFrame(SYNC_STEP_2, document().since(before))] : []),
        ...(connection.stored > 0 ? [inFrame(encodeStored(connection.stored))] : []),
        ...(everyone ? [inFrame(everyone)] : []),
      ]
    },
    tick(at) {
      try {
        wake()
        answers.tick(at)
        for (const connection of connections) connection.tick(at)
        if (awareness.tick(at)) sendAwarenessSoon()
      } catch (error) {
        breakDown(error)
      }
    },
    get isSettled() {
      return commits.isSettled
    },
    settle: () => commits.settleInOrder(),
  }
}
