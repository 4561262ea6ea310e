import type { Content } from './content/content.ts'
import { act } from './content/content.ts'
import { addCross, type EntryRef } from './content/crosses.ts'
import { addListItem } from './content/foundations.ts'
import { writeNote } from './content/notes.ts'
import { sheetText } from './content/sheets.ts'
import { editText } from './content/text-edits.ts'
import { groupNotes, setHorizon, trendOfNote } from './content/trends.ts'
import type { CrossId, NoteId, PillarId, PrincipleId, TrendId } from './ids.ts'
import type { WorkshopSnapshot } from './snapshot.ts'

export interface CopyMeans {
  readonly newId: <Id extends string>() => Id
  /** Two random bytes. */
  readonly jitter: () => Uint8Array
  readonly now: number
}

/** Fills an empty document with what a snapshot says, under new ids, without people, ratings and who wrote what. */
export function fillFromSnapshot(
  content: Content,
  snapshot: WorkshopSnapshot,
  { newId, jitter, now }: CopyMeans,
): void {
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
      if (a && b) addCross(content, { id: newId<CrossId>(), a, b, text: cross.text, made: now })
    }
    for (const { name, text } of snapshot.principles) {
      addListItem(
        content,
        'principles',
        { id: newId<PrincipleId>(), made: now, texts: { name, text } },
        jitter(),
      )
    }
    for (const { name, text, group } of snapshot.pillars) {
      addListItem(
        content,
        'pillars',
        { id: newId<PillarId>(), made: now, texts: { name, text, group } },
        jitter(),
      )
    }
    for (const [field, text] of Object.entries(snapshot.sheets)) editText(content, sheetText(field), '', text)
  })
}
