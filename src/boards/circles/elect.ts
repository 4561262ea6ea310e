import { usePutToGroup } from '../../hooks/put-to-group.ts'
import { useTranslator } from '../../i18n/react.tsx'
import type { MenuItem } from '../../ui/Menu.tsx'
import type { Row } from '../../workshop/content/rows.ts'
import { circleRoles } from '../../workshop/stage/about.ts'
import { circlesBoard } from './board.ts'

/** In a circle's menu: an open election of who links it, which whoever facilitates puts to the group. */
export function useElectItems(): (row: Row) => readonly MenuItem[] {
  const put = usePutToGroup()
  const { t } = useTranslator()
  return (row) => {
    const name = row.texts['name']?.trim() || t('circles.noName')
    return put
      ? circleRoles.map((role): MenuItem => ({
          label: t(`circles.elect.${role}`),
          icon: 'scales',
          onChoose: () =>
            put({
              kind: 'elect',
              board: circlesBoard.name,
              proposal: t(`circles.task.${role}`, { name }),
              about: { kind: 'part', role, circle: row.id },
            }),
        }))
      : []
  }
}
