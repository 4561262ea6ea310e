import { useState } from 'react'
import { newDeviceId } from '../../hooks/ids.ts'
import { useKeptText } from '../../hooks/kept-text.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useUndoOffer } from '../../kinds/use-undo-offer.ts'
import { delimiters, type Delimiter, type Encoding } from '../../method/delimited.ts'
import type { ColumnType } from '../../method/survey/columns.ts'
import { proposeRoles } from '../../method/survey/roles.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { Banner } from '../../ui/notices.tsx'
import { Select } from '../../ui/Select.tsx'
import {
  addSurvey,
  bytesOf,
  MOST_SURVEY_BYTES,
  MOST_SURVEY_COLUMNS,
  SURVEY_NAME_LETTERS,
} from '../../workshop/content/surveys.ts'
import type { SurveyId } from '../../workshop/ids.ts'
import { Faults } from './Faults.tsx'
import styles from './Import.module.css'
import { ReadColumns } from './ReadColumns.tsx'
import type { Reading } from './reading/orders.ts'
import { useReading } from './use-reading.ts'
import { encodingNames } from './words.ts'

/** More is no text of a keyboard: it is read at once, and kept nowhere on the way. */
const MOST_TYPED = 20_000
/** More than a document holds, however well it folds. */
const MOST_FILE_BYTES = 64 * 1024 * 1024

/** A survey out of a file or pasted: read beside the page, each column said to be what it is, then taken as one act. */
export function ImportDialog({ onClose, onTaken }: { onClose: () => void; onTaken: (id: SurveyId) => void }) {
  const { t } = useTranslator()
  const { state, read, fold, stop } = useReading()
  const pasted = useKeptText('#survey')
  const [name, setName] = useState('')
  const [fault, setFault] = useState<'too-large'>()
  const take = useTakeSurvey()
  const [types, setTypes] = useState<Readonly<Record<number, ColumnType>>>({})

  const begin = (source: Uint8Array<ArrayBuffer> | string) => {
    setFault(undefined)
    setTypes({})
    void read({ source, how: {} })
  }
  const open = async (file: File | undefined) => {
    if (!file) return
    setName(file.name.replace(/\.[^.]*$/u, ''))
    if (file.size > MOST_FILE_BYTES) return setFault('too-large')
    begin(new Uint8Array(await file.arrayBuffer()))
  }
  const typeOf = ({ columns }: Reading, at: number): ColumnType => types[at] ?? columns[at]!.type
  const takeIt = async (reading: Reading) => {
    const columns = reading.columns.map(({ heading }, at) => ({ heading, type: typeOf(reading, at) }))
    const leaveOut = columns.flatMap(({ type }, at) => (type.kind === 'personal' ? [at] : []))
    const pieces = await fold(reading, leaveOut)
    if (!pieces) return
    if (bytesOf(pieces) > MOST_SURVEY_BYTES) return setFault('too-large')
    const id = take({ name, columns, rows: reading.rows }, pieces)
    pasted.setText('')
    onTaken(id)
  }
  const reading = state.kind === 'read' || state.kind === 'busy' ? state.reading : undefined

  return (
    <Dialog title={t('mapping.import')} closeLabel={t('common.close')} onClose={onClose} width="wide">
      {state.kind === 'busy' && (
        <div className={styles.busy} role="status">
          <span>{t(reading ? 'mapping.import.taking' : 'mapping.import.reading')}</span>
          <progress aria-label={t('mapping.import.progress')} value={state.share} />
          <Button onClick={stop}>{t('common.cancel')}</Button>
        </div>
      )}
      {state.kind === 'failed' && (
        <Banner icon="warning" tone="stop">
          {t('mapping.import.failed')}
        </Banner>
      )}
      {fault && (
        <Banner icon="warning" tone="stop">
          {t('mapping.import.tooLarge')}
        </Banner>
      )}
      {(state.kind === 'waiting' || state.kind === 'failed') && (
        <>
          <p>{t('mapping.import.how')}</p>
          <label className={styles.file}>
            <b>{t('mapping.import.file')}</b>
            <input
              type="file"
              accept=".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain"
              onChange={(event) => void open(event.target.files?.[0])}
            />
          </label>
          <textarea
            className={styles.paste}
            rows={5}
            aria-label={t('mapping.import.paste')}
            placeholder={t('mapping.import.paste')}
            value={pasted.text}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain')
              if (text.length <= MOST_TYPED) return
              event.preventDefault()
              begin(text)
            }}
            onChange={(event) => pasted.setText(event.target.value)}
          />
          {pasted.text.trim() !== '' && (
            <Button kind="go" onClick={() => begin(pasted.text)}>
              {t('mapping.import.read')}
            </Button>
          )}
        </>
      )}
      {state.kind === 'read' && state.reading.rows === 0 && (
        <p role="alert">
          {t(state.reading.columns.length > 0 ? 'mapping.import.headOnly' : 'mapping.import.nothing')}
        </p>
      )}
      {state.kind === 'read' && (
        <>
          <p className="figures">
            {t('mapping.import.found', { rows: state.reading.rows, columns: state.reading.columns.length })}
          </p>
          <HowItWasRead
            reading={state.reading}
            onChange={(how) => {
              setTypes({})
              void read({ how })
            }}
          />
          <Faults reading={state.reading} />
          {state.reading.columnsBeyond > 0 && (
            <p className={styles.faults}>
              {t('mapping.import.columnsBeyond', {
                n: state.reading.columnsBeyond,
                most: MOST_SURVEY_COLUMNS,
              })}
            </p>
          )}
          {state.reading.rows > 0 && (
            <>
              <Field
                label={t('mapping.name')}
                value={name}
                maxLength={SURVEY_NAME_LETTERS}
                onChange={(event) => setName(event.target.value)}
              />
              <ReadColumns
                columns={state.reading.columns}
                rows={state.reading.rows}
                typeOf={(at) => typeOf(state.reading, at)}
                onType={(at, type) => setTypes({ ...types, [at]: type })}
              />
            </>
          )}
          <div className={styles.actions}>
            {state.reading.rows > 0 && (
              <Button kind="go" onClick={() => void takeIt(state.reading)}>
                {t('mapping.import.take', { n: state.reading.rows })}
              </Button>
            )}
            <Button onClick={stop}>{t('mapping.import.another')}</Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

/** What divides the cells and how the letters were written down, as it was found; either may be said otherwise. */
function HowItWasRead({
  reading,
  onChange,
}: {
  readonly reading: Reading
  readonly onChange: (how: { readonly encoding?: Encoding; readonly delimiter?: Delimiter }) => void
}) {
  const { t } = useTranslator()
  const { encoding, delimiter } = reading
  return (
    <div className={styles.how}>
      <label>
        {t('mapping.import.divided')}{' '}
        <Select
          value={delimiter}
          onChange={({ target }) => {
            const chosen = delimiters.find((each) => each === target.value)
            if (chosen) onChange({ ...(encoding && { encoding }), delimiter: chosen })
          }}
        >
          {delimiters.map((each) => (
            <option key={each} value={each}>
              {each === '\t' ? t('mapping.import.tab') : each}
            </option>
          ))}
        </Select>
      </label>
      {encoding && (
        <label>
          {t('mapping.import.letters')}{' '}
          <Select
            value={encoding}
            onChange={({ target }) => {
              const chosen = (Object.keys(encodingNames) as Encoding[]).find((each) => each === target.value)
              if (chosen) onChange({ encoding: chosen })
            }}
          >
            {Object.entries(encodingNames).map(([each, words]) => (
              <option key={each} value={each}>
                {words}
              </option>
            ))}
          </Select>
        </label>
      )}
    </div>
  )
}

/** Takes a survey in as one act of one's own, which can be undone. */
function useTakeSurvey() {
  const { content, person } = useWorkshop()
  const { t, date } = useTranslator()
  const offerUndo = useUndoOffer()
  return (
    {
      name,
      columns,
      rows,
    }: {
      readonly name: string
      readonly columns: readonly { readonly heading: string; readonly type: ColumnType }[]
      readonly rows: number
    },
    pieces: Parameters<typeof addSurvey>[2],
  ): SurveyId => {
    const made = Date.now()
    const id = newDeviceId<SurveyId>()
    const named = name.trim() || t('mapping.name.byDate', { date: date(made) })
    addSurvey(content, { id, made, by: person, name: named, columns, roles: proposeRoles(columns) }, pieces)
    offerUndo(t('mapping.import.taken', { n: rows }))
    return id
  }
}
