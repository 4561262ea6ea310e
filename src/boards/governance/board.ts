import type { SheetBoard } from '../../kinds/declaration.ts'

/** What matters to a group in both models, row by row; of each it may write what it thinks. */
export const rows = ['who', 'how', 'lead', 'term', 'groups', 'differ', 'asks', 'suits'] as const
export type ComparedRow = (typeof rows)[number]
export const noteOn = (row: ComparedRow) => `model-${row}` as const

/** The two models side by side, and which the group decided for. No Manual, step 2. */
export const governance: SheetBoard = {
  kind: 'sheet',
  name: 'governance',
  title: 'governance.title',
  fields: rows.map((row) => ({
    field: noteOn(row),
    title: `governance.row.${row}`,
    help: 'governance.note.help',
    question: 'governance.note',
  })),
  lists: [],
  tables: [],
}
