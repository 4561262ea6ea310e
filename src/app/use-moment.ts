import { useCallback } from 'react'
import { useTranslator } from '../i18n/react.tsx'

/** «3 dic 2026, 18:00»: a day and an hour in this device's time. */
export function useMoment(): (at: number) => string {
  const { date, time } = useTranslator()
  return useCallback((at) => `${date(at)}, ${time(at)}`, [date, time])
}
