import { useState } from 'react'
import { useSearchParams } from 'wouter'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { TablesFrame } from '../../kinds/sheet/TablesFrame.tsx'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import type { SurveyId } from '../../workshop/ids.ts'
import { ImportDialog } from './ImportDialog.tsx'
import styles from './Mapping.module.css'
import { PinDialog } from './PinDialog.tsx'
import { Pinned } from './Pinned.tsx'
import { SurveyView } from './SurveyView.tsx'

/** Surveys of the organisations around: what they answered, counted, and what of it is carried on as evidence. */
export function MappingBoard() {
  const surveys = useBoardValue('surveys')
  const mayWrite = useMayWrite()
  const { t } = useTranslator()
  const [parameters, setParameters] = useSearchParams()
  const [isImporting, setImporting] = useState(false)
  const [isQuoting, setQuoting] = useState(false)
  const survey = surveys.find(({ id }) => id === parameters.get('survey')) ?? surveys.at(-1)
  const choose = (id: SurveyId) => setParameters({ survey: id }, { replace: true })
  return (
    <TablesFrame title={t('mapping.title')} what={t('mapping.what')}>
      {mayWrite && (
        <div className={styles.actions}>
          <Button icon="plus" kind={survey ? 'plain' : 'go'} onClick={() => setImporting(true)}>
            {t('mapping.import')}
          </Button>
          <Button icon="person" onClick={() => setQuoting(true)}>
            {t('mapping.quote')}
          </Button>
        </div>
      )}
      {surveys.length > 1 && (
        <label className={styles.choice}>
          {t('mapping.survey')}{' '}
          <Select
            value={survey?.id}
            onChange={({ target }) => {
              const chosen = surveys.find(({ id }) => id === target.value)
              if (chosen) choose(chosen.id)
            }}
          >
            {surveys.map(({ id, name }) => (
              <option key={id} value={id}>
                {name || t('common.noName')}
              </option>
            ))}
          </Select>
        </label>
      )}
      {survey ? (
        <SurveyView key={survey.id} survey={survey} />
      ) : (
        <p className={styles.empty}>{t('mapping.none')}</p>
      )}
      <Pinned />
      {isQuoting && (
        <PinDialog
          evidence={{ kind: 'quote', survey: undefined, question: '', who: '' }}
          words=""
          name={undefined}
          onClose={() => setQuoting(false)}
        />
      )}
      {isImporting && (
        <ImportDialog
          onClose={() => setImporting(false)}
          onTaken={(id) => {
            setImporting(false)
            choose(id)
          }}
        />
      )}
    </TablesFrame>
  )
}
