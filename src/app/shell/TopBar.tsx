import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { later } from '../../kinds/later.tsx'
import { useMyName } from '../../hooks/names.ts'
import { useOthersTakingPart } from '../../hooks/people-here.ts'
import { useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Mark } from '../../ui/Icon.tsx'
import { useHotkeys, useIsPocket, useIsWide } from '../../ui/keyboard.ts'
import { Face } from '../../ui/notices.tsx'
import type { OpenDialog } from './MoreMenu.tsx'
import { SavedChip } from './SavedChip.tsx'
import { WorkshopTitle } from './WorkshopTitle.tsx'
import styles from './Shell.module.css'

const BarDialog = later(() => import('./BarDialog.tsx'), 'BarDialog')
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

const MOST_FACES = 4

/** Home, title, boards, where my work is, who is here, invite. */
export function TopBar() {
  const { role, key } = useWorkshop()
  const [parameters] = useSearchParams()
  const others = useOthersTakingPart()
  const name = useMyName()
  const sample = useWorkshopValue('meta').sample
  const isPocket = useIsPocket()
  const isWide = useIsWide()
  const { t } = useTranslator()
  const [open, setOpen] = useState<OpenDialog | null>(parameters.get('keep') === 'link' ? 'share' : null)
  const close = () => setOpen(null)
  useHotkeys({ '?': () => setOpen('settings'), 'mod+k': () => setOpen('find') })

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
      <MoreMenu onOpen={setOpen} />
      {open && <BarDialog dialog={open} onClose={close} />}
    </header>
  )
}
