import { useWritten } from '../hooks/private-writing.ts'
import { useTranslator } from '../i18n/react.tsx'

/** How much is written in private and not shown yet: all that others see of it. */
export function Written() {
  const { notes, people } = useWritten()
  const { t } = useTranslator()
  return notes > 0 && t('notes.written', { notes, people })
}
