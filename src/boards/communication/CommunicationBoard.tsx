import { useToday } from '../../hooks/today.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { SheetBoardFrame } from '../../kinds/sheet/SheetBoardFrame.tsx'
import { SheetField } from '../../kinds/sheet/SheetField.tsx'
import { SheetPart } from '../../kinds/sheet/SheetPart.tsx'
import { RowsTable } from '../../kinds/table/RowsTable.tsx'
import { channels, commitments, communication } from './board.ts'
import { isOver } from './rounds-of-year.ts'
import { YearCalendar } from './YearCalendar.tsx'

/** Why join, by which channels and how often, what comes round in a year, and how much of oneself each can give. */
export function CommunicationBoard() {
  const { t } = useTranslator()
  const today = useToday()
  const fields = new Map(
    communication.fields.map((field) => [
      field.field,
      { id: field.field, title: t(field.title), body: <SheetField field={field} /> },
    ]),
  )
  return (
    <SheetBoardFrame
      pages={[
        fields.get('why-join')!,
        fields.get('goals')!,
        fields.get('member-needs')!,
        {
          id: 'channels',
          title: t(channels.title),
          body: (
            <SheetPart
              title={t(channels.title)}
              help={t('communication.channels.help')}
              question={t('communication.channels.question')}
            >
              <RowsTable table={channels} isPast={(row) => isOver(row, today)} />
            </SheetPart>
          ),
        },
        { id: 'year', title: t('communication.year'), body: <YearCalendar today={today} /> },
        {
          id: 'commitments',
          title: t(commitments.title),
          body: (
            <SheetPart
              title={t(commitments.title)}
              help={t('communication.commitments.help')}
              question={t('communication.commitments.question')}
            >
              <RowsTable table={commitments} />
            </SheetPart>
          ),
        },
        fields.get('showcase')!,
      ]}
    />
  )
}
