import { chooseLanguage, isLanguage, type Language } from '../i18n/languages.ts'
import type { ThemeChoice } from '../ui/theme.ts'

/** What a person chose for this device. */
export interface DeviceSettings {
  readonly language: Language
  readonly theme: ThemeChoice
  readonly simpleLetters: boolean
  /** Single letters do something on a board; some who speak to their device switch them off. */
  readonly letterKeys: boolean
  /** A quiet sound when the time of an activity is over. */
  readonly endSound: boolean
  /** Text size in per cent, 80 to 200. */
  readonly textPercent: number
}

const KEY = 'tertulia.settings'
const themes: readonly unknown[] = ['system', 'light', 'dark']

function readStored(): Readonly<Record<string, unknown>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof stored === 'object' && stored !== null ? { ...stored } : {}
  } catch {
    return {} // refused, or not ours: as if nothing had been chosen
  }
}

export function readSettings(): DeviceSettings {
  const { language, theme, simpleLetters, letterKeys, endSound, textPercent } = readStored()
  return {
    language: isLanguage(language) ? language : chooseLanguage(navigator.languages),
    theme: themes.includes(theme) ? (theme as ThemeChoice) : 'system',
    simpleLetters: simpleLetters === true,
    letterKeys: letterKeys !== false,
    endSound: endSound === true,
    textPercent:
      typeof textPercent === 'number' && textPercent >= 80 && textPercent <= 200 ? textPercent : 100,
  }
}

export function keepSettings(settings: DeviceSettings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings))
  } catch {
    // refused or full: the choice holds while the page is open
  }
}
