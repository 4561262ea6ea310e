import { useMayWrite } from '../../hooks/may-write.tsx'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { agree } from '../../workshop/content/people.ts'
import type { SheetField } from '../../workshop/content/sheets.ts'
import styles from './Sheet.module.css'

/** How many say that they can live with the words of a field: a count, not a vote. */
export function Agreement({ field }: { field: SheetField }) {
  const { content, person } = useWorkshop()
  const mayWrite = useMayWrite()
  const people = useWorkshopValue('agreed').get(field)
  const { t } = useTranslator()
  const mine = people?.has(person) ?? false
  const count = people?.size ?? 0
  if (!mayWrite && count === 0) return null
  return (
    <span className={styles.agreement}>
      {count > 0 && <span>{t('foundations.agreed', { n: count })}</span>}
      {mayWrite && (
        <Button
          size="small"
          aria-pressed={mine}
          {...(mine && { icon: 'check' })}
          onClick={() => agree(content, field, person, !mine)}
        >
          {t('foundations.agree')}
        </Button>
      )}
    </span>
  )
}
