import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadTranslator } from '../i18n/catalogues.ts'
import { AnnouncementsProvider } from '../ui/announcements.tsx'
import '../ui/base.css'
import { applyLetters, applyTheme } from '../ui/theme.ts'
import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { readSettings } from './device-settings.ts'
import { SettingsProvider } from './settings-context.tsx'

const settings = readSettings()
applyTheme(settings.theme)
applyLetters({ simple: settings.simpleLetters, percent: settings.textPercent })
document.documentElement.lang = settings.language
const translator = await loadTranslator(settings.language)

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <SettingsProvider initial={settings} translator={translator}>
      <ErrorBoundary>
        <AnnouncementsProvider>
          <App />
        </AnnouncementsProvider>
      </ErrorBoundary>
    </SettingsProvider>
  </StrictMode>,
)
