import { useCallback, useEffect, useMemo } from 'react'
import { isShown } from '../workshop/stage/shown.ts'
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
 * What was typed in the composers of a board and not added yet, and how: what was begun without a name, or in private, stays
 * so when the group goes on meanwhile and over a reload.
 */
export function useDraft(board: string) {
  const { stage } = useWorkshop()
  const now = useShownNow()
  const { text, setText: keep, take: add } = useKeptText(`note-${board}`)
  const { text: keptMode, setText: keepMode } = useKeptText(`#mode-${board}`)
  const { text: chosen, setText: choose } = useKeptText('#unsigned')
  const begun = useMemo(() => parse(keptMode), [keptMode])
  const mode = holdMode(stage, begun, now)
  const isShownNow = begun?.writing !== undefined && (!mode.writing || isShown(stage, mode.writing))

  // Kept by a version of the app that had one for all boards: here is where it is found again.
  const { text: before, setText: keepBefore } = useKeptText('')
  const { text: modeBefore, setText: keepModeBefore } = useKeptText('#mode')
  useEffect(() => {
    if (!before || text) return
    keepMode(modeBefore)
    keep(before)
    keepBefore('')
    keepModeBefore('')
  }, [before, modeBefore, text, keep, keepMode, keepBefore, keepModeBefore])

  const begin = useCallback(() => {
    if (!keptMode || isShownNow) keepMode(JSON.stringify(holdMode(stage, begun, now)))
  }, [keptMode, isShownNow, keepMode, stage, begun, now])
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
    mode,
    /** It was begun in private, and the group has shown its notes meanwhile: until it is edited or added. */
    isShownNow,
    /** The person chose to give no name. */
    isUnsigned: chosen !== '',
    setUnsigned: useCallback((is: boolean) => choose(is ? 'chosen' : ''), [choose]),
  }
}
