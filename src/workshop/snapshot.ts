import type { Rating } from '../method/ratings.ts'
import { readCarried, type Carried } from './content/carried.ts'
import type { Content } from './content/content.ts'
import { readCrosses, type Cross } from './content/crosses.ts'
import { readPillars, readPrinciples, type Pillar, type Principle } from './content/foundations.ts'
import { readNotes, type Note } from './content/notes.ts'
import { readAgreed, readPeople } from './content/people.ts'
import { ratingsByTrend } from './content/counted-ratings.ts'
import { readSheets, type SheetField } from './content/sheets.ts'
import { readTrends, type Trend } from './content/trends.ts'
import { NO_ROUND, type NoteId, type PersonId, type TrendId } from './ids.ts'
import { readRoundRecords, type RoundRecord } from './round-records.ts'
import { readMeta, type Meta } from './stage/meta.ts'
import { areResultsShown } from './stage/now.ts'
import type { Stage } from './stage/stage.ts'

/** The workshop at one instant, as plain data: what the plan is compiled from and what two replicas are compared by. */
export interface WorkshopSnapshot {
  readonly meta: Meta
  /** Oldest first, without those taken away. */
  readonly notes: readonly Note[]
  readonly trends: readonly Trend[]
  /** Of each standing trend, the ratings outside of rounds. */
  readonly ratings: ReadonlyMap<TrendId, readonly Rating[]>
  /** Whether a facilitator has shown the group's ratings. Until then a plan does not print them. */
  readonly resultsShown: boolean
  readonly carried: readonly Carried[]
  readonly crosses: readonly Cross[]
  /** Votes and decisions, oldest first, with what counts in each. */
  readonly rounds: readonly RoundRecord[]
  readonly sheets: Readonly<Record<SheetField, string>>
  readonly principles: readonly Principle[]
  readonly pillars: readonly Pillar[]
  /** Everyone who took part, named or not. */
  readonly people: ReadonlyMap<PersonId, string>
  readonly agreed: ReadonlyMap<NoteId, ReadonlySet<PersonId>>
}

export function takeSnapshot(content: Content, stage: Stage): WorkshopSnapshot {
  const notes = readNotes(content)
  return {
    meta: readMeta(stage),
    notes,
    trends: readTrends(content, notes),
    ratings: ratingsByTrend(content, NO_ROUND),
    resultsShown: areResultsShown(stage),
    carried: readCarried(content),
    crosses: readCrosses(content),
    rounds: readRoundRecords(content, stage),
    sheets: readSheets(content),
    principles: readPrinciples(content),
    pillars: readPillars(content),
    people: readPeople(content),
    agreed: readAgreed(content),
  }
}
