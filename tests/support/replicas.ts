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
import { setLink, type LinkKind } from '../../src/workshop/content/links.ts'
import {
  markNote,
  moveNote,
  moveNotesToZone,
  putNoteBack,
  takeNotesAway,
} from '../../src/workshop/content/note-changes.ts'
import { addNote, noteText } from '../../src/workshop/content/notes.ts'
import {
  addObjective,
  mergeObjectives,
  moveObjective,
  readObjectives,
  setObjectivePillar,
  splitObjective,
  takeObjectiveAway,
} from '../../src/workshop/content/objectives.ts'
import { agree, introduce } from '../../src/workshop/content/people.ts'
import {
  addProject,
  moveProject,
  projectText,
  readProjects,
  setPeriod,
  takeProjectAway,
} from '../../src/workshop/content/projects.ts'
import { rate, withdrawRating } from '../../src/workshop/content/ratings.ts'
import {
  addToRegister,
  takeOutOfRegister,
  writeMember,
  writeOrganisation,
} from '../../src/workshop/content/register.ts'
import { addRows, moveRow, readRows, setCell, takeRowsAway } from '../../src/workshop/content/rows.ts'
import { setSheetValue } from '../../src/workshop/content/sheet-values.ts'
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
  type MemberId,
  type NoteId,
  type ObjectiveId,
  type OrganisationId,
  type PersonId,
  type PillarId,
  type ProjectId,
  type RowId,
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
const projectId = few<ProjectId>('project')
const rowId = few<RowId>('row')
const objectiveId = few<ObjectiveId>('objective')
const jitterBytes = fc.uint8Array({ minLength: 2, maxLength: 2 })
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
  fc.record({ id: noteId, marked: fc.boolean() }).map(
    ({ id, marked }): Operation =>
      ({ content }) =>
        void markNote(content, id, marked),
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
  { weight: 12, arbitrary: documentOperation() },
)

/** Objectives, projects, tables, links, sheets' values and the register. */
function documentOperation(): fc.Arbitrary<Operation> {
  // Births that several replicas share are of one replica; all others have an id of their own.
  const idFor = (replica: Replica, kind: string, step: number) =>
    replica.person === 'person-0' && step < 104 && step % 100 < 4
      ? `${kind}-${step % 100}`
      : born(replica, kind, step)
  const cell = fc.oneof(
    fc.stringMatching(/^[a-z ]{1,9}$/),
    fc.nat(9),
    fc.boolean(),
    fc.constantFrom(['1250.50', 'MXN'] as const, ['9', 'EUR'] as const),
    rowId.map((to) => ({ to })),
  )
  const day = fc.constantFrom('2026-11-24', '2027-02-28', null)
  const end = fc.oneof(objectiveId, trendId, crossId, pillarId, projectId)
  const kind = fc.constantFrom<LinkKind>('from', 'pillar', 'serves', 'staff')
  return fc.oneof(
    fc
      .record({ name: words, jitter: jitterBytes, origin: fc.oneof(crossId, trendId) })
      .map(({ name, jitter, origin }): Operation => (replica, step) => {
        const id = idFor(replica, 'objective', step) as ObjectiveId
        if (!replica.content.objectives.has(id))
          addObjective(
            replica.content,
            { id, made: step, by: replica.person, name, origins: [origin] },
            jitter,
          )
      }),
    fc.record({ from: objectiveId, into: objectiveId }).map(
      ({ from, into }): Operation =>
        ({ content }) =>
          mergeObjectives(content, from, into),
    ),
    objectiveId.map(
      (id): Operation =>
        ({ content }) =>
          splitObjective(content, id),
    ),
    fc
      .record({ at: fc.nat(3), pillar: pillarId, answers: fc.boolean() })
      .map(({ at, pillar, answers }): Operation => ({ content }) => {
        const objective = readObjectives(content)[at]
        if (objective) setObjectivePillar(content, objective, pillar, answers)
      }),
    fc
      .record({ at: fc.nat(3), before: fc.nat(3), jitter: jitterBytes })
      .map(({ at, before, jitter }): Operation => ({ content }) => {
        const objectives = readObjectives(content)
        const moved = objectives[at]
        if (moved) moveObjective(content, moved.id, objectives[before]?.id, jitter)
      }),
    fc.nat(3).map((at): Operation => ({ content }) => {
      const objective = readObjectives(content)[at]
      if (objective) takeObjectiveAway(content, objective)
    }),
    fc
      .record({ name: words, jitter: jitterBytes, objective: objectiveId })
      .map(({ name, jitter, objective }): Operation => (replica, step) => {
        const id = idFor(replica, 'project', step) as ProjectId
        if (!replica.content.projects.has(id))
          addProject(replica.content, { id, made: step, texts: { name }, objective }, jitter)
      }),
    fc.record({ id: projectId, period: fc.tuple(day, day) }).map(
      ({ id, period }): Operation =>
        ({ content }) =>
          setPeriod(content, id, period),
    ),
    fc.record({ id: projectId, text: words }).map(
      ({ id, text }): Operation =>
        ({ content }) =>
          editText(content, projectText(id, 'final'), readText(content, projectText(id, 'final')), text),
    ),
    fc
      .record({ at: fc.nat(3), before: fc.nat(3), jitter: jitterBytes })
      .map(({ at, before, jitter }): Operation => ({ content }) => {
        const projects = readProjects(content)
        const moved = projects[at]
        if (moved) moveProject(content, moved.id, projects[before]?.id, jitter)
      }),
    projectId.map(
      (id): Operation =>
        ({ content }) =>
          takeProjectAway(content, id),
    ),
    fc
      .record({ what: cell, text: words, jitter: jitterBytes })
      .map(({ what, text, jitter }): Operation => (replica, step) => {
        const id = idFor(replica, 'row', step) as RowId
        if (!replica.content.rows.has(id))
          void addRows(
            replica.content,
            [{ id, table: 'indicators', of: 'project-1', made: step, cells: { what }, texts: { how: text } }],
            () => jitter,
          )
      }),
    fc.record({ id: rowId, what: fc.option(cell) }).map(
      ({ id, what }): Operation =>
        ({ content }) =>
          void setCell(content, id, 'what', what),
    ),
    fc
      .record({ at: fc.nat(3), before: fc.nat(3), jitter: jitterBytes })
      .map(({ at, before, jitter }): Operation => ({ content }) => {
        const rows = readRows(content)
        const moved = rows[at]
        if (moved) moveRow(content, moved, rows[before]?.id, jitter)
      }),
    rowId.map(
      (id): Operation =>
        ({ content }) =>
          takeRowsAway(content, [id]),
    ),
    fc.record({ kind, from: end, to: end, value: fc.constantFrom(true, false, 'delegate') }).map(
      ({ value, ...link }): Operation =>
        ({ content }) =>
          setLink(content, link, value),
    ),
    fc.option(cell).map(
      (value): Operation =>
        ({ content }) =>
          void setSheetValue(content, 'reach/scope', value),
    ),
    words.map(
      (name): Operation =>
        (replica, step) =>
          addToRegister(replica.content, {
            organisations: [
              {
                id: born(replica, 'org', step) as OrganisationId,
                made: step,
                fields: { name, size: 'small' },
              },
            ],
            members: [{ id: born(replica, 'member', step) as MemberId, made: step, fields: { name } }],
          }),
    ),
    fc
      .record({ by: fc.nat(2), step: fc.nat(9), text: words })
      .map(({ by, step, text }): Operation => ({ content }) => {
        writeOrganisation(content, `org-${by}-${step}` as OrganisationId, 'city', text)
        writeMember(content, `member-${by}-${step}` as MemberId, 'role', text)
      }),
    fc.record({ by: fc.nat(2), step: fc.nat(9) }).map(
      ({ by, step }): Operation =>
        ({ content }) =>
          takeOutOfRegister(content, `member-${by}-${step}` as MemberId),
    ),
  )
}
