// The service worker as the app sees it: is everything here for offline, is a new version waiting.
import { Workbox } from 'workbox-window'

export interface AppVersion {
  /** Said only when true: the worker is active, so all of the app is kept. */
  readonly isReadyOffline: boolean
  /** Opens the new version that waits; absent while there is none. Never called by itself. */
  readonly open?: () => void
}

let version: AppVersion = { isReadyOffline: false }
const listeners = new Set<() => void>()
let isWatching = false

function set(next: AppVersion): void {
  version = next
  listeners.forEach((listener) => listener())
}

/**
 * Registers the worker, once a page. Browsers give none on plain-http addresses of a network: there all works, but not
 * offline after a reload.
 */
export function keepForOffline(): void {
  if (isWatching || !import.meta.env.PROD || !('serviceWorker' in navigator)) return
  isWatching = true
  const workbox = new Workbox('/sw.js')
  workbox.addEventListener('waiting', () => set({ ...version, open: () => workbox.messageSkipWaiting() }))
  workbox.addEventListener('controlling', ({ isUpdate }) => {
    if (isUpdate) location.reload()
  })
  void navigator.serviceWorker.ready.then(() => set({ ...version, isReadyOffline: true }))
  workbox.register().catch(() => undefined) // no worker, no promise of offline: nothing is said
}

export const getAppVersion = (): AppVersion => version
export function subscribeToAppVersion(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}
