// What of the workshop falls due on a day: indicators, milestones, ends of projects, deadlines. Pure.
import type { Translator } from '../../i18n/translator.ts'
import { deadlinesOf, isSettled, NO_DAY } from '../../kinds/deadlines.ts'
import type { IsoDate } from '../../method/dates.ts'
import { dueByReview, type DueByReview } from '../../method/review.ts'
import type { ItemRef } from '../../plan/tree.ts'
import { dateOf } from '../../workshop/content/cells.ts'
import { datedTables, rowsOf, type Row } from '../../workshop/content/rows.ts'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { reviews } from './board.ts'

export interface Due {
  readonly day: IsoDate
  readonly kind: 'indicator' | 'milestone' | 'end' | 'call' | 'line'
  /** What people called it; it may have no words. */
  readonly name: string
  /** Of its project, where it has one. */
  readonly project: string | undefined
  /** Where its words stand. */
  readonly source: ItemRef
  readonly id: string
}

/** A snapshot is one. */
export type Dated = Pick<WorkshopSnapshot, 'rows' | 'projects'>

function dueOf({ rows, projects }: Dated): readonly Due[] {
  const ofProject = projects.flatMap(({ id, period: [, end], texts }): Due[] => {
    const project = texts.name.trim()
    const source: ItemRef = `j:${id}`
    const dated = (kind: 'indicator' | 'milestone', own: readonly Row[], column: string) =>
      own.flatMap((row): Due[] => {
        const day = dateOf(row.cells[column])
        return day ? [{ day, kind, name: row.texts['what']?.trim() ?? '', project, source, id: row.id }] : []
      })
    return [
      ...dated('indicator', rowsOf(rows, datedTables.indicators, id), 'by'),
      ...dated('milestone', rowsOf(rows, datedTables.milestones, id), 'date'),
      ...(end ? [{ day: end, kind: 'end', name: project, project: undefined, source, id } as const] : []),
    ]
  })
  const deadlines = deadlinesOf(rows, NO_DAY)
    .filter(({ row }) => !isSettled(row))
    .map(({ row, kind, day, name }): Due => ({
      ...{ day, kind, name, project: undefined },
      source: `r:${row.id}`,
      id: row.id,
    }))
  return [...ofProject, ...deadlines]
}

export const dueIn = (said: Dated): DueByReview<Due> =>
  dueByReview(
    rowsOf(said.rows, reviews.table).flatMap(({ cells }) => dateOf(cells['date']) ?? []),
    dueOf(said),
  )

/** What it is, beside its name. */
export const kindWords = ({ kind, project }: Due, { t }: Pick<Translator, 't'>): string =>
  [
    kind === 'call' || kind === 'line' ? t(`financing.deadline.${kind}`) : t(`review.due.${kind}`),
    ...(project ? [project] : []),
  ].join(' · ')
