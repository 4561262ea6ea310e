import type { WorkshopId } from '../protocol/keys.ts'
import { byAge } from '../workshop/content/notes.ts'
import type { NoteId, PersonId } from '../workshop/ids.ts'
import type { Live } from '../workshop/live.ts'
import type { NoteIndex } from '../workshop/note-index.ts'
import { changeWorkshop, type KeptWorkshop } from './device-registry.ts'
import { liveState } from './live-state.ts'

/** In the order in which they were made here. */
export interface MyNotes extends Live<ReadonlySet<NoteId>> {
  /** Notes made here, also those without a name, which nothing in the document ties to this device. */
  readonly remember: (ids: readonly NoteId[]) => void
  readonly close: () => void
}

/** Who made what: signed notes by their person, unsigned ones by what this device remembers. */
export function openMyNotes(
  workshop: WorkshopId,
  person: PersonId,
  notes: NoteIndex,
  before: readonly NoteId[],
): MyNotes {
  const mine = liveState<ReadonlySet<NoteId>>(new Set(before))
  const add = (ids: readonly NoteId[]) => mine.set(new Set([...mine.get(), ...ids]))
  const collect = () => {
    const own = notes.all().filter((note) => note.by === person && !mine.get().has(note.id))
    if (own.length > 0) add(own.toSorted(byAge).map(({ id }) => id))
  }
  // Nothing in the document would tell another tab that a note without a name is this device's.
  const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`mine.${workshop}`)
  tabs?.addEventListener('message', ({ data }: MessageEvent<readonly NoteId[]>) => add(data))
  collect()
  notes.subscribeAll(collect)
  return {
    get: mine.get,
    subscribe: mine.subscribe,
    close: () => tabs?.close(),
    remember(ids) {
      add(ids)
      tabs?.postMessage(ids)
      const withThese = (kept: KeptWorkshop) => ({
        ...kept,
        mine: [...new Set([...(kept.mine ?? []), ...ids])],
      })
      void changeWorkshop(workshop, withThese).catch(() => undefined) // they stay mine while the page is open
    },
  }
}
