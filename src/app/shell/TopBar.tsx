import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { later } from '../../kinds/later.tsx'
import { useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Mark } from '../../ui/Icon.tsx'
import { useHotkeys, useIsPocket, useIsWide } from '../../ui/keyboard.ts'
import type { OpenDialog } from './MoreMenu.tsx'
import { SavedChip } from './SavedChip.tsx'
import { frameParts, laptopParts } from './parts.ts'
import { WorkshopTitle } from './WorkshopTitle.tsx'
import styles from './Shell.module.css'

const BarDialog = later(() => import('./BarDialog.tsx'), 'BarDialog')
const MoreMenu = later(frameParts, 'MoreMenu', () => <span className={styles.menuSpace} />)
const StepTabs = later(laptopParts, 'StepTabs', () => null)
const StepsMenu = later(laptopParts, 'StepsMenu', () => <span className={styles.menuSpace} />)
const WhoIsHere = later(laptopParts, 'WhoIsHere', () => null)

/** Home, title, boards, where my work is, who is here, invite. */
export function TopBar() {
  const [parameters] = useSearchParams()
  const sample = useWorkshopValue('meta').sample
  const isPocket = useIsPocket()
  const isWide = useIsWide()
  const { t } = useTranslator()
  const [open, setOpen] = useState<OpenDialog | null>(parameters.get('keep') === 'link' ? 'share' : null)
  const close = () => setOpen(null)
  useHotkeys({ '?': () => setOpen('settings'), 'mod+k': () => setOpen('find') })

  return (
    <header className={styles.top} data-region>
      <Link href="/" className={styles.home} aria-label={t('home.goHome')} title={t('home.goHome')}>
        <Mark />
      </Link>
      {!isPocket && !isWide && <StepsMenu />}
      <div className={styles.name}>
        <WorkshopTitle />
        {sample && <span className={styles.sample}>{t('home.sample')}</span>}
      </div>
      {!isPocket && <StepTabs />}
      <span className={styles.grow} />
      <SavedChip />
      {!isPocket && <WhoIsHere onOpen={setOpen} />}
      <MoreMenu onOpen={setOpen} />
      {open && <BarDialog dialog={open} onClose={close} />}
    </header>
  )
}
