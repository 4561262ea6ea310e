import * as Y from 'yjs'
import type { WorkshopId } from '../protocol/keys.ts'
import { mayRead, mayWrite, type Part } from '../protocol/rooms.ts'
import { openBackstage } from '../workshop/backstage/backstage.ts'
import { openContent, type Content } from '../workshop/content/content.ts'
import { addNotes, placesOfNew, type NewNote } from '../workshop/content/notes.ts'
import { introduce } from '../workshop/content/people.ts'
import { checkLength, NOTE_LETTERS, type TextTooLong } from '../workshop/content/texts.ts'
import { encodeApart, openDrafts } from '../workshop/drafts.ts'
import { newId, type NoteId } from '../workshop/ids.ts'
import { openLiveWorkshop } from '../workshop/live-workshop.ts'
import { openNoteIndex } from '../workshop/note-index.ts'
import { ok, type Result } from '../workshop/result.ts'
import { openStage } from '../workshop/stage/stage.ts'
import { openJournal } from '../workshop/undo.ts'
import { connectionOf, type Connection } from './connection.ts'
import { WAITING_KEY } from './delivery.ts'
import { changeWorkshop, databaseNames, type KeptWorkshop } from './device-registry.ts'
import { liveState } from './live-state.ts'
import { openLocalStore, type StorageState } from './local-store.ts'
import { openMyNotes } from './my-notes.ts'
import { openPresence } from './open-presence.ts'
import { APART, openPartLine } from './part-line.ts'
import { openPrivateWriting } from './private-writing.ts'
import { randomBytes, randomClientId } from './random.ts'
import { askClockOffset } from './relay-clock.ts'
import { relayHttpUrl } from './relay-url.ts'
import type { DeliveryState, WorkshopSession } from './session.ts'
import { openTabChannel } from './tab-channel.ts'
import { holdTabLock } from './tab-lock.ts'

const isPhone = () => matchMedia('(max-width: 719px)').matches
const TICK_MS = 1_000
/** A reveal that comes within this of connecting was made while this device was away. */
const CAUGHT_UP_MS = 3_000
/** Beside the content: the relay's clock. */
const CLOCK_KEY = 'clock-offset'

const worstStorage: readonly StorageState[] = ['unavailable', 'full', 'failed', 'keeping', 'kept']

const open = new Map<WorkshopId, { session: Promise<WorkshopSession>; users: number }>()

/**
 * Opens a workshop that is kept on this device; the same session for all who ask, until the last lets go. React mounts
 * twice in development: hence the count.
 */
export function openSession(kept: KeptWorkshop): Promise<WorkshopSession> {
  const held = open.get(kept.id) ?? { session: makeSession(kept), users: 0 }
  held.users += 1
  open.set(kept.id, held)
  return held.session
}

export async function letGo(id: WorkshopId): Promise<void> {
  const held = open.get(id)
  if (!held) return
  held.users -= 1
  if (held.users > 0) return
  open.delete(id)
  await (await held.session).close()
}

async function makeSession(kept: KeptWorkshop): Promise<WorkshopSession> {
  const { id, role, key, secret, device, person, personSecret } = kept
  const docs = { content: new Y.Doc(), stage: new Y.Doc(), backstage: new Y.Doc(), drafts: new Y.Doc() }
  const content = openContent(docs.content)
  const stage = openStage(docs.stage)
  const backstage = openBackstage(docs.backstage)
  const drafts = openDrafts(docs.drafts)
  const names = databaseNames(kept.dbName)
  const letGoOfLock = holdTabLock(kept.dbName)

  // IndexedDB first: a link that connects before it would send everything each time.
  const stores = await Promise.all([
    openLocalStore(names.content, docs.content),
    openLocalStore(names.drafts, docs.drafts),
    openLocalStore(names.stage, docs.stage),
    openLocalStore(names.backstage, docs.backstage),
  ])
  const [contentStore, draftsStore] = stores
  const waitingBefore = (await contentStore.get(WAITING_KEY).catch(() => undefined)) as NoteId[] | undefined
  let clockOffset = Number((await contentStore.get(CLOCK_KEY).catch(() => undefined)) ?? 0) || 0

  const notes = openNoteIndex(content)
  const draftNotes = openNoteIndex(drafts)
  const live = openLiveWorkshop(content, stage, notes)
  const journal = openJournal(content)
  const self = { person, name: kept.name ?? '', role, device: isPhone() ? 'phone' : 'laptop' } as const
  const presence = openPresence(docs.content, self)
  const stagePresence = openPresence(docs.stage, self)
  const mine = openMyNotes(id, person, notes, kept.mine ?? [])

  // ---- Facts in, one word out: the lines, the device's storage, the format.
  const connection = liveState<Connection>(
    { chip: 'saved-here', waiting: 0, mayWrite: false },
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  )
  const deliveryListeners = new Set<() => void>()
  const counts = liveState<Readonly<Record<DeliveryState, number>>>(
    { here: 0, sent: 0, saved: 0 },
    (a, b) => a.here === b.here && a.sent === b.sent && a.saved === b.saved,
  )
  let isOpen = false
  const refresh = () => {
    if (!isOpen) return
    const all = lines
    connection.set(
      connectionOf({
        now: Date.now(),
        isCopy: key === undefined,
        isTooNew: live.isTooNew.get(),
        roleWrites: mayWrite(role, 'content'),
        relayLetsWrite: line.letsWrite,
        storage: worstStorage.find((state) => stores.some((store) => store.state.get() === state)) ?? 'kept',
        deviceSaysOnline: navigator.onLine,
        isConnected: line.isConnected,
        disconnectedSince: line.disconnectedSince,
        closedFor: all.map((each) => each.closedFor).find((reason) => reason !== undefined),
        waiting: all.reduce((sum, each) => sum + each.tracker.waiting, 0),
        allSent: all.every((each) => each.tracker.allSent),
        waitingSince: Math.min(...all.map((each) => each.waitingSince)),
      }),
    )
  }
  let waitingKept = -1
  const refreshDelivery = () => {
    refresh()
    if (!isOpen) return
    const tally = { here: 0, sent: 0, saved: 0 }
    for (const note of mine.get()) if (notes.get(note)?.gone === false) tally[line.tracker.of(note)] += 1
    counts.set(tally)
    deliveryListeners.forEach((listener) => listener())
    if (line.tracker.waiting === waitingKept) return
    waitingKept = line.tracker.waiting
    void contentStore.set(WAITING_KEY, line.tracker.waitingIds).catch(() => undefined) // the storage state says it
  }
  const openLine = (part: Part, awareness: typeof presence.awareness, waitingBefore: readonly NoteId[]) =>
    openPartLine({
      workshop: id,
      part,
      key,
      doc: docs[part],
      awareness,
      waitingBefore,
      maySend: () => mayWrite(role, part) && !live.isTooNew.get(),
      onChange: refreshDelivery,
    })
  const line = openLine('content', presence.awareness, waitingBefore ?? [])
  const stageLine = openLine('stage', stagePresence.awareness, [])
  const backstagePresence = openPresence(docs.backstage, self)
  const backstageLine = mayRead(role, 'backstage')
    ? openLine('backstage', backstagePresence.awareness, [])
    : undefined
  const lines = [line, stageLine, ...(backstageLine ? [backstageLine] : [])]
  isOpen = true

  const publishedLate = liveState(false)
  const publishRevealed = openPrivateWriting({
    content,
    stage,
    drafts,
    store: draftsStore,
    mayWrite: () => connection.get().mayWrite,
    onPublished(ids) {
      mine.remember(ids)
      if (!(Date.now() - stageLine.connectedSince > CAUGHT_UP_MS)) publishedLate.set(true)
    },
  })
  docs.stage.on('afterTransaction', () => void publishRevealed())
  const stopReveal = connection.subscribe(() => void publishRevealed())

  const tabs = openTabChannel(kept.dbName, docs)
  const askClock = async () => {
    const offset = key && (await askClockOffset(relayHttpUrl()))
    if (offset === undefined) return
    clockOffset = offset
    await contentStore.set(CLOCK_KEY, offset).catch(() => undefined)
  }
  void askClock()
  addEventListener('online', refresh)
  addEventListener('offline', refresh)
  const ticking = setInterval(refresh, TICK_MS)
  const stopStorage = stores.map((store) => store.state.subscribe(refresh))
  refreshDelivery()
  void publishRevealed()

  // ---- Home's row.
  let rowTimer: ReturnType<typeof setTimeout> | undefined
  const keepRow = async () => {
    const meta = live.meta.get()
    await changeWorkshop(id, (now) => ({
      ...now,
      title: meta.title || now.title,
      ...(meta.lineage && { lineage: meta.lineage }),
      people: live.people.get().size,
      waiting: connection.get().waiting,
      changedAt: Date.now(),
    })).catch(() => undefined) // the storage state says it
  }
  const keepRowSoon = () => {
    rowTimer ??= setTimeout(() => {
      rowTimer = undefined
      void keepRow()
    }, 500)
  }
  docs.content.on('update', keepRowSoon)
  docs.stage.on('update', keepRowSoon)
  const stopRow = connection.subscribe(keepRowSoon)

  return {
    id,
    role,
    key,
    secret,
    device,
    person,
    personSecret,
    content,
    stage,
    backstage,
    drafts,
    notes,
    draftNotes,
    live,
    journal,
    presence,
    connection,
    delivery: {
      of: (note) => line.tracker.of(note),
      subscribe(onChange) {
        deliveryListeners.add(onChange)
        return () => deliveryListeners.delete(onChange)
      },
      counts,
    },
    mine,
    addNotes(texts, signed) {
      const now = live.now.get()
      const signs = signed && now?.anonymous !== true
      const by = signs ? person : undefined
      const made = Date.now()
      const added = texts.map((text) => ({
        ...text,
        id: newId<NoteId>(randomBytes),
        made,
        by,
        act: now?.act,
      }))
      const ids = added.map((note) => note.id)
      const isPrivate = now?.private === true && role === 'participant'
      const target = isPrivate ? drafts : content
      const result = signs || isPrivate ? addNotes(target, added) : addApart(content, added)
      if (!result.ok) return result
      if (!isPrivate) mine.remember(ids)
      return ok(ids)
    },
    publishedLate,
    relayNow: () => Date.now() + clockOffset,
    reconnect: () => lines.forEach((each) => each.reconnect()),
    async close() {
      clearInterval(ticking)
      clearTimeout(rowTimer)
      removeEventListener('online', refresh)
      removeEventListener('offline', refresh)
      lines.forEach((each) => each.close())
      tabs.close()
      stopReveal()
      stopStorage.forEach((stop) => stop())
      stopRow()
      journal.close()
      notes.close()
      draftNotes.close()
      presence.close()
      stagePresence.close()
      backstagePresence.close()
      await keepRow()
      await Promise.all(stores.map((store) => store.close()))
      letGoOfLock()
      Object.values(docs).forEach((doc) => doc.destroy())
    },
  }
}

/** Without a name: each note through a session of its own, so that nothing tells who wrote it; all as one change. */
function addApart(content: Content, added: readonly NewNote[]): Result<void, TextTooLong> {
  for (const { text } of added) {
    const fits = checkLength(text, NOTE_LETTERS)
    if (!fits.ok) return fits
  }
  const places = placesOfNew(content, added)
  const updates = added.map((note, index) => encodeApart(note, places[index]!, randomClientId()))
  content.y.transact(() => updates.forEach((update) => Y.applyUpdate(content.y, update)), APART)
  return ok(undefined)
}

/** Says who this person is, here and to the group; an empty name is no name. */
export async function nameMyself(session: WorkshopSession, name: string): Promise<void> {
  if (session.connection.get().mayWrite) introduce(session.content, session.person, name)
  session.presence.show({ name })
  await changeWorkshop(session.id, (kept) => ({ ...kept, name }))
}
