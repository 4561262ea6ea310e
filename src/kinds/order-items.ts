import type { Translator } from '../i18n/translator.ts'
import type { MenuItem } from '../ui/Menu.tsx'

/**
 * In the menu of an item of a list that stands in the group's own order: one place up, one down.
 * @param move puts the item before what stands at an index; at the end where nothing stands there
 */
export const orderItems = (
  t: Translator['t'],
  { length }: readonly unknown[],
  index: number,
  move: (before: number) => void,
): readonly MenuItem[] => [
  ...(index > 0
    ? [{ label: t('foundations.moveUp'), icon: 'up', onChoose: () => move(index - 1) } as const]
    : []),
  ...(index < length - 1
    ? [{ label: t('foundations.moveDown'), icon: 'down', onChoose: () => move(index + 2) } as const]
    : []),
]
