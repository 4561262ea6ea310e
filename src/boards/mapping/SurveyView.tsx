import { useMemo, useState } from 'react'
import { filterRows, type Where } from '../../method/survey/counting.ts'
import type { Survey } from '../../workshop/content/surveys.ts'
import { Counts } from './Counts.tsx'
import { Filter } from './Filter.tsx'
import { SurveyHead } from './SurveyHead.tsx'

/** One survey: who answered, and its answers counted, of all or only of some who answered. */
export function SurveyView({ survey }: { readonly survey: Survey }) {
  const [wheres, setWheres] = useState<readonly Where[]>([])
  const rows = useMemo(
    () => (wheres.length > 0 ? filterRows(survey.rows, wheres) : survey.rows),
    [survey.rows, wheres],
  )
  return (
    <>
      <SurveyHead survey={survey} />
      <Filter survey={survey} rows={rows} wheres={wheres} onChange={setWheres} />
      <Counts survey={survey} rows={rows} wheres={wheres} />
    </>
  )
}
