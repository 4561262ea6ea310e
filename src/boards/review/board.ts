import type { Field, SheetBoard } from '../../kinds/declaration.ts'
import type { RowTable } from '../../kinds/table/columns.ts'

export const how: Field = {
  field: 'review-how',
  title: 'review.how',
  help: 'review.how.help',
  question: 'review.how.question',
}

/** Each time the group looks at its plan again. */
export const reviews: RowTable = {
  table: 'reviews',
  title: 'review.reviews',
  add: 'review.reviews.add',
  taken: 'review.reviews.taken',
  sort: { column: 'date', isDown: false },
  columns: [
    { name: 'date', kind: 'date', title: 'review.date' },
    { name: 'who', kind: 'people', title: 'review.who' },
    { name: 'what', kind: 'long', title: 'review.what' },
    { name: 'outcome', kind: 'long', title: 'review.outcome' },
  ],
  examples: [
    { date: { inDays: 180 }, what: { say: 'review.example.half' } },
    { date: { inDays: 365 }, what: { say: 'review.example.year' } },
  ],
}

/** When the plan is looked at again, by whom, and what is checked then. */
export const review: SheetBoard = {
  kind: 'sheet',
  name: 'review',
  title: 'review.title',
  fields: [how],
  lists: [],
  tables: [reviews],
}
