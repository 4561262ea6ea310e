import { Link } from 'wouter'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useChosen } from '../../hooks/chosen.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { coverageOf } from '../../method/coverage.ts'
import styles from './Strategy.module.css'

/** Beside the long list: each pillar with how many candidates answer it, and after the choice how many were taken. */
export function PillarsInPlay() {
  const { id: workshop } = useWorkshop()
  const pillars = useBoardValue('pillars')
  const objectives = useBoardValue('objectives')
  const chosen = useChosen()
  const { t } = useTranslator()
  const coverage = coverageOf(pillars, objectives, ({ id }) => chosen.has(id))
  return (
    <aside className={styles.panel} aria-label={t('objectives.inPlay')}>
      <h3>{t('objectives.inPlay')}</h3>
      {pillars.length === 0 && (
        <p>
          {t('objectives.noPillars')}{' '}
          <Link href={`/w/${workshop}/foundations`}>{t('objectives.writePillars')}</Link>
        </p>
      )}
      <ul className={styles.counts}>
        {coverage.map(({ pillar, by, candidates }) => {
          const n = by.length + candidates.length
          return (
            <li key={pillar.id} data-bare={n === 0 || undefined}>
              <span className="voice">{pillar.name || t('foundations.pillars.name')}</span>
              <span className="figures">
                {n === 0 ? t('objectives.bare') : t('objectives.answering', { n, chosen: by.length })}
              </span>
            </li>
          )
        })}
      </ul>
    </aside>
  )
}
