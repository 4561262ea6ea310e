// The service worker as the app sees it: is everything here for offline, is a new version waiting.
import { Workbox } from 'workbox-window'

export interface AppVersion {
  /** Said only when true: the worker is active, so all of the app is kept. */
  readonly isReadyOffline: boolean
  /** Opens the new version in this tab; absent while there is none. Never called by itself. */
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
  const { serviceWorker } = navigator
  const workbox = new Workbox('/sw.js')
  const reload = () => location.reload()
  workbox.addEventListener('waiting', () => {
    const open = () => {
      serviceWorker.addEventListener('controllerchange', reload, { once: true })
      workbox.messageSkipWaiting()
    }
    set({ ...version, open })
  })
  // Every tab changes over at once, and only the one whose person asked for it reloads: in another somebody may be typing.
  // There it is offered again. The first worker of all takes over a page that came from the network: that is no new version.
  let hadWorker = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    if (hadWorker) set({ ...version, open: reload })
    hadWorker = true
  })
  void serviceWorker.ready.then(() => set({ ...version, isReadyOffline: true }))
  workbox.register().catch(() => undefined) // no worker, no promise of offline: nothing is said
}

export const getAppVersion = (): AppVersion => version
export function subscribeToAppVersion(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}
