import { useTranslator } from '../../i18n/react.tsx'
import { CareContacts } from '../../kinds/CareContacts.tsx'
import { TablesFrame } from '../../kinds/sheet/TablesFrame.tsx'
import { RowsTable } from '../../kinds/table/RowsTable.tsx'
import { contacts, measures, ownMeasures, principles, resources } from './board.ts'
import { CodeOfEthics } from './CodeOfEthics.tsx'
import { Point } from './Point.tsx'

/** The protocol: whom to talk to on top, then the principles and measures as a checklist, and the code one signs. */
export function CareBoard() {
  const { t } = useTranslator()
  return (
    <TablesFrame title={t('care.title')} what={t('care.what')}>
      <CareContacts />
      <RowsTable table={contacts} />
      <h3>{t('care.principles')}</h3>
      {principles.map((point) => (
        <Point key={point} point={point} />
      ))}
      <h3>{t('care.measures')}</h3>
      {measures.map((point) => (
        <Point key={point} point={point} />
      ))}
      <RowsTable table={ownMeasures} />
      <h3>{t('care.code')}</h3>
      <CodeOfEthics />
      <h3>{t('care.resources')}</h3>
      <RowsTable table={resources} />
    </TablesFrame>
  )
}
