import { useBoardValue } from '../../hooks/board-values.ts'
import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { setSheetValue } from '../../workshop/content/sheet-values.ts'
import styles from './Coordination.module.css'
import { bodyRules } from './facts.ts'

const MOST_SEATS = 100
const MOST_MONTHS = 120

/** How many sit in the body, for how long, and whether a mandate may be renewed. */
export function BodyRules() {
  const { content } = useWorkshop()
  const { seats, months, isRenewable } = bodyRules(useBoardValue('values'))
  const mayWrite = useMayWrite()
  const { t } = useTranslator()
  if (!mayWrite)
    return (
      <p>
        {t('coordination.rules', { seats: seats ?? 0, months: months ?? 0 })}{' '}
        {isRenewable !== undefined && t(isRenewable ? 'coordination.renewable' : 'coordination.notRenewable')}
      </p>
    )
  return (
    <div className={styles.rules}>
      <NumberField
        label={t('coordination.seats')}
        least={1}
        most={MOST_SEATS}
        value={seats}
        onChange={(value) => setSheetValue(content, 'coordination/seats', value ?? null)}
      />
      <NumberField
        label={t('coordination.months')}
        least={1}
        most={MOST_MONTHS}
        value={months}
        onChange={(value) => setSheetValue(content, 'coordination/months', value ?? null)}
      />
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={isRenewable === true}
          onChange={(event) => setSheetValue(content, 'coordination/renewable', event.target.checked)}
        />
        {t('coordination.mayRenew')}
      </label>
    </div>
  )
}
