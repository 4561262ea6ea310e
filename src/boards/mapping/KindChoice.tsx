import { useTranslator } from '../../i18n/react.tsx'
import type { ColumnType } from '../../method/survey/columns.ts'
import { Select } from '../../ui/Select.tsx'
import { kindChoices, kindName, kindWord } from './words.ts'

/** What a column holds, chosen from all that one can hold. */
export function KindChoice({
  label,
  type,
  onChange,
}: {
  readonly label: string
  readonly type: ColumnType
  readonly onChange: (type: ColumnType) => void
}) {
  const translator = useTranslator()
  return (
    <Select
      aria-label={label}
      value={kindWord(type)}
      onChange={({ target }) => {
        const chosen = kindChoices.find((each) => kindWord(each) === target.value)
        if (chosen) onChange(chosen)
      }}
    >
      {kindChoices.map((each) => (
        <option key={kindWord(each)} value={kindWord(each)}>
          {kindName(each, translator)}
        </option>
      ))}
    </Select>
  )
}
