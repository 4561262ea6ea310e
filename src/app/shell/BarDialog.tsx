import { useState, type ReactNode } from 'react'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { later } from '../../kinds/later.tsx'
import type { OpenDialog } from './MoreMenu.tsx'

interface DialogProps {
  readonly onClose: () => void
}

const SaveFile = later(() => import('../files/SaveFileDialog.tsx'), 'SaveFileDialog')

/** The workshop as it was when it was asked for: what is typed meanwhile changes no file that is being made. */
function SaveThisWorkshop({ onClose }: DialogProps) {
  const { kept } = useWorkshop()
  const [workshop] = useState(kept)
  return <SaveFile workshop={workshop} onClose={onClose} />
}

const dialogs: Readonly<Record<OpenDialog, (props: DialogProps) => ReactNode>> = {
  share: later(() => import('../share/ShareDialog.tsx'), 'ShareDialog'),
  people: later(() => import('./PeopleDialog.tsx'), 'PeopleDialog'),
  guest: later(() => import('./GuestDialog.tsx'), 'GuestDialog'),
  parking: later(() => import('./ParkingLotDialog.tsx'), 'ParkingLotDialog'),
  recap: later(() => import('../recap/RecapDialog.tsx'), 'RecapDialog'),
  settings: later(() => import('./SettingsDialog.tsx'), 'SettingsDialog'),
  care: later(() => import('./CareDialog.tsx'), 'CareDialog'),
  name: later(() => import('./NameDialog.tsx'), 'NameDialog'),
  find: later(() => import('../find/FindDialog.tsx'), 'FindDialog'),
  file: SaveThisWorkshop,
}

/** What the bar opens over the screen. */
export function BarDialog({ dialog, onClose }: DialogProps & { readonly dialog: OpenDialog }) {
  const Shown = dialogs[dialog]
  return <Shown onClose={onClose} />
}
