import { useCallback } from 'react'
import { useSearchParams } from 'wouter'
import { useIsPocket } from '../ui/keyboard.ts'

/** What a board of notes shows where the address does not say: on a phone its list, else the canvas. */
export const useDefaultView = (): 'list' | 'canvas' => (useIsPocket() ? 'list' : 'canvas')

/** The view of a board stands in the address, `?view=list`, so that a link and the back button keep it. */
export function useView<View extends string>(
  views: readonly View[],
  fallback: View,
): [View, (view: View) => void] {
  const [parameters, setParameters] = useSearchParams()
  const asked = parameters.get('view')
  const view = views.find((known) => known === asked) ?? fallback
  const setView = useCallback(
    (next: View) =>
      setParameters(
        (before) => {
          const after = new URLSearchParams(before)
          after.set('view', next)
          return after
        },
        { replace: true },
      ),
    [setParameters],
  )
  return [view, setView]
}
