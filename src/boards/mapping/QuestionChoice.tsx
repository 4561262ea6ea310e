import { useTranslator } from '../../i18n/react.tsx'
import { Select } from '../../ui/Select.tsx'
import type { AskedQuestion } from './questions.ts'

/** One question of many, by its words. */
export function QuestionChoice({
  label,
  none,
  questions,
  value,
  onChange,
}: {
  readonly label: string
  /** Where none is chosen; else that one is to be. */
  readonly none?: string
  readonly questions: readonly AskedQuestion[]
  readonly value: number | undefined
  readonly onChange: (column: number | undefined) => void
}) {
  const { t } = useTranslator()
  return (
    <label>
      {label}{' '}
      <Select
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : Number(target.value))}
      >
        <option value="">{none ?? t('mapping.choose')}</option>
        {questions.map(({ column, heading }) => (
          <option key={column} value={column}>
            {heading}
          </option>
        ))}
      </Select>
    </label>
  )
}
