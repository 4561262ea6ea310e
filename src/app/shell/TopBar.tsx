import { lazy, Suspense, useState } from 'react'
import { Link, useParams, useSearchParams } from 'wouter'
import { useMyName } from '../../hooks/names.ts'
import { useOthers, useWorkshop, useWorkshopValue } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { findWorkshop, type KeptWorkshop } from '../../sync/device-registry.ts'
import { Button } from '../../ui/Button.tsx'
import { Mark } from '../../ui/Icon.tsx'
import { useHotkeys, useIsPocket } from '../../ui/keyboard.ts'
import { Menu } from '../../ui/Menu.tsx'
import { Face } from '../../ui/signs.tsx'
import { tabs } from '../boards.ts'
import { SavedChip } from './SavedChip.tsx'
import { WorkshopTitle } from './WorkshopTitle.tsx'
import styles from './Shell.module.css'

const ShareDialog = lazy(() =>
  import('../share/ShareDialog.tsx').then((module) => ({ default: module.ShareDialog })),
)
const PeopleDialog = lazy(() =>
  import('./PeopleDialog.tsx').then((module) => ({ default: module.PeopleDialog })),
)
const SettingsDialog = lazy(() =>
  import('./SettingsDialog.tsx').then((module) => ({ default: module.SettingsDialog })),
)
const NameDialog = lazy(() => import('./NameDialog.tsx').then((module) => ({ default: module.NameDialog })))
const SaveFile = lazy(() =>
  import('../files/SaveFileDialog.tsx').then((module) => ({ default: module.SaveFileDialog })),
)

type Open = 'share' | 'people' | 'settings' | 'name' | null
const MOST_FACES = 4

/** Home, title, boards, where my work is, who is here, invite. */
export function TopBar() {
  const { id, role } = useWorkshop()
  const { board } = useParams<{ board?: string }>()
  const [parameters] = useSearchParams()
  const others = useOthers()
  const name = useMyName()
  const sample = useWorkshopValue('meta').sample
  const isPocket = useIsPocket()
  const { t } = useTranslator()
  const [open, setOpen] = useState<Open>(parameters.get('keep') === 'link' ? 'share' : null)
  const [file, setFile] = useState<KeptWorkshop | null>(null)
  const close = () => setOpen(null)
  useHotkeys({ '?': () => setOpen('settings') })

  const saveFile = async () => {
    const kept = await findWorkshop(id)
    if (kept) setFile(kept)
  }
  const faces = [{ client: 0, name, role }, ...others].slice(0, MOST_FACES)
  const more = others.length + 1 - faces.length
  const menu = [
    ...(isPocket
      ? [
          { label: t('share.open'), icon: 'share', onChoose: () => setOpen('share') } as const,
          { label: t('people.title'), icon: 'people', onChoose: () => setOpen('people') } as const,
        ]
      : []),
    { label: t('join.changeName'), icon: 'pencil', onChoose: () => setOpen('name') } as const,
    { label: t('home.saveFile'), icon: 'download', onChoose: () => void saveFile() } as const,
    { label: t('settings.title'), icon: 'settings', onChoose: () => setOpen('settings') } as const,
  ]

  return (
    <header className={styles.top}>
      <Link href="/" className={styles.home} aria-label={t('home.goHome')} title={t('home.goHome')}>
        <Mark />
      </Link>
      <WorkshopTitle />
      {sample && <span className={styles.sample}>{t('home.sample')}</span>}
      {!isPocket && (
        <nav className={styles.tabs} aria-label={t('stage.boards')}>
          {tabs.map((tab) => (
            <Link
              key={tab.name}
              href={`/w/${id}/${tab.name}`}
              aria-current={board === tab.name ? 'page' : undefined}
            >
              <span>{t(tab.title)}</span>
            </Link>
          ))}
        </nav>
      )}
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
          <Button icon="share" onClick={() => setOpen('share')}>
            {t('share.open')}
          </Button>
        </>
      )}
      <Menu label={t('common.more')} items={menu} />
      <Suspense fallback={null}>
        {open === 'share' && <ShareDialog onClose={close} />}
        {open === 'people' && <PeopleDialog onClose={close} />}
        {open === 'settings' && <SettingsDialog onClose={close} />}
        {open === 'name' && <NameDialog onClose={close} />}
        {file && <SaveFile workshop={file} onClose={() => setFile(null)} />}
      </Suspense>
    </header>
  )
}
