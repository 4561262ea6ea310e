import { useTranslator } from '../../i18n/react.tsx'
import { choicePage, fieldPage, partPage } from '../../kinds/sheet/pages.tsx'
import { SheetBoardFrame } from '../../kinds/sheet/SheetBoardFrame.tsx'
import { RowsTable } from '../../kinds/table/RowsTable.tsx'
import { contribution, criteria, exchange, memberships, model } from './board.ts'
import { Calculator } from './Calculator.tsx'

/** Who belongs, what is asked of them, and what fees would come to. */
export function MembershipBoard() {
  const translator = useTranslator()
  return (
    <SheetBoardFrame
      pages={[
        choicePage(model, translator),
        fieldPage(criteria, translator),
        fieldPage(exchange, translator),
        partPage(
          'kinds',
          { title: memberships.title, help: 'membership.kinds.help', question: 'membership.kinds.question' },
          <RowsTable table={memberships} />,
          translator,
        ),
        fieldPage(contribution, translator),
        { id: 'fees', title: translator.t('membership.calculator'), body: <Calculator /> },
      ]}
    />
  )
}
