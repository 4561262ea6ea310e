import { useMemo } from 'react'
import { useStillKept } from '../../hooks/keep-texts.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { shorten } from '../note-list/shorten.ts'
import styles from './Table.module.css'
import type { UnreadCell } from './use-paste.ts'

/** So many are named; of the others one is told how many they are. */
const NAMED = 12

/** Which cells hold what could not be read, until each is mended. */
export function UnreadCells({
  cells,
  onOnly,
  onClose,
}: {
  readonly cells: readonly UnreadCell[]
  readonly onOnly: (rows: readonly string[]) => void
  readonly onClose: () => void
}) {
  const { id: workshop } = useWorkshop()
  const { t } = useTranslator()
  const names = useMemo(() => cells.map(({ keptAs }) => keptAs), [cells])
  const kept = new Set(useStillKept(workshop, names))
  const left = cells.filter(({ keptAs }) => kept.has(keptAs))
  if (left.length === 0) return null
  return (
    <div className={styles.unread} role="status">
      <p>{t('table.unread', { n: left.length })}</p>
      <ul>
        {left.slice(0, NAMED).map(({ keptAs, at, title, typed }) => (
          <li key={keptAs}>{t('table.unreadCell', { n: at, column: title, typed: shorten(typed) })}</li>
        ))}
        {left.length > NAMED && <li>{t('table.unreadMore', { n: left.length - NAMED })}</li>}
      </ul>
      <Button size="small" onClick={() => onOnly(left.map(({ row }) => row))}>
        {t('table.onlyThese')}
      </Button>
      <Button size="small" kind="bare" onClick={onClose}>
        {t('common.close')}
      </Button>
    </div>
  )
}
