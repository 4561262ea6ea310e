import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadFirstTranslator, loadTranslator } from '../i18n/catalogues.ts'
import { AnnouncementsProvider } from '../ui/announcements.tsx'
import '../ui/base.css'
import { fetchPart } from '../ui/fetch-part.ts'
import { applyLetters, applyTheme } from '../ui/theme.ts'
import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { readSettings } from './device-settings.ts'
import { SettingsProvider } from './settings-context.tsx'

const settings = readSettings()
applyTheme(settings.theme)
applyLetters({ simple: settings.simpleLetters, percent: settings.textPercent })
document.documentElement.lang = settings.language
// A link to a workshop is opened on the slowest phones: there the words of the first screens come first.
const load = location.pathname.startsWith('/w/') ? loadFirstTranslator : loadTranslator
const translator = await fetchPart(() => load(settings.language))

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

// The worker fetches the whole app for offline: after what one waits for, also for those who never see Home.
const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2_000))
whenIdle(() => {
  void fetchPart(() => import('./worker/app-version.ts')).then(({ keepForOffline }) => keepForOffline())
})
