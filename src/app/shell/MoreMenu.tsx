import { useLocation } from 'wouter'
import { useConnection, useWorkshop } from '../../hooks/workshop-context.tsx'
import { useTranslator } from '../../i18n/react.tsx'
import { useIsPocket } from '../../ui/keyboard.ts'
import { Menu, type MenuItem } from '../../ui/Menu.tsx'
import { useAppVersion } from '../worker/use-app-version.ts'

/** What opens from the top bar, over the workshop. */
export type OpenDialog =
  'care' | 'find' | 'share' | 'people' | 'guest' | 'parking' | 'recap' | 'name' | 'file' | 'settings'

/** «…»: all that has no button of its own in the top bar. It comes after the first screen. */
export function MoreMenu({ onOpen }: { onOpen: (dialog: OpenDialog) => void }) {
  const { key } = useWorkshop()
  const isPocket = useIsPocket()
  const { mayWrite } = useConnection()
  const version = useAppVersion()
  const [, navigate] = useLocation()
  const { t } = useTranslator()
  const opens = (dialog: OpenDialog) => () => onOpen(dialog)
  const items: readonly MenuItem[] = [
    // A copy from a file without a key has no link that could be given on.
    ...(isPocket && key
      ? ([{ label: t('share.open'), icon: 'share', onChoose: opens('share') }] as const)
      : []),
    ...(isPocket ? ([{ label: t('people.title'), icon: 'people', onChoose: opens('people') }] as const) : []),
    { label: t('care.menu'), icon: 'hand', onChoose: opens('care') },
    { label: t('find.title'), icon: 'search', onChoose: opens('find') },
    { label: t('notes.parking'), icon: 'parking', onChoose: opens('parking') },
    { label: t('recap.title'), icon: 'clock', onChoose: opens('recap') },
    ...(mayWrite ? [{ label: t('people.guest'), icon: 'people', onChoose: opens('guest') } as const] : []),
    { label: t('join.changeName'), icon: 'pencil', onChoose: opens('name') },
    { label: t('home.saveFile'), icon: 'download', onChoose: opens('file') },
    { label: t('settings.title'), icon: 'settings', onChoose: opens('settings') },
    // On a phone the mark at the top gives its place to the title.
    ...(isPocket ? [{ label: t('home.goHome'), onChoose: () => navigate('/') }] : []),
    ...(version.open ? [{ label: t('home.openNewVersion'), onChoose: version.open }] : []),
  ]
  return <Menu label={t('common.more')} items={items} />
}
