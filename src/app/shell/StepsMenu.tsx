import { useLocation, useParams } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { stepOf, steps, tabs } from '../boards.ts'

/** The map where there is no room for the rail: between a phone and a wide screen. */
export function StepsMenu() {
  const { id } = useWorkshop()
  const { board } = useParams<{ board?: string }>()
  const [, navigate] = useLocation()
  const { t } = useTranslator()
  const here = tabs.some(({ name }) => name === board) ? stepOf(board) : undefined
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
        {
          label: t('register.title'),
          isChecked: board === 'register',
          onChoose: () => navigate(`/w/${id}/register`),
        },
      ]}
    />
  )
}
