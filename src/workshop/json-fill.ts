import { linkOf, type Cell } from './content/cells.ts'
import { act, type Content } from './content/content.ts'
import { addCross, type EntryRef } from './content/crosses.ts'
import { writeEvidence } from './content/evidence.ts'
import { addListItem } from './content/foundations.ts'
import { linkKey } from './content/links.ts'
import { markNote } from './content/note-changes.ts'
import { writeNote } from './content/notes.ts'
import { addObjective, mergeObjectives } from './content/objectives.ts'
import { introduce } from './content/people.ts'
import { nextPlaces, type Place } from './content/places.ts'
import { addProject } from './content/projects.ts'
import { rate } from './content/ratings.ts'
import { addToRegister } from './content/register.ts'
import { addRows } from './content/rows.ts'
import { setSheetValue, type SheetValueName } from './content/sheet-values.ts'
import { sheetText } from './content/sheets.ts'
import { editText } from './content/text-edits.ts'
import { groupNotes, setHorizon, trendOfNote, typedTitle } from './content/trends.ts'
import type { CopyMeans } from './copy.ts'
import {
  NO_ROUND,
  type ActivityId,
  type BallotId,
  type CrossId,
  type MemberId,
  type NoteId,
  type ObjectiveId,
  type OrganisationId,
  type PersonId,
  type PillarId,
  type PrincipleId,
  type ProjectId,
  type RowId,
  type SurveyId,
  type TrendId,
  type ZoneId,
} from './ids.ts'
import { copyEvidence, fillSurveys } from './fill-surveys.ts'
import type { JsonStrategy } from './json-strategy.ts'
import type { WorkshopJson } from './json.ts'
import { addActivities } from './stage/agenda.ts'
import { choose } from './stage/chosen.ts'
import { arrangeSections } from './stage/sections.ts'
import type { Stage } from './stage/stage.ts'

/** Where each goes: where the file says, else the next free spots of its zone. */
function placesOf(items: readonly { zone: ZoneId; at?: readonly [number, number] | undefined }[]): Place[] {
  const places = items.map(({ zone, at }): Place | undefined => at && [zone, ...at])
  const taken = places.filter((place) => place !== undefined)
  const zones = new Set(items.map(({ zone }) => zone))
  const free = new Map(
    [...zones].map((zone) => [
      zone,
      nextPlaces(zone, taken, items.filter((item) => item.zone === zone && !item.at).length),
    ]),
  )
  return items.map(({ zone }, index) => places[index] ?? free.get(zone)!.shift()!)
}

/**
 * Fills an empty document with what a JSON file says, under new ids: two files never flow into each other. What has no time
 * of its own gets one after the other, so that the file's order stays.
 */
export function fillFromJson(content: Content, json: WorkshopJson, means: CopyMeans): FilledFromJson {
  const { people, notes, trends, carried, crosses, texts, values, pillars } = json
  const { newId, jitter, now } = means
  const personIds = new Map(people.map(({ id }) => [id, newId<PersonId>()]))
  const noteIds = notes.map(() => newId<NoteId>())
  const noteOf = new Map(notes.flatMap(({ id }, index) => (id === undefined ? [] : [[id, noteIds[index]!]])))
  // A trend of one note has that note's id, as when it is made by hand.
  const trendIds = new Map(
    trends.map(({ id }) => {
      const origin = noteOf.get(id)
      return [id, origin ? trendOfNote(origin) : newId<TrendId>()]
    }),
  )
  const surveyIds = json.surveys.map(() => newId<SurveyId>())
  const surveyOf = new Map(
    json.surveys.flatMap(({ id }, index) => (id === undefined ? [] : [[id, surveyIds[index]!]])),
  )
  const refOf = (ref: EntryRef): EntryRef =>
    ref.startsWith('n:')
      ? `n:${noteOf.get(ref.slice(2)) ?? newId<NoteId>()}` // what led nowhere leads nowhere
      : `t:${trendIds.get(ref.slice(2)) ?? newId<TrendId>()}`
  const ids = new Map<string, string>([...noteOf, ...trendIds])
  /** The new id of something that has, or has not, one in the file. */
  const idFor = <Id extends string>(id: string | undefined): Id => {
    const made = newId<Id>()
    if (id !== undefined) ids.set(id, made)
    return made
  }
  /** By their trend, where in the file its notes stand. */
  const members = new Map<string, number[]>()
  notes.forEach(({ trend }, index) => {
    if (trend === undefined) return
    const own = members.get(trend) ?? []
    own.push(index)
    members.set(trend, own)
  })
  const notePlaces = placesOf(notes)
  const trendPlaces = placesOf(trends)
  const carriedPlaces = placesOf(carried)
  const most = Math.max(0, ...trends.map(({ ratings }) => ratings.length))
  const ballots = Array.from({ length: most }, () => newId<BallotId>()).toSorted()
  act(content, () => {
    for (const { id, name } of people) introduce(content, personIds.get(id)!, name)
    notes.forEach(({ zone, born, text, by, made, marked, evidence }, index) => {
      writeNote(
        content,
        {
          id: noteIds[index]!,
          zone: born ?? zone,
          text,
          made: made ?? now + index,
          by: by === undefined ? undefined : personIds.get(by),
        },
        notePlaces[index]!,
      )
      if (marked) markNote(content, noteIds[index]!, true)
      if (evidence)
        writeEvidence(
          content,
          noteIds[index]!,
          copyEvidence(evidence, (id) => surveyOf.get(id), newId<SurveyId>),
        )
    })
    trends.forEach(({ id, title, horizon, ratings }, index) => {
      const trend = trendIds.get(id)!
      const own = members.get(id) ?? []
      const typed = typedTitle(
        { id, title },
        own.map((at) => notes[at]!),
      )
      groupNotes(
        content,
        { id: trend, place: trendPlaces[index]!, made: now + index, title: typed },
        own.map((at) => noteIds[at]!),
      )
      if (horizon) setHorizon(content, trend, horizon)
      ratings.forEach((rating, nth) =>
        rate(content, { round: NO_ROUND, trend, ballot: ballots[nth]!, rating }),
      )
    })
    carried.forEach(({ trend }, index) => content.carried.set(trendIds.get(trend)!, carriedPlaces[index]!))
    crosses.forEach(({ id, a, b, text }, index) =>
      addCross(content, { id: idFor<CrossId>(id), a: refOf(a), b: refOf(b), text, made: now + index }),
    )
    for (const { id, name, text } of values)
      addListItem(
        content,
        'principles',
        { id: idFor<PrincipleId>(id), made: now, texts: { name, text } },
        jitter(),
      )
    for (const { id, name, text, group } of pillars)
      addListItem(
        content,
        'pillars',
        { id: idFor<PillarId>(id), made: now, texts: { name, text, group } },
        jitter(),
      )
    for (const [field, text] of Object.entries(texts)) editText(content, sheetText(field), '', text)
    fillSurveys(content, json.surveys, surveyIds, now)
    fillStrategy(content, json, means, idFor, (id) => ids.get(id))
    // A phrase on its way into a text: the field is its own name.
    for (const { kind, from, to } of json.links)
      if (!ids.has(from) && Object.hasOwn(texts, from) && ids.has(to))
        content.links.set(linkKey(kind, from, ids.get(to)!), true)
  })
  return {
    chosen: json.objectives.flatMap(({ id, chosen }) =>
      chosen && id !== undefined ? ((ids.get(id) as ObjectiveId | undefined) ?? []) : [],
    ),
  }
}

/** What of a file stands in `stage`, under its new ids. */
export interface FilledFromJson {
  readonly chosen: readonly ObjectiveId[]
}

/** What a file says of how the group works: its choice, its agenda, of which nothing has begun, its plan's arrangement. */
export function fillStageFromJson(
  stage: Stage,
  { agenda, plan }: WorkshopJson,
  { chosen }: FilledFromJson,
  { newId, jitter, now }: CopyMeans,
): void {
  if (chosen.length > 0) choose(stage, chosen)
  addActivities(
    stage,
    agenda.map((fields) => ({ id: newId<ActivityId>(), fields })),
    now,
    jitter,
  )
  arrangeSections(stage, plan)
}

/** @param idFor makes the new id of what has, or has not, one in the file; all of a kind before anything points to it */
function fillStrategy(
  content: Content,
  { objectives, projects, organisations, members, rows, sheetValues, links }: JsonStrategy,
  { jitter, now }: CopyMeans,
  idFor: <Id extends string>(id: string | undefined) => Id,
  newOf: (id: string) => string | undefined,
): void {
  const linkAnew = (cell: Cell): Cell | undefined => {
    const to = linkOf(cell)
    if (to === undefined) return cell
    const copied = newOf(to)
    return copied === undefined ? undefined : { to: copied }
  }
  for (const { id, name, text, merged } of objectives) {
    const into = idFor<ObjectiveId>(id)
    addObjective(content, { id: into, made: now, name, text }, jitter())
    for (const words of merged) {
      const other = idFor<ObjectiveId>(undefined)
      addObjective(content, { id: other, made: now, ...words }, jitter())
      mergeObjectives(content, other, into)
    }
  }
  for (const { id, period, texts } of projects)
    addProject(content, { id: idFor<ProjectId>(id), made: now, period, texts }, jitter())
  addToRegister(content, {
    organisations: organisations.map(({ id, fields }, index) => ({
      id: idFor<OrganisationId>(id),
      made: now + index,
      fields,
    })),
    members: members.map(({ id, name, role, organisation }, index) => ({
      id: idFor<MemberId>(id),
      made: now + index,
      fields: { name, role, organisation: newOf(organisation) ?? '' },
    })),
  })
  const rowIds = rows.map(({ id }) => idFor<RowId>(id))
  addRows(
    content,
    rows.map(({ table, of, cells, texts }, index) => ({
      id: rowIds[index]!,
      table,
      of: of && (newOf(of) ?? of),
      made: now + index,
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
  for (const [name, value] of Object.entries(sheetValues)) {
    const copied = linkAnew(value)
    if (copied !== undefined) setSheetValue(content, name as SheetValueName, copied)
  }
  for (const { kind, from, to, role } of links) {
    const ends = [newOf(from), newOf(to)] as const
    if (ends[0] && ends[1]) content.links.set(linkKey(kind, ends[0], ends[1]), role ?? true)
  }
}
