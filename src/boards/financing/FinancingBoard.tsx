import type { ReactNode } from 'react'
import { useToday } from '../../hooks/today.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { fieldPage, partPage } from '../../kinds/sheet/pages.tsx'
import { SheetBoardFrame } from '../../kinds/sheet/SheetBoardFrame.tsx'
import type { CellRow } from '../../kinds/table/looking.ts'
import { RowsTable } from '../../kinds/table/RowsTable.tsx'
import { dateOf } from '../../workshop/content/cells.ts'
import { actionLines, actionLog, calls, financing, needs, sources } from './board.ts'
import { Deadlines } from './Deadlines.tsx'
import { isPast } from '../../kinds/deadlines.ts'
import { GapAnalysis } from './GapAnalysis.tsx'
import { deadlineWords } from './words.ts'

/** What is needed and what was found, first as figures; then everything they are counted from. */
export function FinancingBoard() {
  const translator = useTranslator()
  const today = useToday()
  const page = (id: string, words: Parameters<typeof partPage>[1], body: ReactNode) =>
    partPage(id, words, body, translator)
  /** What a table says of its deadlines: which went by, and in how many days the others are. */
  const dated = {
    isPast: (row: CellRow) => isPast(row, today),
    beside(row: CellRow, column: string) {
      const day = column === 'deadline' ? dateOf(row.cells['deadline']) : undefined
      return day && deadlineWords(day, isPast(row, today), today, translator)
    },
  }
  return (
    <SheetBoardFrame
      pages={[
        page('gap', { title: 'financing.gap', help: 'financing.gap.help' }, <GapAnalysis />),
        ...financing.fields.map((field) => fieldPage(field, translator)),
        page(
          'needs',
          { title: 'financing.needs', help: 'financing.needs.help', question: 'financing.needs.question' },
          <RowsTable table={needs} />,
        ),
        page(
          'sources',
          {
            title: 'financing.sources',
            help: 'financing.sources.help',
            question: 'financing.sources.question',
          },
          <RowsTable table={sources} />,
        ),
        page(
          'calls',
          { title: 'financing.calls', help: 'financing.calls.help', question: 'financing.calls.question' },
          <RowsTable table={calls} {...dated} />,
        ),
        page(
          'lines',
          { title: 'financing.lines', help: 'financing.lines.help', question: 'financing.lines.question' },
          <RowsTable table={actionLines} {...dated} />,
        ),
        page('log', { title: 'financing.log', help: 'financing.log.help' }, <RowsTable table={actionLog} />),
        page(
          'deadlines',
          { title: 'financing.deadlines', help: 'financing.deadlines.help' },
          <Deadlines today={today} />,
        ),
      ]}
    />
  )
}
