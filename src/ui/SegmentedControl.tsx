import { useId } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import styles from './SegmentedControl.module.css'

export interface Segment<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly icon?: IconName
}

export interface SegmentedControlProps<Value extends string> {
  /** What is chosen here, for those who do not see it. */
  readonly label: string
  readonly segments: readonly Segment<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a few, all in sight: native radios, so arrow keys work as everywhere. */
export function SegmentedControl<Value extends string>({
  label,
  segments,
  value,
  onChange,
}: SegmentedControlProps<Value>) {
  const name = useId()
  return (
    <fieldset className={styles.group} aria-label={label}>
      {segments.map((segment) => (
        <label key={segment.value} className={styles.segment} data-on={segment.value === value || undefined}>
          <input
            type="radio"
            className="hidden-words"
            name={name}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          {segment.icon && <Icon name={segment.icon} small />}
          <span>{segment.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
