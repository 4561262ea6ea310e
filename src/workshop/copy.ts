import type { Content } from './content/content.ts'
import { act } from './content/content.ts'
import { addCross, type EntryRef } from './content/crosses.ts'
import { linkOf, type Cell } from './content/cells.ts'
import { addListItem } from './content/foundations.ts'
import { linkKey } from './content/links.ts'
import { writeNote } from './content/notes.ts'
import { addObjective, mergeObjectives } from './content/objectives.ts'
import { addProject } from './content/projects.ts'
import { addToRegister, organisationFields } from './content/register.ts'
import { addRows } from './content/rows.ts'
import { setSheetValue, type SheetValueName } from './content/sheet-values.ts'
import { sheetText } from './content/sheets.ts'
import { editText } from './content/text-edits.ts'
import { groupNotes, setHorizon, trendOfNote } from './content/trends.ts'
import type { NoteId, RowId, TrendId } from './ids.ts'
import type { WorkshopSnapshot } from './snapshot.ts'

export interface CopyMeans {
  readonly newId: <Id extends string>() => Id
  /** Two random bytes. */
  readonly jitter: () => Uint8Array
  readonly now: number
}

/**
 * Fills an empty document with what a snapshot says, under new ids, without who took part, ratings and who wrote what. The
 * register of the network is a part of what it says.
 * @returns under which id something stands in the copy
 */
export function fillFromSnapshot(
  content: Content,
  snapshot: WorkshopSnapshot,
  { newId, jitter, now }: CopyMeans,
): (id: string) => string | undefined {
  const noteIds = new Map(snapshot.notes.map(({ id }) => [id, newId<NoteId>()]))
  const trendIds = new Map<TrendId, TrendId>(
    snapshot.trends.map(({ id, notes }) => {
      const origin = notes.find((note) => trendOfNote(note) === id)
      return [id, origin ? trendOfNote(noteIds.get(origin)!) : newId<TrendId>()]
    }),
  )
  const refOf = (ref: EntryRef): EntryRef | undefined => {
    const id = ref.slice(2)
    const copied = ref.startsWith('n:') ? noteIds.get(id as NoteId) : trendIds.get(id as TrendId)
    return copied && (`${ref.slice(0, 2)}${copied}` as EntryRef)
  }
  const ids = new Map<string, string>([...noteIds, ...trendIds])
  /** The new id of something that is copied. */
  const copyOf = <Id extends string>(id: Id): Id => {
    const copied = newId<Id>()
    ids.set(id, copied)
    return copied
  }
  const linkAnew = (cell: Cell): Cell | undefined => {
    const to = linkOf(cell)
    const copied = to === undefined ? undefined : ids.get(to)
    return to === undefined ? cell : copied && { to: copied }
  }
  act(content, () => {
    for (const { id, born, text, place } of snapshot.notes) {
      writeNote(content, { id: noteIds.get(id)!, zone: born, text, made: now }, place)
    }
    for (const trend of snapshot.trends) {
      const id = trendIds.get(trend.id)!
      const notes = trend.notes.flatMap((note) => noteIds.get(note) ?? [])
      groupNotes(content, { id, place: trend.place, made: now, title: trend.title }, notes)
      if (trend.horizon) setHorizon(content, id, trend.horizon)
    }
    for (const { trend, place } of snapshot.carried) {
      const copied = trendIds.get(trend)
      if (copied) content.carried.set(copied, place)
    }
    for (const cross of snapshot.crosses) {
      const [a, b] = [refOf(cross.a), refOf(cross.b)]
      if (a && b) addCross(content, { id: copyOf(cross.id), a, b, text: cross.text, made: now })
    }
    for (const { id, name, text } of snapshot.principles) {
      addListItem(content, 'principles', { id: copyOf(id), made: now, texts: { name, text } }, jitter())
    }
    for (const { id, name, text, group } of snapshot.pillars) {
      addListItem(content, 'pillars', { id: copyOf(id), made: now, texts: { name, text, group } }, jitter())
    }
    for (const [field, text] of Object.entries(snapshot.sheets)) editText(content, sheetText(field), '', text)
    for (const { id, name, text, merged } of snapshot.objectives) {
      const into = copyOf(id)
      addObjective(content, { id: into, made: now, name, text }, jitter())
      for (const { id: other, ...words } of merged) {
        const copied = copyOf(other)
        addObjective(content, { id: copied, made: now, ...words }, jitter())
        mergeObjectives(content, copied, into)
      }
    }
    for (const { id, period, texts } of snapshot.projects)
      addProject(content, { id: copyOf(id), made: now, period, texts }, jitter())
    addToRegister(content, {
      organisations: snapshot.organisations.map((old) => ({
        id: copyOf(old.id),
        made: now,
        fields: Object.fromEntries(organisationFields.map((field) => [field, old[field] ?? ''])),
      })),
      members: snapshot.members.map(({ id, name, role, organisation }) => ({
        id: copyOf(id),
        made: now,
        fields: { name, role, organisation: (organisation && ids.get(organisation)) ?? '' },
      })),
    })
    for (const { id } of snapshot.rows) copyOf(id)
    addRows(
      content,
      snapshot.rows.map(({ id, table, of, cells, texts }) => ({
        id: ids.get(id) as RowId,
        table,
        of: of && (ids.get(of) ?? of),
        made: now,
        cells: Object.fromEntries(
          Object.entries(cells).flatMap(([column, cell]) => {
            const copied = linkAnew(cell)
            return copied === undefined ? [] : [[column, copied]]
          }),
        ),
        texts,
      })),
      jitter,
    )
    for (const [name, value] of Object.entries(snapshot.values)) {
      const copied = linkAnew(value)
      if (copied !== undefined) setSheetValue(content, name as SheetValueName, copied)
    }
    for (const { kind, from, to, role } of snapshot.links) {
      const ends = [ids.get(from), ids.get(to)] as const
      if (ends[0] && ends[1]) content.links.set(linkKey(kind, ends[0], ends[1]), role ?? true)
    }
  })
  return (id) => ids.get(id)
}
