import { handOf } from '../../kinds/table/hand.ts'
import { isFilled, planTable } from '../../kinds/table/plan-table.ts'
import { noonOf } from '../../method/dates.ts'
import type { Section } from '../../plan/compile.ts'
import type { PlanEvent } from '../../plan/ics.ts'
import { tellPart } from '../../plan/part.ts'
import type { Block } from '../../plan/tree.ts'
import type { Translator } from '../../i18n/translator.ts'
import { dateOf } from '../../workshop/content/cells.ts'
import { rowsOf, type Row } from '../../workshop/content/rows.ts'
import { how, review, reviews } from './board.ts'
import { dueIn, kindWords, type Due } from './due.ts'

/** How the plan is looked at again: when, by whom, and what each review checks, out of the dates that the boards say. */
export const reviewSection: Section = {
  id: review.name,
  title: 'plan.review',
  compile(snapshot, translator) {
    const { t, date } = translator
    const telling = tellPart(review, translator)
    const { blocks, gaps } = telling
    const rows = rowsOf(snapshot.rows, reviews.table).filter(isFilled).toSorted(byDay)
    const part = {
      ...{ id: review.name, title: t('plan.review'), blocks, gaps },
      events: rows.flatMap((row) => eventOf(row, translator)),
    }
    if (rows.length === 0 && !snapshot.sheets[how.field]?.trim()) {
      telling.miss(t('plan.gap.review'))
      return [part]
    }
    telling.heading(t(how.title))
    telling.field(snapshot.sheets[how.field], `f:${how.field}`, t(how.title))
    telling.heading(t(reviews.title))
    const { reviews: each, after } = dueIn(snapshot)
    if (each.length === 0) telling.miss(t('plan.gap.review'))
    blocks.push(...planTable(reviews, rows, { translator, hand: handOf(translator, snapshot) }))
    if (each.length === 0) return [part]
    if (after.length > 0 || each.some(({ due }) => due.length > 0)) telling.heading(t('review.due'))
    for (const { day, due } of each)
      if (due.length > 0) {
        telling.heading(t('review.due.by', { day: date(noonOf(day)) }), 3)
        blocks.push(tableOf(due, translator))
      }
    if (after.length > 0) {
      telling.heading(t('review.due.after'), 3)
      telling.miss(t('plan.gap.reviewAfter'))
      blocks.push(tableOf(after, translator))
    }
    return [part]
  },
}

const dayOf = ({ cells }: Row): string => dateOf(cells['date']) ?? '~' // without a day behind all that have one
const byDay = (a: Row, b: Row): number => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0)

const tableOf = (due: readonly Due[], translator: Translator): Block => {
  const { t, date } = translator
  return {
    kind: 'table',
    header: [t('review.due.day'), t('review.due.what'), t('review.due.kind')],
    rows: due.map((each) => [
      { text: date(noonOf(each.day)) },
      { text: each.name || t('common.noName'), isVoice: true, source: each.source },
      { text: kindWords(each, translator) },
    ]),
  }
}

function eventOf(row: Row, { t }: Translator): PlanEvent[] {
  const day = dateOf(row.cells['date'])
  const about = row.texts['what']?.trim()
  if (!day) return []
  return [
    {
      uid: `${row.id}@tertulia`,
      title: t('plan.review'),
      ...(about && { about }),
      when: { kind: 'days', from: day },
    },
  ]
}
