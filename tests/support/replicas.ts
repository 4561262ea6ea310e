// Copies of one workshop on several devices, with the deliveries between them in the test's hands.
import * as fc from 'fast-check'
import * as Y from 'yjs'
import { openContent, type Content } from '../../src/workshop/content/content.ts'
import { carryTrend, moveCarried, takeCarriedAway } from '../../src/workshop/content/carried.ts'
import { addCross, takeCrossAway } from '../../src/workshop/content/crosses.ts'
import {
  addListItem,
  moveListItem,
  readPillars,
  takeListItemAway,
} from '../../src/workshop/content/foundations.ts'
import {
  markNote,
  moveNote,
  moveNotesToZone,
  putNoteBack,
  takeNotesAway,
} from '../../src/workshop/content/note-changes.ts'
import { addNote, noteText } from '../../src/workshop/content/notes.ts'
import { agree, introduce } from '../../src/workshop/content/people.ts'
import { rate, withdrawRating } from '../../src/workshop/content/ratings.ts'
import { sheetText } from '../../src/workshop/content/sheets.ts'
import { editText } from '../../src/workshop/content/text-edits.ts'
import { readText } from '../../src/workshop/content/texts.ts'
import {
  addNotesToTrend,
  groupNotes,
  leaveTrend,
  makeTrendOfNote,
  mergeTrends,
  moveTrend,
  setHorizon,
  trendTitle,
  ungroup,
} from '../../src/workshop/content/trends.ts'
import {
  NO_ROUND,
  type BallotId,
  type CrossId,
  type NoteId,
  type PersonId,
  type PillarId,
  type TrendId,
  type ZoneId,
} from '../../src/workshop/ids.ts'
import { takeSnapshot } from '../../src/workshop/snapshot.ts'
import { beginStage } from '../../src/workshop/stage/begin.ts'
import { openStage, type Stage } from '../../src/workshop/stage/stage.ts'

export interface Replica {
  readonly content: Content
  readonly stage: Stage
  readonly person: PersonId
}

export function openReplicas(count: number): Replica[] {
  return Array.from({ length: count }, (_, index) => {
    const stage = openStage()
    if (index === 0) beginStage(stage, { lineage: 'lineage-001', title: 'Test', language: 'en' })
    return { content: openContent(), stage, person: `person-${index}` as PersonId }
  })
}

/** What `from` knows and `to` does not, one way. */
export function deliver(to: Replica, from: Replica): void {
  for (const part of ['content', 'stage'] as const) {
    Y.applyUpdate(to[part].y, Y.encodeStateAsUpdate(from[part].y, Y.encodeStateVector(to[part].y)), 'network')
  }
}

export function deliverEverything(replicas: readonly Replica[]): void {
  for (let round = 0; round < 2; round += 1) {
    for (const to of replicas) for (const from of replicas) if (to !== from) deliver(to, from)
  }
}

export const snapshotOf = (replica: Replica) => takeSnapshot(replica.content, replica.stage)

const zones: readonly ZoneId[] = ['pestel-social', 'pestel-legal', 'swot-strengths', 'swot-threats']
const zone = fc.constantFrom(...zones)
/** Few ids, so that replicas meet on the same ones. */
const few = <Id extends string>(prefix: string) => fc.nat(3).map((n) => `${prefix}-${n}` as Id)
const noteId = few<NoteId>('note')
const trendId = fc.oneof(few<TrendId>('trend'), few<TrendId>('note'))
const crossId = few<CrossId>('cross')
const pillarId = few<PillarId>('pillar')
const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('agua', 'ação', '水', '🌊👩‍👩‍👧', 'ماء', '<b>', ''),
)
const place = fc.tuple(zone, fc.integer({ min: -500, max: 2_000 }), fc.integer({ min: -500, max: 2_000 }))
const level = fc.constantFrom<1 | 2 | 3 | null>(1, 2, 3, null)
const made = fc.nat(5)

/** An act of a person, as it is done on whichever replica. Births get an id of their own replica and step. */
export type Operation = (replica: Replica, step: number) => void

const born = (replica: Replica, kind: string, step: number) => `${kind}-${replica.person.slice(-1)}-${step}`

export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ zone, text: words, made }).map(({ zone, text, made }): Operation => (replica, step) => {
    const id = (step < 4 ? `note-${step}` : born(replica, 'n', step)) as NoteId
    if (!replica.content.notes.has(id)) {
      addNote(replica.content, {
        id: born(replica, 'note', step) as NoteId,
        zone,
        text,
        made,
        by: replica.person,
      })
    }
  }),
  fc.record({ zone, text: words, n: fc.nat(3) }).map(({ zone, text, n }): Operation => (replica, step) => {
    // The shared ids are born on the first replica only: a birth is written once.
    const id = `note-${n}` as NoteId
    if (replica.person === 'person-0' && !replica.content.notes.has(id)) {
      addNote(replica.content, { id, zone, text, made: step, by: replica.person })
    }
  }),
  fc.record({ id: noteId, place }).map(
    ({ id, place }): Operation =>
      ({ content }) =>
        void moveNote(content, id, place),
  ),
  fc.record({ id: noteId, zone }).map(
    ({ id, zone }): Operation =>
      ({ content }) =>
        moveNotesToZone(content, [id], zone),
  ),
  fc.record({ id: noteId, mark: fc.option(fc.nat(3)) }).map(
    ({ id, mark }): Operation =>
      ({ content }) =>
        void markNote(content, id, mark),
  ),
  noteId.map(
    (id): Operation =>
      ({ content }) =>
        takeNotesAway(content, [id]),
  ),
  noteId.map(
    (id): Operation =>
      ({ content }) =>
        void putNoteBack(content, id),
  ),
  fc.record({ id: noteId, text: words }).map(
    ({ id, text }): Operation =>
      ({ content }) =>
        editText(content, noteText(id), readText(content, noteText(id)), text),
  ),
  fc.record({ id: trendId, notes: fc.uniqueArray(noteId, { maxLength: 3 }), place }).map(
    ({ id, notes, place }): Operation =>
      ({ content, person }) =>
        groupNotes(content, { id, place, made: 1, by: person }, notes),
  ),
  noteId.map(
    (id): Operation =>
      ({ content, person }) =>
        makeTrendOfNote(content, id, person, 2),
  ),
  fc.record({ id: trendId, note: noteId }).map(
    ({ id, note }): Operation =>
      ({ content }) =>
        addNotesToTrend(content, id, [note]),
  ),
  fc.record({ id: noteId, to: place }).map(
    ({ id, to }): Operation =>
      ({ content }) =>
        leaveTrend(content, [id], to),
  ),
  fc.record({ from: trendId, into: trendId }).map(
    ({ from, into }): Operation =>
      ({ content }) =>
        mergeTrends(content, from, into),
  ),
  trendId.map(
    (id): Operation =>
      ({ content }) =>
        ungroup(content, id),
  ),
  fc.record({ id: trendId, place }).map(
    ({ id, place }): Operation =>
      ({ content }) =>
        moveTrend(content, id, place),
  ),
  fc.record({ id: trendId, title: words }).map(
    ({ id, title }): Operation =>
      ({ content }) =>
        editText(content, trendTitle(id), readText(content, trendTitle(id)), title),
  ),
  trendId.map(
    (id): Operation =>
      ({ content }) =>
        setHorizon(content, id, 'short'),
  ),
  fc.record({ trend: trendId, probability: level, impact: level }).map(
    ({ trend, probability, impact }): Operation =>
      ({ content, person }) =>
        rate(content, {
          round: NO_ROUND,
          trend,
          ballot: person as string as BallotId,
          rating: { probability, impact },
        }),
  ),
  trendId.map(
    (trend): Operation =>
      ({ content, person }) =>
        withdrawRating(content, { round: NO_ROUND, trend, ballot: person as string as BallotId }),
  ),
  fc.record({ trend: trendId, zone }).map(
    ({ trend, zone }): Operation =>
      ({ content }) =>
        carryTrend(content, trend, zone),
  ),
  fc.record({ trend: trendId, place }).map(
    ({ trend, place }): Operation =>
      ({ content }) =>
        moveCarried(content, trend, place),
  ),
  trendId.map(
    (trend): Operation =>
      ({ content }) =>
        takeCarriedAway(content, trend),
  ),
  fc.record({ a: noteId, b: trendId, text: words }).map(
    ({ a, b, text }): Operation =>
      (replica, step) =>
        addCross(replica.content, {
          id: born(replica, 'cross', step) as CrossId,
          a: `n:${a}`,
          b: `t:${b}`,
          text,
          made: step,
          by: replica.person,
        }),
  ),
  crossId.map(
    (id): Operation =>
      ({ content }) =>
        takeCrossAway(content, id),
  ),
  fc.record({ name: words, jitter: fc.uint8Array({ minLength: 2, maxLength: 2 }) }).map(
    ({ name, jitter }): Operation =>
      (replica, step) =>
        addListItem(
          replica.content,
          'pillars',
          { id: born(replica, 'pillar', step) as PillarId, made: step, texts: { name } },
          jitter,
        ),
  ),
  fc
    .record({ at: fc.nat(5), before: fc.nat(6), jitter: fc.uint8Array({ minLength: 2, maxLength: 2 }) })
    .map(({ at, before, jitter }): Operation => ({ content }) => {
      const pillars = readPillars(content)
      const moved = pillars[at]
      if (moved) moveListItem(content, 'pillars', moved.id, pillars[before]?.id, jitter)
    }),
  pillarId.map(
    (id): Operation =>
      ({ content }) =>
        takeListItemAway(content, 'pillars', id),
  ),
  words.map(
    (text): Operation =>
      ({ content }) =>
        editText(content, sheetText('mission'), readText(content, sheetText('mission')), text),
  ),
  words.map(
    (name): Operation =>
      ({ content, person }) =>
        introduce(content, person, name),
  ),
  noteId.map(
    (note): Operation =>
      ({ content, person }) =>
        agree(content, note, person, true),
  ),
)
