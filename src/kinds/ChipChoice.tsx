import { useState } from 'react'
import { useMayWrite } from '../hooks/may-write.tsx'
import { useTranslator } from '../i18n/react.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './ChipChoice.module.css'

export interface Chip {
  readonly id: string
  readonly name: string
}

/** Some of a few things of the workshop's: those that are chosen, and behind a button all others. */
export function ChipChoice({
  label,
  chips,
  chosen,
  onToggle,
}: {
  label: string
  chips: readonly Chip[]
  chosen: readonly string[]
  onToggle: (id: string, isChosen: boolean) => void
}) {
  const mayWrite = useMayWrite()
  const { t } = useTranslator()
  const [isOpen, setOpen] = useState(false)
  const isChosen = ({ id }: Chip) => chosen.includes(id)
  const shown = isOpen && mayWrite ? chips : chips.filter(isChosen)
  const hasOthers = chips.some((chip) => !isChosen(chip))
  return (
    <div className={styles.chips} role="group" aria-label={label}>
      {shown.map((chip) =>
        mayWrite ? (
          <button
            key={chip.id}
            type="button"
            className="voice"
            aria-pressed={isChosen(chip)}
            onClick={() => onToggle(chip.id, !isChosen(chip))}
          >
            {isChosen(chip) && <Icon name="check" small />} {chip.name}
          </button>
        ) : (
          <span key={chip.id} className="voice">
            {chip.name}
          </span>
        ),
      )}
      {mayWrite && (hasOthers || isOpen) && (
        <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'common.done' : shown.length > 0 ? 'table.others' : 'table.choose')}
        </button>
      )}
    </div>
  )
}
