import type { Content } from './content/content.ts'
import { act } from './content/content.ts'
import { addCross, type EntryRef } from './content/crosses.ts'
import { linkOf, type Cell } from './content/cells.ts'
import { writeEvidence } from './content/evidence.ts'
import { addListItem } from './content/foundations.ts'
import { linkKey } from './content/links.ts'
import { markNote } from './content/note-changes.ts'
import { writeNote } from './content/notes.ts'
import { addObjective, mergeObjectives } from './content/objectives.ts'
import { addProject } from './content/projects.ts'
import { addToRegister, organisationFields } from './content/register.ts'
import { addRows } from './content/rows.ts'
import { setSheetValue, type SheetValueName } from './content/sheet-values.ts'
import { sheetText } from './content/sheets.ts'
import { editText } from './content/text-edits.ts'
import { groupNotes, setHorizon, trendOfNote, typedTitle } from './content/trends.ts'
import { copyEvidence, fillSurveys } from './fill-surveys.ts'
import { valuesWithModel } from './governance.ts'
import type { ActivityId, NoteId, ObjectiveId, RowId, SurveyId, TrendId } from './ids.ts'
import type { WorkshopSnapshot } from './snapshot.ts'
import { addActivities } from './stage/agenda.ts'
import { allowEditing } from './stage/begin.ts'
import { choose } from './stage/chosen.ts'
import { arrangeSections } from './stage/sections.ts'
import type { Stage } from './stage/stage.ts'

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
  const surveyIds = new Map<string, SurveyId>(snapshot.surveys.map(({ id }) => [id, newId<SurveyId>()]))
  const refOf = (ref: EntryRef): EntryRef | undefined => {
    const id = ref.slice(2)
    const copied = ref.startsWith('n:') ? noteIds.get(id as NoteId) : trendIds.get(id as TrendId)
    return copied && (`${ref.slice(0, 2)}${copied}` as EntryRef)
  }
  // A field of a sheet is its own name, in every workshop: what it came from is a link from there.
  const fields = Object.keys(snapshot.sheets).map((field) => [field, field] as const)
  const ids = new Map<string, string>([...fields, ...noteIds, ...trendIds])
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
    // One after the other, so that the oldest stays the oldest.
    snapshot.notes.forEach(({ id, born, text, place, marked }, index) => {
      const copied = noteIds.get(id)!
      writeNote(content, { id: copied, zone: born, text, made: now + index }, place)
      if (marked) markNote(content, copied, true)
      const evidence = snapshot.evidence.get(id)
      if (evidence)
        writeEvidence(
          content,
          copied,
          copyEvidence(evidence, (survey) => surveyIds.get(survey), newId<SurveyId>),
        )
    })
    const noteThen = new Map(snapshot.notes.map((note) => [note.id, note]))
    snapshot.trends.forEach((trend, index) => {
      const id = trendIds.get(trend.id)!
      const own = trend.notes.flatMap((note) => noteThen.get(note) ?? [])
      const title = typedTitle(trend, own)
      groupNotes(
        content,
        { id, place: trend.place, made: now + index, title },
        own.map((note) => noteIds.get(note.id)!),
      )
      if (trend.horizon) setHorizon(content, id, trend.horizon)
    })
    for (const { trend, place } of snapshot.carried) {
      const copied = trendIds.get(trend)
      if (copied) content.carried.set(copied, place)
    }
    snapshot.crosses.forEach((cross, index) => {
      const [a, b] = [refOf(cross.a), refOf(cross.b)]
      if (a && b) addCross(content, { id: copyOf(cross.id), a, b, text: cross.text, made: now + index })
    })
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
    fillSurveys(content, snapshot.surveys, [...surveyIds.values()], now)
    for (const { id, period, texts } of snapshot.projects)
      addProject(content, { id: copyOf(id), made: now, period, texts }, jitter())
    addToRegister(content, {
      organisations: snapshot.organisations.map((old, index) => ({
        id: copyOf(old.id),
        made: now + index,
        fields: Object.fromEntries(organisationFields.map((field) => [field, old[field] ?? ''])),
      })),
      members: snapshot.members.map(({ id, name, role, organisation }, index) => ({
        id: copyOf(id),
        made: now + index,
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
    for (const [name, value] of Object.entries(valuesWithModel(snapshot))) {
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

/**
 * How the group works, for a copy whose content is filled: its choice, its agenda, of which nothing has begun, its plan's
 * arrangement, and whose notes one may edit.
 */
export function fillStageFromSnapshot(
  stage: Stage,
  { meta, chosen, agenda, sections }: WorkshopSnapshot,
  copyOf: (id: string) => string | undefined,
  { newId, jitter, now }: CopyMeans,
): void {
  if (meta.editing !== 'own') allowEditing(stage, meta.editing)
  choose(
    stage,
    [...chosen].flatMap((id) => (copyOf(id) as ObjectiveId | undefined) ?? []),
  )
  addActivities(
    stage,
    agenda.map(({ id: _id, order: _order, startedAt: _startedAt, until: _until, ...fields }) => ({
      id: newId<ActivityId>(),
      fields,
    })),
    now,
    jitter,
  )
  arrangeSections(stage, sections)
}
