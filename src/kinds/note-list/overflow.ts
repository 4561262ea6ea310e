import { useRef } from 'react'
import { useDraft } from '../../hooks/composer-draft.ts'
import type { TextBounds } from '../../hooks/text-field.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { useAnnouncements } from '../../ui/announcements.tsx'
import { boardOfZone, type ZoneId } from '../../workshop/ids.ts'
import { NOTE_LETTERS, TITLE_LETTERS } from '../../workshop/content/texts.ts'

const limits = { note: NOTE_LETTERS, title: TITLE_LETTERS } as const
const words = { note: 'notes.restInComposer', title: 'notes.restOfTitle' } as const

/**
 * How much a note or a trend's name holds; what is typed, pasted or dropped beyond it waits in the composer.
 * @param zone where the note or the trend lies
 * @param isUnsigned the text bears no name: nor does what waits of it
 */
export function useOverflow(
  of: keyof typeof limits,
  zone: ZoneId | undefined,
  isUnsigned = false,
): TextBounds {
  const draft = useDraft(zone ? boardOfZone(zone) : '')
  const { tell } = useAnnouncements()
  const { t, number } = useTranslator()
  /** Letters that go on arriving are one text, not a line each. */
  const goesOn = useRef(false)
  const limit = limits[of]
  return {
    limit,
    onBeyond(rest) {
      if (isUnsigned) draft.setUnsigned(true)
      draft.take(rest, goesOn.current ? '' : '\n')
      goesOn.current = true
      tell({ text: t(words[of], { limit: number(limit) }) })
    },
  }
}
