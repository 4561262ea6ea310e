import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { isZoneLocked, setLock } from '../../workshop/stage/locks.ts'
import type { Zone } from '../declaration.ts'
import { ZoneTag } from '../zones.tsx'
import styles from './NoteList.module.css'

export interface ZoneHeadProps {
  readonly zone: Zone
  readonly notes: number
  readonly trends: number
}

/** A zone's name and counts, whether it is closed, and for who facilitates the way to close it. */
export function ZoneHead({ zone: { id, title }, notes, trends }: ZoneHeadProps) {
  const { role, stage } = useWorkshop()
  const locks = useWorkshopValue('locks')
  const { t } = useTranslator()
  const isLocked = locks.has(id)
  return (
    <header className={styles.zoneHead}>
      <ZoneTag zone={id} />
      <h2 className="voice">{t(title)}</h2>
      {isZoneLocked(locks, id) && (
        <span className={styles.locked}>
          <Icon name="lock" small /> {t('notes.locked')}
        </span>
      )}
      <span className={styles.counts}>{t('notes.counts', { notes, trends })}</span>
      {role === 'facilitator' && (
        <IconButton
          icon="lock"
          aria-pressed={isLocked}
          label={t(isLocked ? 'notes.unlockZone' : 'notes.lockZone', { zone: t(title) })}
          onClick={() => setLock(stage, id, !isLocked)}
        />
      )}
    </header>
  )
}
