import { Field } from './Field.tsx'

export interface DateFieldProps {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  /** A moment in ms since 1970; absent while the field is empty. */
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}

const MINUTE = 60_000

/** As the field writes it, by this device's clock: `2026-12-03T18:00`. */
function written(at: number): string {
  const offset = new Date(at).getTimezoneOffset() * MINUTE
  return new Date(at - offset).toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length)
}

/** A day and an hour. */
export function DateField({ value, onChange, ...field }: DateFieldProps) {
  return (
    <Field
      {...field}
      type="datetime-local"
      value={value === undefined ? '' : written(value)}
      onChange={({ target }) => {
        const typed = new Date(target.value).getTime()
        onChange(Number.isNaN(typed) ? undefined : typed)
      }}
    />
  )
}
