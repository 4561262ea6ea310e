import { useLocation, useParams } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { besides, stepOf, steps } from '../boards.ts'

/** The map where there is no room for the rail: between a phone and a wide screen. */
export function StepsMenu() {
  const { id } = useWorkshop()
  const { board } = useParams<{ board?: string }>()
  const [, navigate] = useLocation()
  const { t } = useTranslator()
  const here = stepOf(board)
  return (
    <Menu
      label={t('steps.title')}
      icon="list"
      opens="down"
      aligns="start"
      items={[
        ...steps.map((step) => ({
          label: `${step.number} · ${t(step.title)}`,
          isChecked: step === here,
          onChoose: () => navigate(`/w/${id}/${step.boards[0]!.name}`),
        })),
        ...besides.map(({ name, title }) => ({
          label: t(title),
          isChecked: board === name,
          onChoose: () => navigate(`/w/${id}/${name}`),
        })),
      ]}
    />
  )
}
