import { useBoardValue } from '../../hooks/board-values.ts'
import { useToday } from '../../hooks/today.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { DrawnScene, screenInks } from '../../kinds/DrawnScene.tsx'
import { TablesFrame } from '../../kinds/sheet/TablesFrame.tsx'
import { RowsTable } from '../../kinds/table/RowsTable.tsx'
import { isOver } from '../../method/mandates.ts'
import { ringsScene } from '../../plan/pictures/rings-scene.ts'
import { mandates, workingGroups } from './board.ts'
import { BodyRules } from './BodyRules.tsx'
import { readMandates } from './facts.ts'
import { Lots } from './Lots.tsx'
import { columnOfFault, faultText, ringsOf, ringsWords } from './words.ts'

/** The body that coordinates, how it is formed and for how long, and the working groups around it. */
export function CoordinationBoard() {
  const rows = useBoardValue('rows')
  const all = readMandates(rows, useBoardValue('values'))
  const translator = useTranslator()
  const { t } = translator
  const today = useToday()
  const rings = ringsOf(rows, translator)
  const factsOf = (id: string) => all.find((each) => each.id === id)
  return (
    <TablesFrame title={t('coordination.title')} what={t('coordination.what')}>
      <BodyRules />
      <h3>{t('coordination.mandates')}</h3>
      <RowsTable
        table={mandates}
        isPast={({ id }) => isOver({ until: factsOf(id)?.until }, today)}
        beside={({ id }, column) => {
          const facts = factsOf(id)
          const faults = facts?.faults.filter((fault) => columnOfFault(fault) === column) ?? []
          const over =
            column === 'until' && isOver({ until: facts?.until }, today) ? [t('coordination.over')] : []
          return [...over, ...faults.map((fault) => faultText(fault, translator))].join(' ')
        }}
      />
      <h3>{t('coordination.lot')}</h3>
      <Lots />
      <h3>{t('coordination.groups')}</h3>
      <p>{t('coordination.groups.what')}</p>
      {rings.some(({ names }) => names.length > 0) && (
        <DrawnScene
          scene={ringsScene(t('coordination.body'), rings, screenInks)}
          label={ringsWords(t('coordination.body'), rings, translator)}
        />
      )}
      <RowsTable table={workingGroups} />
    </TablesFrame>
  )
}
