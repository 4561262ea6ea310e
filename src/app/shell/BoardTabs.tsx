import { Link, useParams } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { boards } from '../boards.ts'
import styles from './Shell.module.css'

/** The boards, where the top bar has no room for them: on a phone. */
export function BoardTabs() {
  const { id } = useWorkshop()
  const { board } = useParams<{ board?: string }>()
  const { t } = useTranslator()
  return (
    <nav className={styles.boards} aria-label={t('stage.boards')}>
      {boards.map(({ name, title }) => (
        <Link key={name} href={`/w/${id}/${name}`} aria-current={board === name ? 'page' : undefined}>
          <span>{t(title)}</span>
        </Link>
      ))}
    </nav>
  )
}
