import { useMemo, useState } from 'react'
import { useTranslator } from '../../i18n/react.tsx'
import { filterRows } from '../../method/survey/counting.ts'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import type { Survey } from '../../workshop/content/surveys.ts'
import { Counts } from './Counts.tsx'
import { CrossView } from './CrossView.tsx'
import { Filter } from './Filter.tsx'
import styles from './Mapping.module.css'
import { MatchView } from './MatchView.tsx'
import { amongWords, questionsOf } from './questions.ts'
import { SurveyHead } from './SurveyHead.tsx'
import { useWheres } from './use-wheres.ts'

const views = ['counts', 'cross', 'match'] as const
type View = (typeof views)[number]

/** One survey: its answers counted, crossed, and needs matched with offers; of all, or only of some who answered. */
export function SurveyView({ survey }: { readonly survey: Survey }) {
  const translator = useTranslator()
  const { t } = translator
  const [view, setView] = useState<View>('counts')
  const questions = useMemo(() => questionsOf(survey, translator), [survey, translator])
  // Who answered is no question.
  const asked = useMemo(
    () => questions.filter(({ column }) => column !== survey.roles.who),
    [questions, survey.roles.who],
  )
  const [wheres, setWheres] = useWheres(survey, asked)
  const rows = useMemo(
    () => (wheres.length > 0 ? filterRows(survey.rows, wheres) : survey.rows),
    [survey.rows, wheres],
  )
  const among = useMemo(() => amongWords(wheres, questions), [wheres, questions])
  return (
    <>
      <SurveyHead survey={survey} />
      <div className={styles.actions}>
        <SegmentedControl
          label={t('mapping.view')}
          segments={views.map((value) => ({ value, label: t(`mapping.view.${value}`) }))}
          value={view}
          onChange={setView}
        />
      </div>
      <Filter survey={survey} questions={asked} rows={rows} wheres={wheres} onChange={setWheres} />
      {view === 'counts' && <Counts survey={survey} questions={asked} rows={rows} among={among} />}
      {view === 'cross' && <CrossView survey={survey} questions={asked} rows={rows} among={among} />}
      {view === 'match' && <MatchView survey={survey} questions={questions} rows={rows} />}
    </>
  )
}
