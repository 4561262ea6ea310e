import { useCallback, useMemo } from 'react'
import { holdMode, readMode, type WritingMode } from '../workshop/writing-mode.ts'
import { useKeptText } from './kept-text.ts'
import { useShownNow } from './shown-now.ts'
import { useWorkshop } from './workshop-context.tsx'

function parse(kept: string): WritingMode | undefined {
  try {
    return kept ? readMode(JSON.parse(kept)) : undefined
  } catch {
    return undefined // of another version of the app
  }
}

/**
 * What was typed in the composer and not added yet, and how: what was begun without a name, or in private, stays so when
 * the group goes on meanwhile and over a reload.
 */
export function useDraft() {
  const { stage } = useWorkshop()
  const now = useShownNow()
  const { text, setText: keep, take: add } = useKeptText('')
  const { text: keptMode, setText: keepMode } = useKeptText('#mode')
  const { text: chosen, setText: choose } = useKeptText('#unsigned')
  const begun = useMemo(() => parse(keptMode), [keptMode])

  const begin = useCallback(() => {
    if (!keptMode) keepMode(JSON.stringify(holdMode(stage, undefined, now)))
  }, [keptMode, keepMode, stage, now])
  const setText = useCallback(
    (next: string) => {
      if (next) begin()
      else keepMode('')
      keep(next)
    },
    [begin, keep, keepMode],
  )
  const take = useCallback(
    (...more: Parameters<typeof add>) => {
      begin()
      add(...more)
    },
    [begin, add],
  )
  return {
    text,
    setText,
    take,
    begun,
    mode: holdMode(stage, begun, now),
    /** The person chose to give no name. */
    isUnsigned: chosen !== '',
    setUnsigned: useCallback((is: boolean) => choose(is ? 'chosen' : ''), [choose]),
  }
}
