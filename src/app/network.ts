import { useSyncExternalStore } from 'react'

/** What the device says of its network; the truth about the relay is in a workshop's connection. */
export function useIsOnline(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      addEventListener('online', onChange)
      addEventListener('offline', onChange)
      return () => {
        removeEventListener('online', onChange)
        removeEventListener('offline', onChange)
      }
    },
    () => navigator.onLine,
  )
}

/** An address without TLS that is not this machine's own: browsers give it no worker, no clipboard, no share sheet. */
export const isPlainHttp = (): boolean => !isSecureContext
