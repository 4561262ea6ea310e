import { useCallback } from 'react'
import { useSearchParams } from 'wouter'
import { useTranslator } from '../i18n/react.tsx'
import type { ItemRef } from '../plan/tree.ts'
import type { MenuItem } from '../ui/Menu.tsx'

/** Opens the thread of an item beside the board, as `?thread=` in the address says. */
export function useOpenThread(): (ref: ItemRef) => void {
  const [, setParameters] = useSearchParams()
  return useCallback(
    (ref) =>
      setParameters((before) => {
        const after = new URLSearchParams(before)
        after.set('thread', ref)
        return after
      }),
    [setParameters],
  )
}

/** A menu with this in it: above what takes away, which stands last. */
export function withThread(menu: readonly MenuItem[], thread: MenuItem): readonly MenuItem[] {
  const end = menu.findIndex(({ isDanger }) => isDanger)
  return menu.toSpliced(end < 0 ? menu.length : end, 0, thread)
}

/** In an item's menu: a note is asked what became of it, all else where it comes from; both ways are open there. */
export function useThreadItem(): (ref: ItemRef) => MenuItem {
  const open = useOpenThread()
  const { t } = useTranslator()
  return (ref) => ({
    label: t(ref.startsWith('n:') ? 'thread.outcomes' : 'thread.title'),
    icon: 'thread',
    onChoose: () => open(ref),
  })
}
