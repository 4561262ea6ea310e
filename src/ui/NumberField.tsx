import { Field } from './Field.tsx'

export interface NumberFieldProps {
  readonly label: string
  readonly hint?: string
  /** A whole number; absent while the field is empty. */
  readonly value: number | undefined
  readonly least: number
  readonly most: number
  /** What holds while the field is empty. */
  readonly placeholder?: string
  readonly onChange: (value: number | undefined) => void
}

/** A whole number within bounds: what is typed beyond them becomes the nearest that is not. */
export function NumberField({ value, least, most, onChange, ...field }: NumberFieldProps) {
  return (
    <Field
      {...field}
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      value={value === undefined ? '' : String(value)}
      onChange={({ target }) => {
        const typed = Math.round(target.valueAsNumber)
        onChange(Number.isNaN(typed) ? undefined : Math.min(most, Math.max(least, typed)))
      }}
    />
  )
}
