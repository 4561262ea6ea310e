import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react'
import type { Note } from '../workshop/content/notes.ts'
import { byAge } from '../workshop/content/notes.ts'
import type { NoteId } from '../workshop/ids.ts'
import type { NoteIndex } from '../workshop/note-index.ts'
import type { DeliveryState } from '../sync/delivery.ts'
import { useMayWorkOn } from './may-write.tsx'
import { useWorkshop, useWorkshopValue } from './workshop-context.tsx'

/** One note, live: the component renders again when this note changes, and only then. */
export function useNote(id: NoteId): Note | undefined {
  const { notes } = useWorkshop()
  const subscribe = useCallback((onChange: () => void) => notes.subscribe(id, onChange), [notes, id])
  return useSyncExternalStore(subscribe, () => notes.get(id))
}

function useAll(index: NoteIndex): readonly Note[] {
  return useSyncExternalStore(
    useCallback((onChange: () => void) => index.subscribeAll(onChange), [index]),
    () => index.all(),
  )
}

/**
 * The ids that `choose` picks, in its order. The component renders again when the list of ids changes, not when a
 * note's words do: what shows a note uses `useNote`.
 * @param choose stable between renders (module-level or useCallback)
 */
export function useNoteIds(choose: (notes: readonly Note[]) => readonly Note[]): readonly NoteId[] {
  const { notes } = useWorkshop()
  const held = useRef<readonly NoteId[]>([])
  return useSyncExternalStore(
    useCallback((onChange: () => void) => notes.subscribeAll(onChange), [notes]),
    () => {
      const ids = choose(notes.all()).map((note) => note.id)
      const isSame = ids.length === held.current.length && ids.every((id, at) => id === held.current[at])
      if (!isSame) held.current = ids
      return held.current
    },
  )
}

/**
 * All notes, oldest first; renders again at every change of any.
 * @param kept a note that stays in the list though somebody took it away: one types in it
 */
export function useNotes(kept: NoteId | null = null): readonly Note[] {
  const { notes } = useWorkshop()
  const all = useAll(notes)
  return useMemo(() => {
    const own = kept === null ? undefined : notes.get(kept)
    return (own?.gone ? [...all, own] : [...all]).toSorted(byAge)
  }, [all, notes, kept])
}

/** What this person wrote in private in the current activity and is not out yet. */
export function usePrivateNotes(): readonly Note[] {
  const all = useAll(useWorkshop().draftNotes)
  return useMemo(() => all.toSorted(byAge), [all])
}

/** Where a note of mine is: on this device, sent, or stored on the relay. */
export function useDelivery(id: NoteId): DeliveryState {
  const { delivery } = useWorkshop()
  return useSyncExternalStore(delivery.subscribe, () => delivery.of(id))
}

/** Whether a note was made on this device; renders again only when that changes. */
export function useIsMine(id: NoteId): boolean {
  const { mine } = useWorkshop()
  return useSyncExternalStore(mine.subscribe, () => mine.get().has(id))
}

/**
 * Asked when somebody acts: whether this person may change the words of a note, or take it away: own ones, or any where
 * facilitators allow; none that is closed. What shows the answer uses `useMayEdit`.
 */
export function useAskMayEdit(): (note: Note) => boolean {
  const { role, mine } = useWorkshop()
  const { editing } = useWorkshopValue('meta')
  const mayWorkOn = useMayWorkOn()
  return useCallback(
    (note) => mayWorkOn(note) && (role === 'facilitator' || editing === 'all' || mine.get().has(note.id)),
    [mayWorkOn, role, editing, mine],
  )
}

/** The same of one note, live: it renders again when that changes, not when other notes come. */
export function useMayEdit(note: Note): boolean {
  useIsMine(note.id)
  return useAskMayEdit()(note)
}

/** Whether this person said «me too» to a note. */
export function useMyAgreement(id: NoteId): boolean {
  const { person } = useWorkshop()
  return useWorkshopValue('agreed').get(id)?.has(person) ?? false
}

/** How many people said «me too» to a note. */
export const useAgreements = (id: NoteId): number => useWorkshopValue('agreed').get(id)?.size ?? 0
