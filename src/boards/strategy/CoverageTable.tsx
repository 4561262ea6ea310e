import { useBoardValue } from '../../hooks/board-values.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { coverageOf } from '../../method/coverage.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { ObjectiveId } from '../../workshop/ids.ts'
import styles from './Strategy.module.css'

/** Pillars by objectives: which of those that go in answer each; of an uncovered one, which candidates would. */
export function CoverageTable({ isChosen }: { isChosen: (id: ObjectiveId) => boolean }) {
  const pillars = useBoardValue('pillars')
  const objectives = useBoardValue('objectives')
  const { t } = useTranslator()
  const coverage = coverageOf(pillars, objectives, ({ id }) => isChosen(id))
  return (
    <>
      <h3>{t('objectives.coverage')}</h3>
      {pillars.length === 0 && <p>{t('objectives.noPillars')}</p>}
      <ul className={styles.coverage}>
        {coverage.map(({ pillar, by, candidates }) => (
          <li key={pillar.id} data-bare={by.length === 0 || undefined}>
            <b className="voice">{pillar.name || t('foundations.pillars.name')}</b>
            {by.length > 0 ? (
              <ul>
                {by.map(({ id, name }) => (
                  <li key={id}>
                    <Icon name="check" small />{' '}
                    <span className="voice">{name || t('objectives.noWords')}</span>
                  </li>
                ))}
              </ul>
            ) : (
              <>
                <p className={styles.uncovered}>
                  <Icon name="warning" small /> {t('objectives.uncovered', { name: pillar.name })}
                </p>
                {candidates.length > 0 ? (
                  <>
                    <p>{t('objectives.wouldCover')}</p>
                    <ul>
                      {candidates.map(({ id, name }) => (
                        <li key={id} className="voice">
                          {name || t('objectives.noWords')}
                        </li>
                      ))}
                    </ul>
                  </>
                ) : (
                  <p>{t('objectives.noneWould')}</p>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
