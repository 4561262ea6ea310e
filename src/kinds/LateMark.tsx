import { useBoardValue } from '../hooks/board-values.ts'
import { useWorkshop } from '../hooks/workshop-context.tsx'
import { useTranslator } from '../i18n/react.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { takeLateMark, type ItemPath } from '../workshop/content/late.ts'
import styles from './LateMark.module.css'

/** Says that something here was changed away from the network and came when it had been closed; who facilitates ends it. */
export function LateMark({ of }: { readonly of: ItemPath }) {
  const { content, role } = useWorkshop()
  const isLate = useBoardValue('changedLate').has(of)
  const { t } = useTranslator()
  if (!isLate) return null
  return (
    <p className={styles.late}>
      <Icon name="clock" small /> {t('notes.late')}
      {role === 'facilitator' && (
        <Button kind="bare" size="small" onClick={() => takeLateMark(content, of)}>
          {t('notes.late.seen')}
        </Button>
      )}
    </p>
  )
}
