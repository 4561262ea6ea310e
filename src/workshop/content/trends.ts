import { isId, isZoneId, type NoteId, type PersonId, type TrendId, type ZoneId } from '../ids.ts'
import { isRecord, isTime } from '../values.ts'
import { act, birthsIn, type Content } from './content.ts'
import { resolveMerged } from './merged.ts'
import { byAge, readNote, type Note } from './notes.ts'
import { isPlace, withinReach, type Place } from './places.ts'
import { readText, textAt, type TextName } from './texts.ts'

export type Horizon = 'short' | 'long'

/** Similar notes under one name; a single note can be one. What is weighed, and what SWOT is fed from. */
export interface Trend {
  readonly id: TrendId
  readonly place: Place
  /** Its title as typed; empty shows the text of the note it was made of. */
  readonly title: string
  readonly horizon: Horizon | undefined
  readonly by: PersonId | undefined
  readonly made: number
  /** Its notes, oldest first, none of them taken away. */
  readonly notes: readonly NoteId[]
}

/** Trends of PESTEL are what is weighed and carried to SWOT. Zone ids are permanent words. */
export const isOfPestel = ({ place }: Pick<Trend, 'place'>): boolean => place[0].startsWith('pestel-')

export const trendTitle = (id: TrendId): TextName => `trends/${id}/title`

/** One note made a trend: both have the same id, so that two people who do it at once make one trend. */
export const trendOfNote = (id: NoteId): TrendId => id as string as TrendId

/** The trend that holds for an id, where trends were merged or taken apart: see `resolveMerged`. */
export const resolveTrend = (content: Content, id: TrendId): TrendId | undefined =>
  resolveMerged(content.trends, id) as TrendId | undefined

/** The note a trend was made of, else its oldest: what it shows and where it stands while nobody has said otherwise. */
const originOf = <Of extends { readonly id?: string | undefined }>(
  trend: string,
  notes: readonly Of[],
): Of | undefined => notes.find(({ id }) => id === trend) ?? notes[0]

/**
 * What somebody typed of the title that a trend shows; empty where it shows the words of a note.
 * @param notes its own, oldest first
 */
export function typedTitle(
  { id, title }: { readonly id: string; readonly title: string },
  notes: readonly { readonly id?: string | undefined; readonly text: string }[],
): string {
  return title === originOf(id, notes)?.text ? '' : title
}

/** Which trend each note belongs to, by what holds now. */
export function membersOf(content: Content, notes: readonly Note[]): ReadonlyMap<TrendId, readonly Note[]> {
  const members = new Map<TrendId, Note[]>()
  for (const note of notes) {
    const trend = note.trend && resolveTrend(content, note.trend)
    if (trend) members.set(trend, [...(members.get(trend) ?? []), note])
  }
  return members
}

/** Every standing trend, oldest first. One that lost all its notes stands while it has a title of its own. */
export function readTrends(content: Content, notes: readonly Note[]): Trend[] {
  const members = membersOf(content, notes)
  const trends: Trend[] = []
  for (const [key, birth] of birthsIn(content.trends)) {
    const id = key as TrendId
    if (!isRecord(birth) || resolveTrend(content, id) !== id) continue
    const own = members.get(id) ?? []
    const typed = readText(content, trendTitle(id))
    const origin = originOf(id, own)
    const title = typed.trim() ? typed : (origin?.text ?? '')
    if (own.length === 0 && !typed.trim()) continue
    const place = content.trends.get(`${id}/place`)
    const zone: ZoneId | undefined = isZoneId(birth['zone']) ? birth['zone'] : origin?.born
    if (!zone) continue
    const horizon = content.trends.get(`${id}/horizon`)
    trends.push({
      id,
      place: isPlace(place) ? place : (origin?.place ?? [zone, 0, 0]),
      title,
      horizon: horizon === 'short' || horizon === 'long' ? horizon : undefined,
      by: isId(birth['by']) ? (birth['by'] as PersonId) : undefined,
      made: isTime(birth['made']) ? birth['made'] : 0,
      notes: own.map((note) => note.id),
    })
  }
  return trends.toSorted(byAge)
}

export interface NewTrend {
  readonly id: TrendId
  readonly place: Place
  readonly made: number
  readonly by?: PersonId | undefined
  readonly title?: string
}

/** Groups notes into a new trend. Notes that were in another trend leave it. */
export function groupNotes(content: Content, trend: NewTrend, notes: readonly NoteId[]): void {
  act(content, () => {
    if (!content.trends.has(trend.id)) {
      content.trends.set(trend.id, {
        zone: trend.place[0],
        made: trend.made,
        ...(trend.by && { by: trend.by }),
      })
    }
    content.trends.set(`${trend.id}/gone`, false)
    content.trends.set(`${trend.id}/place`, trend.place)
    if (trend.title) textAt(content, trendTitle(trend.id)).insert(0, trend.title)
    for (const id of notes) if (content.notes.has(id)) content.notes.set(`${id}/trend`, trend.id)
  })
}

/** One tap: the note becomes a trend of its own. Its title is the note's text until somebody types another. */
export function makeTrendOfNote(content: Content, id: NoteId, by: PersonId | undefined, made: number): void {
  const note = readNote(content, id)
  if (!note) return
  groupNotes(content, { id: trendOfNote(id), place: note.place, made, by }, [id])
}

/** Puts notes into a trend that exists. */
export function addNotesToTrend(content: Content, id: TrendId, notes: readonly NoteId[]): void {
  act(content, () => {
    for (const note of notes) if (content.notes.has(note)) content.notes.set(`${note}/trend`, id)
  })
}

/** Notes leave their trend; `to` says where one was dropped. */
export function leaveTrend(content: Content, notes: readonly NoteId[], to?: Place): void {
  act(content, () => {
    for (const id of notes) {
      if (!content.notes.has(id)) continue
      content.notes.set(`${id}/trend`, null)
      if (to) content.notes.set(`${id}/place`, withinReach(to))
    }
  })
}

/** Takes the brace away; all notes stay. */
export function ungroup(content: Content, id: TrendId): void {
  act(content, () => content.trends.set(`${id}/gone`, true))
}

/** Merges a trend into another: notes, ratings and crosses of both are found under the one that stands. */
export function mergeTrends(content: Content, from: TrendId, into: TrendId): void {
  if (from === into) return
  act(content, () => content.trends.set(`${from}/into`, into))
}

export function moveTrend(content: Content, id: TrendId, to: Place): void {
  if (!content.trends.has(id)) return
  act(content, () => content.trends.set(`${id}/place`, withinReach(to)))
}

export function setHorizon(content: Content, id: TrendId, horizon: Horizon | null): void {
  act(content, () => content.trends.set(`${id}/horizon`, horizon))
}
