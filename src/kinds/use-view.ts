import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

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
