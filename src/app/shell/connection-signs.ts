import type { IconName } from '../../ui/Icon.tsx'
import type { ChipTone } from '../../ui/notices.tsx'
import type { Connection } from '../../sync/connection.ts'

/** How each state of the line looks: quiet while all is well, amber when it waits, red only when the person must act. */
export const chipSigns: Record<Connection['chip'], { readonly icon: IconName; readonly tone: ChipTone }> = {
  saved: { icon: 'checks', tone: 'quiet' },
  sent: { icon: 'check', tone: 'quiet' },
  'saved-here': { icon: 'laptop', tone: 'quiet' },
  reconnecting: { icon: 'retry', tone: 'wait' },
  offline: { icon: 'signal-off', tone: 'wait' },
  'device-full': { icon: 'storage', tone: 'stop' },
  'saving-failed': { icon: 'storage', tone: 'stop' },
  'private-window': { icon: 'eye-closed', tone: 'stop' },
  'read-only': { icon: 'lock', tone: 'wait' },
  'too-new': { icon: 'lock', tone: 'wait' },
  'link-not-valid': { icon: 'key', tone: 'stop' },
  moved: { icon: 'key', tone: 'stop' },
  'too-large': { icon: 'warning', tone: 'wait' },
  refused: { icon: 'warning', tone: 'wait' },
  'too-busy': { icon: 'people', tone: 'wait' },
  'going-down': { icon: 'people', tone: 'wait' },
  copy: { icon: 'file', tone: 'quiet' },
}

/** States that also get a line across the screen: the person should know without looking for it. */
export const bannerChips: ReadonlySet<Connection['chip']> = new Set([
  'device-full',
  'saving-failed',
  'private-window',
  'read-only',
  'too-new',
  'link-not-valid',
  'moved',
  'too-large',
  'refused',
  'offline',
])
