import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { WorkshopId } from '../protocol/keys.ts'
import { mayRead, mayWrite, type Part } from '../protocol/rooms.ts'
import { openBackstage } from '../workshop/backstage/backstage.ts'
import { openContent } from '../workshop/content/content.ts'
import { introduce } from '../workshop/content/people.ts'
import { openDrafts } from '../workshop/drafts.ts'
import type { ItemPath } from '../workshop/content/late.ts'
import type { NoteId } from '../workshop/ids.ts'
import { openLiveWorkshop } from '../workshop/live-workshop.ts'
import { openNoteIndex } from '../workshop/note-index.ts'
import { openStage } from '../workshop/stage/stage.ts'
import { openNoteMaker } from './add-notes.ts'
import { connectionOf, type Connection } from './connection.ts'
import type { DeliveryState, KeptWaiting, Touched } from './delivery.ts'
import { changeWorkshop, databaseNames, type KeptWorkshop } from './device-registry.ts'
import { openLateJournal } from './late-journal.ts'
import { openKeptRow } from './kept-row.ts'
import { findWaiting, waitingKeeper } from './kept-waiting.ts'
import { openLateBlobs } from './late-blobs.ts'
import { openLatePrivateWriting } from './late-private-writing.ts'
import { liveState } from './live-state.ts'
import { openLocalStore, type StorageState } from './local-store.ts'
import { openMyNotes } from './my-notes.ts'
import { openPresence } from './open-presence.ts'
import { openPartLine, type PartLine } from './part-line.ts'
import { randomClientId } from './random.ts'
import { askRelayTime, keepAsking, openRelayClock } from './relay-clock.ts'
import { relayHttpUrl } from './relay-url.ts'
import type { WorkshopSession } from './session.ts'
import { openTabChannel } from './tab-channel.ts'
import { holdTabLock } from './tab-lock.ts'

const isPhone = () => matchMedia('(max-width: 719px)').matches
const TICK_MS = 1_000
/** A reveal that comes within this of connecting was made while this device was away. */
const CAUGHT_UP_MS = 3_000
/** Beside the content: the relay's clock. */
const CLOCK_KEY = 'clock-offset'

const worstStorage: readonly StorageState[] = ['unavailable', 'full', 'failed', 'keeping', 'kept']

/** Whether what others command arrives here: not while this device is alone, nor while its own last word is unanswered. */
const hearsOthers = ({ isConnected, tracker }: PartLine) =>
  isConnected && navigator.onLine && tracker.waiting === 0

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
  const session = await held.session
  if (held.users > 0 || open.get(id) !== held) return
  // Closed, it would take with it what no database holds: it stays until the page goes.
  if (unkept.has(session.connection.get().chip)) return
  open.delete(id)
  await session.close()
}
const unkept: ReadonlySet<Connection['chip']> = new Set(['private-window', 'device-full', 'saving-failed'])

async function makeSession(kept: KeptWorkshop): Promise<WorkshopSession> {
  const { id, role, key, secret, device, person, personSecret } = kept
  const docs = { content: new Y.Doc(), stage: new Y.Doc(), backstage: new Y.Doc(), drafts: new Y.Doc() }
  const content = openContent(docs.content)
  const stage = openStage(docs.stage, () => hearsOthers(stageLine))
  const backstage = openBackstage(docs.backstage)
  const drafts = openDrafts(docs.drafts)
  const names = databaseNames(kept.dbName)
  const letGoOfLock = holdTabLock(kept.dbName)

  // IndexedDB first: a link that connects before it would send everything each time.
  const stores = await Promise.all([
    openLocalStore(names.content, docs.content, kept.isInMemory),
    openLocalStore(names.drafts, docs.drafts, kept.isInMemory),
    openLocalStore(names.stage, docs.stage, kept.isInMemory),
    openLocalStore(names.backstage, docs.backstage, kept.isInMemory),
  ])
  const [contentStore, draftsStore, stageStore, backstageStore] = stores
  const storeOf = { content: contentStore, stage: stageStore, backstage: backstageStore }
  const [contentWaits, stageWaits, backstageWaits] = await Promise.all(
    Object.values(storeOf).map(findWaiting),
  )
  const clock = openRelayClock({
    ask: async () => (key ? askRelayTime(relayHttpUrl(), () => performance.now()) : undefined),
    wallNow: Date.now,
    steadyNow: () => performance.now(),
    offsetBefore: Number((await contentStore.get(CLOCK_KEY).catch(() => undefined)) ?? 0) || 0,
    onOffset: (offset) => void contentStore.set(CLOCK_KEY, offset).catch(() => undefined),
  })

  const notes = openNoteIndex(content)
  const draftNotes = openNoteIndex(drafts)
  const live = openLiveWorkshop(content, stage)
  const self = { person, name: kept.name ?? '', role, device: isPhone() ? 'phone' : 'laptop' } as const
  const presence = openPresence(docs.content, self)
  // Presence on the stage leads the room: only who does has one.
  const leading = new Awareness(docs.stage)
  leading.setLocalState(null)
  const mine = openMyNotes(id, person, notes, kept.mine ?? [])
  const apart = (note: NoteId) =>
    mine.get().has(note) && notes.get(note)?.by === undefined ? randomClientId() : undefined
  const journal = openLateJournal(content, contentStore, person, apart)

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
        relaySays: line.role,
        storage: worstStorage.find((state) => stores.some((store) => store.state.get() === state)) ?? 'kept',
        deviceSaysOnline: navigator.onLine,
        isConnected: line.isConnected,
        disconnectedSince: line.disconnectedSince,
        closedFor: all.map((each) => each.closedFor).find((reason) => reason !== undefined),
        waiting: all.reduce((sum, each) => sum + each.tracker.waiting, 0),
        isSettled: all.every((each) => each.isSettled),
        allSent: all.every((each) => each.tracker.allSent),
        waitingSince: Math.min(...all.map((each) => each.waitingSince)),
      }),
    )
  }
  const refreshDelivery = () => {
    refresh()
    if (!isOpen) return
    const tally = { here: 0, sent: 0, saved: 0 }
    for (const note of mine.get()) if (notes.get(note)?.gone === false) tally[line.tracker.of(note)] += 1
    counts.set(tally)
    deliveryListeners.forEach((listener) => listener())
  }
  const openLine = (
    part: Part,
    awareness: Awareness,
    waitingBefore: KeptWaiting<Touched>,
    onWhole?: Parameters<typeof openPartLine>[0]['onWhole'],
  ) => {
    const keep = waitingKeeper(storeOf[part], waitingBefore)
    const opened: PartLine = openPartLine({
      workshop: id,
      part,
      key,
      doc: docs[part],
      awareness,
      waitingBefore,
      roleWrites: mayWrite(role, part),
      maySend: () => mayWrite(role, part) && !live.isTooNew.get(),
      // The stage says of which format the workshop is: before it has been heard, nothing goes into what may be too new.
      isCertain: (since) => stageLine.heard(since),
      onConnected: () => void clock.ask(),
      onWhole,
      onChange() {
        refreshDelivery()
        if (isOpen) keep(opened.tracker.toKeep)
      },
    })
    return opened
  }
  const brought = liveState<readonly ItemPath[]>([])
  /** Only who takes part can come late: to who facilitates nothing is closed. Without the part nothing is marked. */
  const bringLate = (frame: Uint8Array, unsaved: readonly NoteId[], waiting: readonly Touched[]) =>
    import('./late-parts.ts')
      .then(({ markWhatCameLate }) =>
        markWhatCameLate(
          { frame, unsaved, waiting },
          {
            content,
            stage,
            stageIsHere: stageLine.synced,
            isMine: (note) => mine.get().has(note),
            apart,
            relayNow: clock.now,
            onBrought: brought.set,
          },
        ),
      )
      .catch(() => undefined)
  const line = openLine('content', presence.awareness, contentWaits!, (...whole) => {
    if (role === 'participant') void bringLate(...whole)
  })
  const stageLine = openLine('stage', leading, stageWaits!)
  const nobody = new Awareness(docs.backstage)
  nobody.setLocalState(null)
  const backstageLine = mayRead(role, 'backstage')
    ? openLine('backstage', nobody, backstageWaits!)
    : undefined
  const lines = [line, stageLine, ...(backstageLine ? [backstageLine] : [])]
  isOpen = true

  const publishedLate = liveState(false)
  const wasAway = () => !(Date.now() - stageLine.connectedSince > CAUGHT_UP_MS)
  const publishRevealed = openLatePrivateWriting({
    content,
    stage,
    drafts,
    store: draftsStore,
    mayWrite: () => connection.get().mayWrite,
    wasAway: () => role === 'participant' && wasAway(),
    relayNow: clock.now,
    onPublished(ids) {
      mine.remember(ids)
      if (wasAway()) publishedLate.set(true)
    },
  })
  docs.stage.on('afterTransaction', () => void publishRevealed())
  const tellWritten = () => presence.show({ written: draftNotes.all().length || undefined })
  const stopDrafts = draftNotes.subscribeAll(() => {
    tellWritten()
    void publishRevealed() // one taken away and put back, after all were shown
  })
  tellWritten()
  const stopReveal = connection.subscribe(() => void publishRevealed())

  const blobs = openLateBlobs({
    dbName: names.blobs,
    relayUrl: relayHttpUrl(),
    workshop: id,
    key,
    mayWrite: () => connection.get().mayWrite,
  })
  // Only who facilitates makes checkpoints.
  const stopSending = connection.subscribe(
    () => void (role === 'facilitator' && line.isConnected && blobs.sendWaiting()),
  )

  const tabs = openTabChannel(kept.dbName, docs)
  const clockKeeper = keepAsking(clock)
  addEventListener('online', refresh)
  addEventListener('offline', refresh)
  const ticking = setInterval(refresh, TICK_MS)
  const stopStorage = stores.map((store) => store.state.subscribe(refresh))
  refreshDelivery()
  void publishRevealed()

  const meta = () => {
    const { title, lineage } = live.meta.get()
    return { title: title || kept.title, ...(lineage && { lineage }) }
  }
  const row = openKeptRow({
    docs: [docs.content, docs.stage],
    connection,
    isSettled: () => line.isConnected && lines.every((each) => each.isSettled),
    read: () => ({ ...meta(), people: live.people.get().size }),
    change: (change) => changeWorkshop(id, change),
    now: Date.now,
  })

  return {
    id,
    kept: () => ({ ...kept, ...meta() }),
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
    blobs,
    presence,
    leading,
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
    apart,
    addNotes: openNoteMaker({
      content,
      stage,
      drafts,
      person,
      now: live.now.get,
      remember: mine.remember,
    }),
    publishedLate,
    brought,
    relayNow: clock.now,
    reconnect: () => lines.forEach((each) => each.reconnect()),
    async close() {
      clearInterval(ticking)
      removeEventListener('online', refresh)
      removeEventListener('offline', refresh)
      lines.forEach((each) => each.close())
      tabs.close()
      clockKeeper.close()
      stopReveal()
      stopDrafts()
      mine.close()
      stopSending()
      stopStorage.forEach((stop) => stop())
      journal.close()
      notes.close()
      draftNotes.close()
      presence.close()
      leading.destroy()
      nobody.destroy()
      await Promise.all([row.close(), journal.settled()])
      await Promise.all(stores.map((store) => store.close()))
      letGoOfLock()
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
