import { useMemo } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { DrawnScene, screenInks } from '../../kinds/DrawnScene.tsx'
import { TablesFrame } from '../../kinds/sheet/TablesFrame.tsx'
import { RowsTable } from '../../kinds/table/RowsTable.tsx'
import { useHand } from '../../kinds/table/use-hand.ts'
import { circlesScene } from '../../plan/pictures/circles-scene.ts'
import { circles } from './board.ts'
import { useElectItems } from './elect.ts'
import { Elected } from './Elected.tsx'
import { readCircles } from './facts.ts'
import { columnOfFault, drawnCircles, faultText, picturedWords } from './words.ts'

/** The circles as a picture, and below it the table in which all of it is written. */
export function CirclesBoard() {
  const rows = useBoardValue('rows')
  const links = useBoardValue('links')
  const members = useBoardValue('members')
  const translator = useTranslator()
  const hand = useHand()
  const all = useMemo(() => readCircles({ rows, links, members }), [rows, links, members])
  const drawn = useMemo(() => drawnCircles(all, { translator, hand }), [all, translator, hand])
  const electItems = useElectItems()
  const { t } = translator
  return (
    <TablesFrame title={t('circles.title')} what={t('circles.what')}>
      {drawn.length > 0 && (
        <DrawnScene
          scene={circlesScene(drawn, screenInks)}
          label={`${t('circles.picture')}: ${picturedWords(drawn, all, translator)}`}
        />
      )}
      <Elected circles={all} />
      <RowsTable
        table={circles}
        acts={electItems}
        beside={(row, column) =>
          all
            .find((each) => each.row.id === row.id)
            ?.faults.filter((fault) => columnOfFault(fault) === column)
            .map((fault) => faultText(fault, translator))
            .join(' ')
        }
      />
    </TablesFrame>
  )
}
