import { useToday } from '../../hooks/today.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { fieldPage, partPage } from '../../kinds/sheet/pages.tsx'
import { SheetBoardFrame } from '../../kinds/sheet/SheetBoardFrame.tsx'
import { RowsTable } from '../../kinds/table/RowsTable.tsx'
import { dateOf } from '../../workshop/content/cells.ts'
import { how, reviews } from './board.ts'
import { FallingDue } from './FallingDue.tsx'

/** How and when the group looks at its plan again, and what falls due by each time. */
export function ReviewBoard() {
  const translator = useTranslator()
  const today = useToday()
  return (
    <SheetBoardFrame
      pages={[
        fieldPage(how, translator),
        partPage(
          'reviews',
          { title: reviews.title, help: 'review.reviews.help', question: 'review.reviews.question' },
          <RowsTable table={reviews} isPast={({ cells }) => (dateOf(cells['date']) ?? today) < today} />,
          translator,
        ),
        partPage('due', { title: 'review.due', help: 'review.due.help' }, <FallingDue />, translator),
      ]}
    />
  )
}
