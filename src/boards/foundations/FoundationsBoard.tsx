import { useTranslator } from '../../i18n/react.tsx'
import { SheetBoardFrame } from '../../kinds/sheet/SheetBoardFrame.tsx'
import { SheetField } from '../../kinds/sheet/SheetField.tsx'
import { foundations } from './board.ts'
import { ItemList } from './ItemList.tsx'

/** One page with a margin: purpose, mission, vision, values, pillars. Everyone may type in one field at once. */
export function FoundationsBoard() {
  const { t } = useTranslator()
  return (
    <SheetBoardFrame
      pages={[
        ...foundations.fields.map((field) => ({
          id: field.field,
          title: t(field.title),
          body: <SheetField field={field} />,
        })),
        ...foundations.lists.map(({ list, title }) => ({
          id: list,
          title: t(title),
          body: <ItemList list={list} />,
        })),
      ]}
    />
  )
}
