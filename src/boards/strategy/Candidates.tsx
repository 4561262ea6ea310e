import { useEffect } from 'react'
import { useSearchParams } from 'wouter'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from './Card.tsx'
import { PillarsInPlay } from './PillarsInPlay.tsx'
import styles from './Strategy.module.css'
import type { CandidateWork } from './use-candidate-work.ts'

/** The long list: every objective a card, in the group's order; beside it the pillars with how many answer each. */
export function Candidates({ work }: { work: CandidateWork }) {
  const objectives = useBoardValue('objectives')
  const mayWrite = useMayWrite()
  const [parameters] = useSearchParams()
  const { t } = useTranslator()
  const asked = parameters.get('item')
  useEffect(() => {
    if (asked) document.querySelector(`[data-objective="${asked}"]`)?.scrollIntoView({ block: 'center' })
  }, [asked])
  return (
    <div className={styles.columns}>
      <div className={styles.list}>
        <header className={styles.head}>
          <h2 className="voice">{t('objectives.question')}</h2>
          <p>{t('objectives.count', { n: objectives.length })}</p>
        </header>
        {work.isChoosing && (
          <p className={styles.choosing} role="status">
            {t('objectives.merge.choose', { n: 2 - work.chosen.length })}
            <Button size="small" kind="bare" onClick={() => work.setChoosing(false)}>
              {t('common.cancel')}
            </Button>
          </p>
        )}
        {objectives.length === 0 && <p className={styles.empty}>{t('objectives.empty')}</p>}
        <ul className={styles.cards} aria-label={t('objectives.title')}>
          {objectives.map((objective, index) => (
            <Card
              key={objective.id}
              objective={objective}
              objectives={objectives}
              index={index}
              isAsked={objective.id === asked}
              work={work}
            />
          ))}
        </ul>
        {mayWrite && (
          <Button icon="plus" onClick={work.add}>
            {t('objectives.add')}
          </Button>
        )}
      </div>
      <PillarsInPlay />
    </div>
  )
}
