// What one does with notes on a board, the same in the list and on the canvas: choosing, editing, and the acts on what is
// chosen. One place, so that a key, a button and a gesture mean the same.
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { useMayWorkOn, useMayWrite, useMayWriteIn } from '../hooks/may-write.tsx'
import { useAskMayEdit } from '../hooks/notes.ts'
import { newDeviceId } from '../hooks/ids.ts'
import { useBoardValue } from '../hooks/board-values.ts'
import { useWorkshop } from '../hooks/workshop-context.tsx'
import { useTranslator } from '../i18n/react.tsx'
import { markNote, moveNotesToZone, takeNotesAway } from '../workshop/content/note-changes.ts'
import { agree } from '../workshop/content/people.ts'
import { addNotesToTrend, groupNotes, leaveTrend, makeTrendOfNote } from '../workshop/content/trends.ts'
import type { NoteId, TrendId, ZoneId } from '../workshop/ids.ts'
import { useUndoOffer } from './use-undo-offer.ts'

export interface NoteWork {
  readonly chosen: ReadonlySet<NoteId>
  readonly isChoosing: boolean
  choose(ids: Iterable<NoteId>): void
  toggle(id: NoteId): void
  setChoosing(isChoosing: boolean): void
  /** The note whose text is open in an editor. */
  readonly editing: NoteId | null
  edit(id: NoteId | null): void
  /** The trend whose name is to be typed now: it was just made. */
  readonly naming: TrendId | null
  name(id: TrendId | null): void
  /** Notes for which one chooses a zone to go to. */
  readonly moving: readonly NoteId[]
  startMoving(ids: readonly NoteId[]): void
  readonly mayWrite: boolean

  group(ids: readonly NoteId[]): void
  makeTrend(id: NoteId): void
  addToTrend(trend: TrendId, ids: readonly NoteId[]): void
  leave(ids: readonly NoteId[]): void
  moveTo(zone: ZoneId, ids: readonly NoteId[]): void
  mark(id: NoteId, marked: boolean): void
  agreeWith(id: NoteId, agrees: boolean): void
  takeAway(ids: readonly NoteId[]): void
}

const NoteWorkContext = createContext<NoteWork | null>(null)

export function NoteWorkProvider({ children }: { children: ReactNode }) {
  const { content, notes, person, apart } = useWorkshop()
  const mayWrite = useMayWrite()
  const mayEdit = useAskMayEdit()
  const mayWorkOn = useMayWorkOn()
  const mayWriteIn = useMayWriteIn()
  const trends = useBoardValue('trends')
  const { t } = useTranslator()
  const offerUndo = useUndoOffer()
  const [chosen, setChosen] = useState<ReadonlySet<NoteId>>(new Set())
  const [isChoosing, setChoosing] = useState(false)
  const [editing, edit] = useState<NoteId | null>(null)
  const [naming, name] = useState<TrendId | null>(null)
  const [moving, setMoving] = useState<readonly NoteId[]>([])

  /** Those one may do something with: whatever was chosen, a closed note stays as it is. */
  const open = useCallback(
    (ids: readonly NoteId[]) =>
      ids.filter((id) => {
        const note = notes.get(id)
        return note && mayWorkOn(note)
      }),
    [notes, mayWorkOn],
  )
  const group = useCallback(
    (chosenIds: readonly NoteId[]) => {
      const ids = open(chosenIds)
      const first = ids[0] && notes.get(ids[0])
      if (!first) return
      if (ids.length === 1) return makeTrendOfNote(content, first.id, person, Date.now())
      const id = newDeviceId<TrendId>()
      groupNotes(content, { id, place: first.place, made: Date.now(), by: person }, ids)
      name(id)
      setChosen(new Set())
      setChoosing(false)
    },
    [content, notes, person, open],
  )
  const takeAway = useCallback(
    (ids: readonly NoteId[]) => {
      const allowed = ids.filter((id) => {
        const note = notes.get(id)
        return note && mayEdit(note)
      })
      if (allowed.length === 0) return
      takeNotesAway(content, allowed, apart)
      setChosen(new Set())
      offerUndo(t('notes.taken', { n: allowed.length }))
    },
    [content, notes, mayEdit, apart, offerUndo, t],
  )

  const value = useMemo<NoteWork>(
    () => ({
      chosen,
      isChoosing,
      choose: (ids) => setChosen(new Set(ids)),
      toggle: (id) =>
        setChosen(
          (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
        ),
      setChoosing: (choosing) => {
        setChoosing(choosing)
        if (!choosing) setChosen(new Set())
      },
      editing,
      edit,
      naming,
      name,
      moving,
      startMoving: (ids) => setMoving(open(ids)),
      mayWrite,
      group,
      makeTrend: (id) => open([id]).forEach((each) => makeTrendOfNote(content, each, person, Date.now())),
      addToTrend: (trend, ids) => {
        const into = trends.find(({ id }) => id === trend)
        if (into && mayWriteIn(into.place[0])) addNotesToTrend(content, trend, open(ids))
      },
      leave: (ids) => leaveTrend(content, open(ids)),
      moveTo: (zone, ids) => {
        if (mayWriteIn(zone)) moveNotesToZone(content, open(ids), zone)
      },
      mark: (id, marked) => open([id]).forEach((each) => markNote(content, each, marked)),
      agreeWith: (id, agrees) => agree(content, id, person, agrees),
      takeAway,
    }),
    [
      chosen,
      isChoosing,
      editing,
      naming,
      moving,
      mayWrite,
      group,
      content,
      person,
      trends,
      takeAway,
      open,
      mayWriteIn,
    ],
  )
  return <NoteWorkContext value={value}>{children}</NoteWorkContext>
}

export function useNoteWork(): NoteWork {
  const work = useContext(NoteWorkContext)
  if (!work) throw new Error('useNoteWork needs a NoteWorkProvider above it')
  return work
}
