import type { Rating } from '../method/ratings.ts'
import { readCarried, type Carried } from './content/carried.ts'
import type { Content } from './content/content.ts'
import { readCrosses, type Cross } from './content/crosses.ts'
import { readPillars, readPrinciples, type Pillar, type Principle } from './content/foundations.ts'
import { readEvidence, type Evidence } from './content/evidence.ts'
import { readLinks, type Link } from './content/links.ts'
import { readNotes, type Note } from './content/notes.ts'
import { chosenAmong, readObjectives, type Objective } from './content/objectives.ts'
import { readAgreed, readPeople } from './content/people.ts'
import { readProjects, type Project } from './content/projects.ts'
import { readMembers, readOrganisations, type Member, type Organisation } from './content/register.ts'
import { readRows, type Row } from './content/rows.ts'
import { readSheetValues, type SheetValues } from './content/sheet-values.ts'
import { readSheets, type SheetField } from './content/sheets.ts'
import { readSurveys, type Survey } from './content/surveys.ts'
import { readTrends, type Trend } from './content/trends.ts'
import type { NoteId, ObjectiveId, PersonId, TrendId } from './ids.ts'
import { readRoundRecords, type RoundRecord } from './round-records.ts'
import { readAgenda, type Activity } from './stage/agenda.ts'
import { readChosen } from './stage/chosen.ts'
import { readMeta, type Meta } from './stage/meta.ts'
import { readSections, type Arranged } from './stage/sections.ts'
import type { Stage } from './stage/stage.ts'
import { readWeighing } from './weighing.ts'

/** The workshop at one instant, as plain data: what the plan is compiled from and what two replicas are compared by. */
export interface WorkshopSnapshot {
  readonly meta: Meta
  /** Oldest first, without those taken away. */
  readonly notes: readonly Note[]
  readonly trends: readonly Trend[]
  /** Of each standing trend, the ratings of the newest closed round that holds it, else those outside of rounds. */
  readonly ratings: ReadonlyMap<TrendId, readonly Rating[]>
  /** Of a trend that was rated again, the ratings of the time before. */
  readonly ratingsBefore: ReadonlyMap<TrendId, readonly Rating[]>
  /** Whether the group may see its ratings. Until then a plan does not print them. */
  readonly resultsShown: boolean
  readonly carried: readonly Carried[]
  readonly crosses: readonly Cross[]
  /** Votes and decisions, oldest first, with what counts in each. */
  readonly rounds: readonly RoundRecord[]
  readonly sheets: Readonly<Record<SheetField, string>>
  readonly principles: readonly Principle[]
  readonly pillars: readonly Pillar[]
  readonly objectives: readonly Objective[]
  /** Of the standing objectives, those the group settled on; one of a merged pair stands for both. */
  readonly chosen: ReadonlySet<ObjectiveId>
  readonly projects: readonly Project[]
  readonly rows: readonly Row[]
  readonly links: readonly Link[]
  readonly values: SheetValues
  readonly organisations: readonly Organisation[]
  readonly members: readonly Member[]
  /** What was brought in of surveys, with all answers. */
  readonly surveys: readonly Survey[]
  /** What notes stand on. */
  readonly evidence: ReadonlyMap<NoteId, Evidence>
  /** What the group will do and did, in its order. */
  readonly agenda: readonly Activity[]
  /** How the facilitators arranged the parts of the plan, by part. */
  readonly sections: ReadonlyMap<string, Arranged>
  /** Everyone who took part, named or not. */
  readonly people: ReadonlyMap<PersonId, string>
  readonly agreed: ReturnType<typeof readAgreed>
}

export function takeSnapshot(content: Content, stage: Stage): WorkshopSnapshot {
  const notes = readNotes(content)
  const objectives = readObjectives(content)
  const weighing = readWeighing(content, stage)
  return {
    meta: readMeta(stage),
    notes,
    trends: readTrends(content, notes),
    ratings: weighing.ratings,
    ratingsBefore: weighing.before,
    resultsShown: weighing.isShown,
    carried: readCarried(content),
    crosses: readCrosses(content),
    rounds: readRoundRecords(content, stage),
    sheets: readSheets(content),
    principles: readPrinciples(content),
    pillars: readPillars(content),
    objectives,
    chosen: chosenAmong(objectives, readChosen(stage)),
    projects: readProjects(content),
    rows: readRows(content),
    links: readLinks(content),
    values: readSheetValues(content),
    organisations: readOrganisations(content),
    members: readMembers(content),
    surveys: readSurveys(content),
    evidence: readEvidence(content),
    agenda: readAgenda(stage),
    sections: readSections(stage),
    people: readPeople(content),
    agreed: readAgreed(content),
  }
}
