import { Link, useParams } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { stepOf } from '../boards.ts'
import styles from './BoardTabs.module.css'

/** Five boards are wider than a phone. */
const bringIntoSight = (link: HTMLAnchorElement | null) =>
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' })

/** On a phone, above a board: the other boards of its step, and the way to all of them. */
export function BoardTabs() {
  const { id } = useWorkshop()
  const { board } = useParams<{ board?: string }>()
  const { t } = useTranslator()
  const step = stepOf(board)
  if (!step?.boards.some(({ name }) => name === board)) return null
  return (
    <nav className={styles.boards} aria-label={t('stage.boards')}>
      <Link href={`/w/${id}/boards`} className={styles.allBoards} aria-label={t('steps.all')}>
        <Icon name="left" small />
        <b className="voice figures">{step.number}</b>
      </Link>
      {step.boards.map(({ name, title }) => (
        <Link
          key={name}
          href={`/w/${id}/${name}`}
          aria-current={board === name ? 'page' : undefined}
          ref={board === name ? bringIntoSight : undefined}
        >
          <span>{t(title)}</span>
        </Link>
      ))}
    </nav>
  )
}
