import { useEffect, useState } from 'react'
import { later } from '../../kinds/later.tsx'
import { useConnection, useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import { Chip } from '../../ui/notices.tsx'
import { chipSigns } from './connection-signs.ts'
import styles from './Shell.module.css'

const DeliverySheet = later(() => import('./DeliverySheet.tsx'), 'DeliverySheet')

/** What is on its way for less than this says nothing, also not the words of before. The facts are in `data-waiting`. */
const QUIET_MS = 2_000

/** Where what I wrote is, always in the same place; opens the sheet with the counts. */
export function SavedChip() {
  const connection = useConnection()
  const { role } = useWorkshop()
  const isPocket = useIsPocket()
  const { t } = useTranslator()
  const [isOpen, setOpen] = useState(false)
  const isOnItsWay = connection.chip === 'saved-here' && connection.offlineSince === undefined
  const [isQuiet, setQuiet] = useState(true)
  useEffect(() => {
    setQuiet(true)
    if (!isOnItsWay) return undefined
    const timer = setTimeout(() => setQuiet(false), QUIET_MS)
    return () => clearTimeout(timer)
  }, [isOnItsWay])

  const isHushed = isOnItsWay && isQuiet
  // Hushed, the words of calm keep their place, unseen and unspoken.
  const chip = isHushed ? 'saved' : connection.chip
  const { icon, tone } = chipSigns[chip]
  const words =
    chip === 'saved' && isPocket
      ? t('connection.saved.short')
      : t(`connection.${chip}`, { n: connection.waiting })
  return (
    <span className={styles.saved} data-chip={connection.chip} data-waiting={connection.waiting}>
      {role === 'viewer' && <span className={styles.reading}>{t('connection.reading')}</span>}
      <Chip
        icon={icon}
        tone={tone}
        label={t('connection.where')}
        isHushed={isHushed}
        onPress={() => setOpen(true)}
      >
        {connection.waiting === 0 ? words.replace(/ · 0$/, '') : words}
      </Chip>
      {isOpen && <DeliverySheet onClose={() => setOpen(false)} />}
    </span>
  )
}
