import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'
import { loadTranslator } from '../i18n/catalogues.ts'
import { TranslatorProvider } from '../i18n/react.tsx'
import type { Translator } from '../i18n/translator.ts'
import { fetchPart } from '../ui/fetch-part.ts'
import { switchLetterKeys } from '../ui/keyboard.ts'
import { applyLetters, applyTheme } from '../ui/theme.ts'
import { keepSettings, type DeviceSettings } from './device-settings.ts'

interface SettingsInUse {
  readonly settings: DeviceSettings
  readonly change: (change: Partial<DeviceSettings>) => void
}
const SettingsContext = createContext<SettingsInUse | null>(null)

/** Language, theme and letters of this device, applied to the page and kept. */
export function SettingsProvider({
  initial,
  translator: first,
  children,
}: {
  initial: DeviceSettings
  translator: Translator
  children: ReactNode
}) {
  const [settings, setSettings] = useState(initial)
  const [translator, setTranslator] = useState(first)
  const change = useCallback((changed: Partial<DeviceSettings>) => {
    setSettings((before) => {
      const after = { ...before, ...changed }
      keepSettings(after)
      return after
    })
  }, [])
  useEffect(() => applyTheme(settings.theme), [settings.theme])
  useEffect(() => switchLetterKeys(settings.letterKeys), [settings.letterKeys])
  useEffect(
    () => applyLetters({ simple: settings.simpleLetters, percent: settings.textPercent }),
    [settings.simpleLetters, settings.textPercent],
  )
  useEffect(() => {
    let isWanted = true
    document.documentElement.lang = settings.language
    void fetchPart(() => loadTranslator(settings.language)).then((loaded) => {
      if (isWanted) setTranslator(loaded)
    })
    return () => {
      isWanted = false
    }
  }, [settings.language])
  return (
    <SettingsContext value={{ settings, change }}>
      <TranslatorProvider translator={translator}>{children}</TranslatorProvider>
    </SettingsContext>
  )
}

export function useSettings(): SettingsInUse {
  const inUse = useContext(SettingsContext)
  if (!inUse) throw new Error('useSettings needs a SettingsProvider above it')
  return inUse
}
