// Keeps the whole app on the device, so that it opens without a network, also at the address of a workshop. A new version
// waits until the person opens it.
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (string | PrecacheEntry)[] }

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/(api|sync|metrics|healthz)/],
  }),
)

// Letters that are not kept from the start are kept once they were needed.
registerRoute(
  ({ url }) => url.origin === self.location.origin && url.pathname.endsWith('.woff'),
  async ({ request }) => {
    const kept = await caches.open('letters')
    const before = await kept.match(request)
    if (before) return before
    const response = await fetch(request)
    if (response.ok) await kept.put(request, response.clone())
    return response
  },
)

// The page of the first visit is served from here, too: who goes into a tunnel then still has every part of the app.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting()
})
