import { useMemo } from 'react'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useTranslator } from '../../i18n/react.tsx'
import { usualCurrency, type Hand } from './reading.ts'

/** How this screen's language writes and reads what stands in cells. */
export function useHand(): Hand {
  const { language, date, t } = useTranslator()
  const rows = useBoardValue('rows')
  return useMemo(
    () => ({ language, date, word: (label) => t(label), currency: usualCurrency(rows) }),
    [language, date, t, rows],
  )
}
