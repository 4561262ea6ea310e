import { useToday } from '../../hooks/today.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { fieldPage, partPage } from '../../kinds/sheet/pages.tsx'
import { SheetBoardFrame } from '../../kinds/sheet/SheetBoardFrame.tsx'
import { RowsTable } from '../../kinds/table/RowsTable.tsx'
import { channels, commitments, goals, memberNeeds, showcase, whyJoin } from './board.ts'
import { OwnLevel } from './OwnLevel.tsx'
import { isOver } from './rounds-of-year.ts'
import { YearCalendar } from './YearCalendar.tsx'

/** Why join, by which channels and how often, what comes round in a year, and how much of oneself each can give. */
export function CommunicationBoard() {
  const translator = useTranslator()
  const today = useToday()
  return (
    <SheetBoardFrame
      pages={[
        ...[whyJoin, goals, memberNeeds].map((field) => fieldPage(field, translator)),
        partPage(
          'channels',
          {
            title: channels.title,
            help: 'communication.channels.help',
            question: 'communication.channels.question',
          },
          <RowsTable table={channels} isPast={(row) => isOver(row, today)} />,
          translator,
        ),
        partPage(
          'year',
          { title: 'communication.year', help: 'communication.year.help' },
          <YearCalendar today={today} />,
          translator,
        ),
        partPage(
          'commitments',
          {
            title: commitments.title,
            help: 'communication.commitments.help',
            question: 'communication.commitments.question',
          },
          <>
            <OwnLevel />
            <RowsTable table={commitments} />
          </>,
          translator,
        ),
        fieldPage(showcase, translator),
      ]}
    />
  )
}
