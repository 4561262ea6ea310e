import { Link, useParams } from 'wouter'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { FIRST_BOARD } from '../note-boards.ts'
import styles from './Shell.module.css'

/** The phone's four places, under the thumb. */
export function FootTabs() {
  const { id, role } = useWorkshop()
  const { board = '' } = useParams<{ board?: string }>()
  const now = useWorkshopValue('now')
  const { t } = useTranslator()
  const isBoard = !['now', 'mine', 'plan'].includes(board)
  // The board of the moment; from a board, the list of all of them.
  const boardName = isBoard ? 'boards' : now && now.board !== 'plan' ? now.board : FIRST_BOARD
  const places: (readonly [string, 'now' | 'mine' | 'board' | 'plan', IconName, boolean])[] = [
    ['now', 'now', 'play', board === 'now'],
    ...(role === 'viewer' ? [] : ([['mine', 'mine', 'pencil', board === 'mine']] as const)),
    [boardName, 'board', 'list', isBoard],
    ['plan', 'plan', 'plan', board === 'plan'],
  ]
  return (
    <nav className={styles.foot} data-region aria-label={t('stage.places')}>
      {places.map(([to, name, icon, isHere]) => (
        <Link key={name} href={`/w/${id}/${to}`} aria-current={isHere ? 'page' : undefined}>
          <Icon name={icon} />
          {t(`stage.tab.${name}`)}
        </Link>
      ))}
    </nav>
  )
}
