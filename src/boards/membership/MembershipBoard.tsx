import { useTranslator } from '../../i18n/react.tsx'
import { SheetBoardFrame } from '../../kinds/sheet/SheetBoardFrame.tsx'
import { SheetChoice } from '../../kinds/sheet/SheetChoice.tsx'
import { SheetField } from '../../kinds/sheet/SheetField.tsx'
import { SheetPart } from '../../kinds/sheet/SheetPart.tsx'
import { RowsTable } from '../../kinds/table/RowsTable.tsx'
import { memberships, membership, model } from './board.ts'
import { Calculator } from './Calculator.tsx'

/** Who belongs, what is asked of them, and what fees would come to. */
export function MembershipBoard() {
  const { t } = useTranslator()
  const pageOf = new Map(
    membership.fields.map((field) => [
      field.field,
      { id: field.field, title: t(field.title), body: <SheetField field={field} /> },
    ]),
  )
  return (
    <SheetBoardFrame
      pages={[
        { id: 'model', title: t(model.title), body: <SheetChoice field={model} /> },
        pageOf.get('criteria')!,
        pageOf.get('exchange')!,
        {
          id: 'kinds',
          title: t(memberships.title),
          body: (
            <SheetPart
              title={t(memberships.title)}
              help={t('membership.kinds.help')}
              question={t('membership.kinds.question')}
            >
              <RowsTable table={memberships} />
            </SheetPart>
          ),
        },
        pageOf.get('contribution')!,
        { id: 'fees', title: t('membership.calculator'), body: <Calculator /> },
      ]}
    />
  )
}
