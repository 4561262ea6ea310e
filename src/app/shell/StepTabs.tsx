import { Link, useParams } from 'wouter'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { stepOf, steps, tabsOf } from '../boards.ts'
import styles from './StepTabs.module.css'

/** The boards of the step one is in, in the top bar; beside the steps those of the last, where most of the work is done. */
export function StepTabs() {
  const { id } = useWorkshop()
  const { board } = useParams<{ board?: string }>()
  const { t } = useTranslator()
  return (
    <nav className={styles.tabs} aria-label={t('stage.boards')}>
      {tabsOf(stepOf(board) ?? steps.at(-1)!).map(({ name, title }) => (
        <Link key={name} href={`/w/${id}/${name}`} aria-current={board === name ? 'page' : undefined}>
          <span>{t(title)}</span>
        </Link>
      ))}
    </nav>
  )
}
