import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { later } from '../../kinds/later.tsx'
import { useMyName } from '../../hooks/names.ts'
import { useOthersTakingPart } from '../../hooks/people-here.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import type { KeptWorkshop } from '../../sync/device-registry.ts'
import { Button } from '../../ui/Button.tsx'
import { Mark } from '../../ui/Icon.tsx'
import { useHotkeys, useIsPocket, useIsWide } from '../../ui/keyboard.ts'
import { Face } from '../../ui/notices.tsx'
import type { OpenDialog } from './MoreMenu.tsx'
import { SavedChip } from './SavedChip.tsx'
import { WorkshopTitle } from './WorkshopTitle.tsx'
import styles from './Shell.module.css'

const ShareDialog = later(() => import('../share/ShareDialog.tsx'), 'ShareDialog')
const PeopleDialog = later(() => import('./PeopleDialog.tsx'), 'PeopleDialog')
const GuestDialog = later(() => import('./GuestDialog.tsx'), 'GuestDialog')
const ParkingLotDialog = later(() => import('./ParkingLotDialog.tsx'), 'ParkingLotDialog')
const RecapDialog = later(() => import('../recap/RecapDialog.tsx'), 'RecapDialog')
const SettingsDialog = later(() => import('./SettingsDialog.tsx'), 'SettingsDialog')
const MoreMenu = later(
  () => import('./MoreMenu.tsx'),
  'MoreMenu',
  () => <span className={styles.menuSpace} />,
)
const StepTabs = later(
  () => import('./StepTabs.tsx'),
  'StepTabs',
  () => null,
)
const StepsMenu = later(
  () => import('./StepsMenu.tsx'),
  'StepsMenu',
  () => <span className={styles.menuSpace} />,
)
const CareDialog = later(() => import('./CareDialog.tsx'), 'CareDialog')
const NameDialog = later(() => import('./NameDialog.tsx'), 'NameDialog')
const FindDialog = later(() => import('../find/FindDialog.tsx'), 'FindDialog')
const SaveFile = later(() => import('../files/SaveFileDialog.tsx'), 'SaveFileDialog')

const MOST_FACES = 4

/** Home, title, boards, where my work is, who is here, invite. */
export function TopBar() {
  const { role, key, kept } = useWorkshop()
  const [parameters] = useSearchParams()
  const others = useOthersTakingPart()
  const name = useMyName()
  const sample = useWorkshopValue('meta').sample
  const isPocket = useIsPocket()
  const isWide = useIsWide()
  const { t } = useTranslator()
  const [open, setOpen] = useState<OpenDialog | null>(parameters.get('keep') === 'link' ? 'share' : null)
  const [file, setFile] = useState<KeptWorkshop | null>(null)
  const close = () => setOpen(null)
  useHotkeys({ '?': () => setOpen('settings'), 'mod+k': () => setOpen('find') })

  const openDialog = (dialog: OpenDialog) => {
    setOpen(dialog)
    if (dialog === 'file') setFile(kept())
  }
  const faces = [{ client: 0, name, role }, ...others].slice(0, MOST_FACES)
  const more = others.length + 1 - faces.length
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
      {!isPocket && (
        <>
          <button
            type="button"
            className={styles.faces}
            onClick={() => setOpen('people')}
            aria-label={t('people.here', { n: others.length + 1 })}
          >
            {faces.map((face) => (
              <Face key={face.client} name={face.name} leads={face.role === 'facilitator'} />
            ))}
            {more > 0 && <span className={styles.more}>+{more}</span>}
          </button>
          {key && (
            <Button icon="share" onClick={() => setOpen('share')}>
              {t('share.open')}
            </Button>
          )}
        </>
      )}
      <MoreMenu onOpen={openDialog} />
      {open === 'share' && <ShareDialog onClose={close} />}
      {open === 'people' && <PeopleDialog onClose={close} />}
      {open === 'guest' && <GuestDialog onClose={close} />}
      {open === 'parking' && <ParkingLotDialog onClose={close} />}
      {open === 'recap' && <RecapDialog onClose={close} />}
      {open === 'settings' && <SettingsDialog onClose={close} />}
      {open === 'care' && <CareDialog onClose={close} />}
      {open === 'find' && <FindDialog onClose={close} />}
      {open === 'name' && <NameDialog onClose={close} />}
      {open === 'file' && file && <SaveFile workshop={file} onClose={close} />}
    </header>
  )
}
