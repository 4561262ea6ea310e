import { createContext, useContext, type ReactNode } from 'react'
import type { Translator } from './translator.ts'

const TranslatorContext = createContext<Translator | null>(null)

export function TranslatorProvider({
  translator,
  children,
}: {
  translator: Translator
  children: ReactNode
}) {
  return <TranslatorContext value={translator}>{children}</TranslatorContext>
}

/** The translator of the screen: `const { t } = useTranslator()`. */
export function useTranslator(): Translator {
  const translator = useContext(TranslatorContext)
  if (!translator) throw new Error('useTranslator needs a TranslatorProvider above it')
  return translator
}
