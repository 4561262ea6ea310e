import { useTranslator } from '../../i18n/react.tsx'
import type { AskedQuestion } from './questions.ts'

/** One question of many, by its words. */
export function QuestionChoice({
  label,
  questions,
  value,
  onChange,
}: {
  readonly label: string
  readonly questions: readonly AskedQuestion[]
  readonly value: number | undefined
  readonly onChange: (column: number | undefined) => void
}) {
  const { t } = useTranslator()
  return (
    <label>
      {label}{' '}
      <select
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : Number(target.value))}
      >
        <option value="">{t('mapping.choose')}</option>
        {questions.map(({ column, heading }) => (
          <option key={column} value={column}>
            {heading}
          </option>
        ))}
      </select>
    </label>
  )
}
