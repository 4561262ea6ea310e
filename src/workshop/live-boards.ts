import { readCarried, type Carried } from './content/carried.ts'
import type { Content } from './content/content.ts'
import { readCrosses, type Cross } from './content/crosses.ts'
import { readEvidence, type Evidence } from './content/evidence.ts'
import { readPillars, readPrinciples, type Pillar, type Principle } from './content/foundations.ts'
import { readChangedLate, readLate, type ItemPath } from './content/late.ts'
import { readLinks, type Link } from './content/links.ts'
import { readObjectives, type Objective } from './content/objectives.ts'
import { readProjects, type Project } from './content/projects.ts'
import { readMembers, readOrganisations, type Member, type Organisation } from './content/register.ts'
import { readRows, type Row } from './content/rows.ts'
import { readSheets, type SheetField } from './content/sheets.ts'
import { readSheetValues, type SheetValues } from './content/sheet-values.ts'
import { readSurveyNames, readSurveys, type Survey } from './content/surveys.ts'
import { readTrends, type Trend } from './content/trends.ts'
import type { NoteId, SurveyId } from './ids.ts'
import { liveValue, roots, type Live } from './live.ts'
import type { NoteIndex } from './note-index.ts'

/** What boards read live besides notes; the first screen of a phone does without. */
export interface LiveBoards {
  readonly trends: Live<readonly Trend[]>
  readonly carried: Live<readonly Carried[]>
  readonly crosses: Live<readonly Cross[]>
  readonly principles: Live<readonly Principle[]>
  readonly pillars: Live<readonly Pillar[]>
  /** Notes that came when their place had been closed, or whose words did. */
  readonly late: Live<ReadonlySet<NoteId>>
  /** Where else something was changed when it had been closed. */
  readonly changedLate: Live<ReadonlySet<ItemPath>>
  readonly objectives: Live<readonly Objective[]>
  readonly projects: Live<readonly Project[]>
  readonly rows: Live<readonly Row[]>
  readonly links: Live<readonly Link[]>
  readonly values: Live<SheetValues>
  /** What every field of every sheet says. */
  readonly sheets: Live<Readonly<Record<SheetField, string>>>
  readonly organisations: Live<readonly Organisation[]>
  readonly members: Live<readonly Member[]>
  readonly surveys: Live<readonly Survey[]>
  /** What they are called: all that a note says of the survey it cites. */
  readonly surveyNames: Live<ReadonlyMap<SurveyId, string>>
  /** What notes stand on. */
  readonly evidence: Live<ReadonlyMap<NoteId, Evidence>>
}

export function openLiveBoards(content: Content, notes: NoteIndex): LiveBoards {
  const live = <Value>(names: readonly string[], read: () => Value) =>
    liveValue(content.y, roots(...names), read)
  return {
    // Both are read from all notes, and most notes change neither.
    trends: liveValue(
      content.y,
      roots('trends', 'notes'),
      () => readTrends(content, notes.all()),
      (before, after) => JSON.stringify(before) === JSON.stringify(after),
    ),
    carried: live(['carried', 'trends'], () => readCarried(content)),
    crosses: live(['crosses'], () => readCrosses(content)),
    principles: live(['principles'], () => readPrinciples(content)),
    pillars: live(['pillars'], () => readPillars(content)),
    late: liveValue(
      content.y,
      roots('notes', 'late'),
      () => readLate(content),
      (before, after) => before.size === after.size && [...after].every((id) => before.has(id)),
    ),
    changedLate: live(['late'], () => readChangedLate(content)),
    objectives: live(['objectives', 'links', 'trends'], () => readObjectives(content)),
    projects: live(['projects'], () => readProjects(content)),
    rows: live(['rows'], () => readRows(content)),
    links: live(['links', 'objectives', 'trends'], () => readLinks(content)),
    values: live(['values'], () => readSheetValues(content)),
    sheets: live(['sheet'], () => readSheets(content)),
    organisations: live(['organisations'], () => readOrganisations(content)),
    members: live(['members'], () => readMembers(content)),
    surveys: live(['surveys', 'answers'], () => readSurveys(content)),
    surveyNames: live(['surveys'], () => readSurveyNames(content)),
    evidence: liveValue(
      content.y,
      (root) => root === 'notes',
      () => readEvidence(content),
      (before, after) =>
        before.size === after.size &&
        [...after].every(([id, value]) => JSON.stringify(before.get(id)) === JSON.stringify(value)),
    ),
  }
}
