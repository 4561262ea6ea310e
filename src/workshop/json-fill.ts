import { act, type Content } from './content/content.ts'
import { addCross, type EntryRef } from './content/crosses.ts'
import { addListItem } from './content/foundations.ts'
import { writeNote } from './content/notes.ts'
import { introduce } from './content/people.ts'
import { nextPlaces, type Place } from './content/places.ts'
import { rate } from './content/ratings.ts'
import { sheetText } from './content/sheets.ts'
import { editText } from './content/text-edits.ts'
import { groupNotes, setHorizon, trendOfNote } from './content/trends.ts'
import type { CopyMeans } from './copy.ts'
import {
  NO_ROUND,
  type BallotId,
  type CrossId,
  type NoteId,
  type PersonId,
  type PillarId,
  type PrincipleId,
  type TrendId,
  type ZoneId,
} from './ids.ts'
import type { WorkshopJson } from './json.ts'

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
export function fillFromJson(
  content: Content,
  { people, notes, trends, carried, crosses, texts, values, pillars }: WorkshopJson,
  { newId, jitter, now }: CopyMeans,
): void {
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
  const refOf = (ref: EntryRef): EntryRef =>
    ref.startsWith('n:') ? `n:${noteOf.get(ref.slice(2))!}` : `t:${trendIds.get(ref.slice(2))!}`
  const members = new Map<string, NoteId[]>()
  notes.forEach(({ trend }, index) => {
    if (trend === undefined) return
    const own = members.get(trend) ?? []
    own.push(noteIds[index]!)
    members.set(trend, own)
  })
  const notePlaces = placesOf(notes)
  const trendPlaces = placesOf(trends)
  const carriedPlaces = placesOf(carried)
  const most = Math.max(0, ...trends.map(({ ratings }) => ratings.length))
  const ballots = Array.from({ length: most }, () => newId<BallotId>()).toSorted()
  act(content, () => {
    for (const { id, name } of people) introduce(content, personIds.get(id)!, name)
    notes.forEach(({ zone, born, text, by, made }, index) =>
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
      ),
    )
    trends.forEach(({ id, title, horizon, ratings }, index) => {
      const trend = trendIds.get(id)!
      const own = members.get(id) ?? []
      groupNotes(content, { id: trend, place: trendPlaces[index]!, made: now + index, title }, own)
      if (horizon) setHorizon(content, trend, horizon)
      ratings.forEach((rating, nth) =>
        rate(content, { round: NO_ROUND, trend, ballot: ballots[nth]!, rating }),
      )
    })
    carried.forEach(({ trend }, index) => content.carried.set(trendIds.get(trend)!, carriedPlaces[index]!))
    crosses.forEach(({ a, b, text }, index) =>
      addCross(content, { id: newId<CrossId>(), a: refOf(a), b: refOf(b), text, made: now + index }),
    )
    for (const { name, text } of values)
      addListItem(
        content,
        'principles',
        { id: newId<PrincipleId>(), made: now, texts: { name, text } },
        jitter(),
      )
    for (const { name, text, group } of pillars)
      addListItem(
        content,
        'pillars',
        { id: newId<PillarId>(), made: now, texts: { name, text, group } },
        jitter(),
      )
    for (const [field, text] of Object.entries(texts)) editText(content, sheetText(field), '', text)
  })
}
