import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { fieldPage } from '../../kinds/sheet/pages.tsx'
import { SheetBoardFrame } from '../../kinds/sheet/SheetBoardFrame.tsx'
import { Admission } from './Admission.tsx'
import { reach } from './board.ts'
import { PillarsSeen } from './PillarsSeen.tsx'
import { ActionPlan, SpecificObjectives } from './SpecificObjectives.tsx'

/** One page with a margin: where, what for, with whom, at what cost. Everyone may type in one field at once. */
export function ReachBoard() {
  const translator = useTranslator()
  const { t } = translator
  const { id } = useWorkshop()
  const pageOf = new Map(reach.fields.map((field) => [field.field, fieldPage(field, translator)]))
  const fields = (...names: readonly string[]) => names.flatMap((name) => pageOf.get(name) ?? [])
  return (
    <SheetBoardFrame
      pages={[
        ...fields('geography', 'context', 'actors', 'purpose', 'general-objective'),
        { id: 'specific', title: t('reach.specific'), body: <SpecificObjectives /> },
        ...fields('audience'),
        { id: 'admission', title: t('reach.admission'), body: <Admission /> },
        ...fields('criteria'),
        { id: 'pillars', title: t('foundations.pillars'), body: <PillarsSeen workshop={id} /> },
        ...fields('costs', 'risks', 'opportunities'),
        { id: 'plan', title: t('reach.plan'), body: <ActionPlan /> },
      ]}
    />
  )
}
