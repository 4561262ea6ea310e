import { firstIcons, type IconName } from './Icon.tsx'
import { lateIcons } from './late-icons.ts'

export type { IconName }
/** Every sign, for those who draw them themselves. */
export const iconPaths: Readonly<Record<IconName, string>> = { ...firstIcons, ...lateIcons }
