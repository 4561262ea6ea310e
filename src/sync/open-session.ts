import * as Y from 'yjs'
import type { CloseReason } from '../protocol/close-codes.ts'
import type { WorkshopId } from '../protocol/keys.ts'
import { mayWrite, type Part } from '../protocol/rooms.ts'
import { LOCAL, openContent } from '../workshop/content/content.ts'
import { addNotes, placesOfNew, readNotes, type NewNote } from '../workshop/content/notes.ts'
import { introduce } from '../workshop/content/people.ts'
import { checkLength, NOTE_LETTERS, type TextTooLong } from '../workshop/content/texts.ts'
import { encodeApart, encodePublication, openDrafts, publish, PUBLICATION } from '../workshop/drafts.ts'
import { newId, type NoteId } from '../workshop/ids.ts'
import { openLiveWorkshop } from '../workshop/live-workshop.ts'
import { openNoteIndex } from '../workshop/note-index.ts'
import { ok, type Result } from '../workshop/result.ts'
import { changedRoots } from '../workshop/root-names.ts'
import { isRevealed } from '../workshop/stage/now.ts'
import { openStage } from '../workshop/stage/stage.ts'
import { openJournal } from '../workshop/undo.ts'
import { connectionOf, type Connection } from './connection.ts'
import { trackDelivery } from './delivery.ts'
import { changeWorkshop, databaseNames, type KeptWorkshop } from './device-registry.ts'
import { liveState } from './live-state.ts'
import { openLocalStore, type LocalStore, type StorageState } from './local-store.ts'
import { openPresence } from './open-presence.ts'
import { randomBytes, randomClientId } from './random.ts'
import { askClockOffset } from './relay-clock.ts'
import { openRelayLink, type RelayLink } from './relay-link.ts'
import { relayHttpUrl, relaySocketUrl } from './relay-url.ts'
import type { DeliveryState, WorkshopSession } from './session.ts'
import { openTabChannel, OTHER_TAB } from './tab-channel.ts'

/** Origin of writes without a name: this person's own, so they wait for the relay, but no act to undo. */
const APART = Symbol('apart')
/** Own words: they wait here until the relay has them. */
const ownOrigins: readonly unknown[] = [LOCAL, PUBLICATION, APART, OTHER_TAB]

const isPhone = () => matchMedia('(max-width: 719px)').matches
const TICK_MS = 1_000
/** Beside the content: ids of notes that waited when the page was closed, and the relay's clock. */
const WAITING_KEY = 'waiting'
const CLOCK_KEY = 'clock-offset'

const worstStorage: readonly StorageState[] = ['unavailable', 'full', 'failed', 'keeping', 'kept']

/** The notes a transaction concerned. */
function notesIn(transaction: Y.Transaction): NoteId[] {
  const ids = new Set<NoteId>()
  for (const root of changedRoots(transaction)) {
    if (root.startsWith('notes/')) ids.add(root.split('/')[1] as NoteId)
  }
  for (const [type, keys] of transaction.changed) {
    if (type !== (transaction.doc.share.get('notes') as unknown)) continue
    for (const key of keys) if (key) ids.add(key.split('/')[0] as NoteId)
  }
  return [...ids]
}

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
  const drafts = openDrafts(docs.drafts)
  const names = databaseNames(kept.dbName)

  // IndexedDB first: a link that connects before it would send everything each time.
  const stores: LocalStore[] = await Promise.all([
    openLocalStore(names.content, docs.content),
    openLocalStore(names.stage, docs.stage),
    openLocalStore(names.backstage, docs.backstage),
    openLocalStore(names.drafts, docs.drafts),
  ])
  const [contentStore] = stores as [LocalStore]
  const waitingBefore = (await contentStore.get(WAITING_KEY).catch(() => undefined)) as NoteId[] | undefined
  let clockOffset = Number((await contentStore.get(CLOCK_KEY).catch(() => undefined)) ?? 0) || 0

  const notes = openNoteIndex(content)
  const draftNotes = openNoteIndex(drafts)
  const live = openLiveWorkshop(content, stage, notes)
  const journal = openJournal(content)
  const presence = openPresence(docs.content, {
    person,
    name: kept.name ?? '',
    role,
    device: isPhone() ? 'phone' : 'laptop',
  })
  const stagePresence = openPresence(docs.stage, {
    person,
    name: kept.name ?? '',
    role,
    device: isPhone() ? 'phone' : 'laptop',
  })

  // ---- Delivery and connection: events in, facts out.
  const tracker = trackDelivery<NoteId>(waitingBefore ?? [])
  const deliveryListeners = new Set<() => void>()
  const counts = liveState<Readonly<Record<DeliveryState, number>>>(
    { here: 0, sent: 0, saved: 0 },
    (a, b) => a.here === b.here && a.sent === b.sent && a.saved === b.saved,
  )
  const mine = liveState<ReadonlySet<NoteId>>(new Set(kept.mine ?? []))
  const lines = new Map<
    Part,
    { isConnected: boolean; closedFor: CloseReason | undefined; letsWrite: boolean | undefined }
  >()
  const connection = liveState<Connection>(
    { chip: 'saved-here', waiting: 0, mayWrite: false },
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  )
  const storage = () =>
    worstStorage.find((state) => stores.some((store) => store.state.get() === state)) ?? 'kept'
  let disconnectedSince = Date.now()
  let waitingSince = Date.now()

  const refreshConnection = () => {
    const line = lines.get('content')
    const closedFor = [...lines.values()].map((each) => each.closedFor).find((reason) => reason !== undefined)
    connection.set(
      connectionOf({
        now: Date.now(),
        isCopy: key === undefined,
        isTooNew: live.isTooNew.get(),
        roleWrites: mayWrite(role, 'content'),
        relayLetsWrite: line?.letsWrite,
        storage: storage(),
        deviceSaysOnline: navigator.onLine,
        isConnected: line?.isConnected ?? false,
        disconnectedSince,
        closedFor,
        waiting: tracker.waiting,
        allSent: tracker.allSent,
        waitingSince,
      }),
    )
  }
  let waitingWritten = -1
  const refreshDelivery = () => {
    const mineNow = [...mine.get()].filter((note) => notes.get(note) && !notes.get(note)!.gone)
    const tally = { here: 0, sent: 0, saved: 0 }
    for (const note of mineNow) tally[tracker.of(note)] += 1
    counts.set(tally)
    deliveryListeners.forEach((listener) => listener())
    refreshConnection()
    if (tracker.waiting === waitingWritten) return
    waitingWritten = tracker.waiting
    void contentStore.set(WAITING_KEY, tracker.waitingIds).catch(() => undefined) // the storage state says it
  }

  docs.content.on('afterTransaction', (transaction: Y.Transaction) => {
    if (!ownOrigins.includes(transaction.origin) || transaction.changed.size === 0) return
    if (tracker.waiting === 0) waitingSince = Date.now()
    tracker.changed(notesIn(transaction))
    // The frame goes out in the same transaction's update event, before or after this: counted either way.
    queueMicrotask(refreshDelivery)
  })

  // ---- Who made what, for «my notes» and for who may edit.
  const remember = (ids: readonly NoteId[]) => {
    mine.set(new Set([...mine.get(), ...ids]))
    const withThese = (kept: KeptWorkshop) => ({
      ...kept,
      mine: [...new Set([...(kept.mine ?? []), ...ids])],
    })
    void changeWorkshop(id, withThese).catch(() => undefined) // they stay mine while the page is open
  }
  /** Without a name: each note through a session of its own, so that nothing tells who wrote it. */
  const addApart = (added: readonly NewNote[]): Result<void, TextTooLong> => {
    for (const { text } of added) {
      const fits = checkLength(text, NOTE_LETTERS)
      if (!fits.ok) return fits
    }
    const places = placesOfNew(content, added)
    const updates = added.map((note, index) => encodeApart(note, places[index]!, randomClientId()))
    docs.content.transact(() => updates.forEach((update) => Y.applyUpdate(docs.content, update)), APART)
    return ok(undefined)
  }
  const collectMine = () => {
    const own = notes.all().filter((note) => note.by === person && !mine.get().has(note.id))
    if (own.length > 0) mine.set(new Set([...mine.get(), ...own.map((note) => note.id)]))
  }
  collectMine()
  notes.subscribeAll(collectMine)

  // ---- Private writing: what is revealed goes out, once, whatever tab or crash.
  let isPublishing = false
  const publishRevealed = async () => {
    if (isPublishing || !connection.get().mayWrite) return
    isPublishing = true
    try {
      for (const draft of readNotes(drafts)) {
        if (!draft.act || !isRevealed(stage, draft.act)) continue
        const taken = readNotes(content).map((note) => note.place)
        const mineNow = encodePublication(draft, taken, randomClientId())
        const bytes = await stores[3]!.keepFirst(`publication/${draft.id}`, mineNow).catch(() => mineNow)
        publish(content, drafts, draft.id, bytes)
      }
    } finally {
      isPublishing = false
    }
  }
  const stopReveal = [
    live.resultsShown.subscribe(() => void publishRevealed()),
    live.now.subscribe(() => void publishRevealed()),
    connection.subscribe(() => void publishRevealed()),
  ]
  docs.stage.on('afterTransaction', () => void publishRevealed())

  // ---- The lines to the relay, one a part that this role may read.
  const links: RelayLink[] = []
  const openLine = (part: Part, doc: Y.Doc, awareness: typeof presence.awareness) => {
    const line = {
      isConnected: false,
      closedFor: undefined as CloseReason | undefined,
      letsWrite: undefined as boolean | undefined,
    }
    lines.set(part, line)
    const isContent = part === 'content'
    links.push(
      openRelayLink({
        relayUrl: relaySocketUrl(),
        workshop: id,
        part,
        key: key!,
        doc,
        awareness,
        maySend: () => mayWrite(role, part) && !live.isTooNew.get(),
        events: {
          connected() {
            Object.assign(line, { isConnected: true, closedFor: undefined })
            if (isContent) tracker.connected()
            refreshDelivery()
          },
          disconnected(reason) {
            if (isContent && line.isConnected) disconnectedSince = Date.now()
            Object.assign(line, { isConnected: false, closedFor: reason })
            if (isContent) tracker.disconnected()
            refreshDelivery()
          },
          role(letsWrite) {
            line.letsWrite = letsWrite
            refreshConnection()
          },
          frameSent(whole) {
            if (!isContent) return
            // After the transaction that made this frame has been counted.
            tracker.frameSent(whole)
            queueMicrotask(refreshDelivery)
          },
          stored(frames) {
            if (!isContent) return
            tracker.stored(frames)
            refreshDelivery()
          },
          moved: () => undefined,
        },
      }),
    )
  }
  if (key) {
    openLine('content', docs.content, presence.awareness)
    openLine('stage', docs.stage, stagePresence.awareness)
  }
  const tabs = openTabChannel(kept.dbName, docs)
  const askClock = async () => {
    const offset = key && (await askClockOffset(relayHttpUrl()))
    if (offset === undefined) return
    clockOffset = offset
    await contentStore.set(CLOCK_KEY, offset).catch(() => undefined)
  }
  void askClock()
  addEventListener('online', refreshConnection)
  addEventListener('offline', refreshConnection)
  const ticking = setInterval(refreshConnection, TICK_MS)
  const stopStorage = stores.map((store) => store.state.subscribe(refreshConnection))
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
      waiting: tracker.waiting,
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
    drafts,
    notes,
    draftNotes,
    live,
    journal,
    presence,
    connection,
    delivery: {
      of: (note) => tracker.of(note),
      subscribe(onChange) {
        deliveryListeners.add(onChange)
        return () => deliveryListeners.delete(onChange)
      },
      counts,
    },
    mine,
    addNotes(texts, signed) {
      const now = live.now.get()
      const by = signed ? person : undefined
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
      const result = signed || isPrivate ? addNotes(target, added) : addApart(added)
      if (!result.ok) return result
      if (!isPrivate) remember(ids)
      return ok(ids)
    },
    relayNow: () => Date.now() + clockOffset,
    reconnect: () => links.forEach((link) => link.reconnect()),
    async close() {
      clearInterval(ticking)
      clearTimeout(rowTimer)
      removeEventListener('online', refreshConnection)
      removeEventListener('offline', refreshConnection)
      links.forEach((link) => link.close())
      tabs.close()
      stopReveal.forEach((stop) => stop())
      stopStorage.forEach((stop) => stop())
      stopRow()
      journal.close()
      notes.close()
      draftNotes.close()
      presence.close()
      stagePresence.close()
      await keepRow()
      await Promise.all(stores.map((store) => store.close()))
      Object.values(docs).forEach((doc) => doc.destroy())
    },
  }
}

/** Says who this person is, here and to the group; an empty name is no name. */
export async function nameMyself(session: WorkshopSession, name: string): Promise<void> {
  if (session.connection.get().mayWrite) introduce(session.content, session.person, name)
  session.presence.show({ name })
  await changeWorkshop(session.id, (kept) => ({ ...kept, name }))
}
