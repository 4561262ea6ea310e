import { useSyncExternalStore } from 'react'
import { getAppVersion, subscribeToAppVersion, type AppVersion } from './app-version.ts'

export const useAppVersion = (): AppVersion => useSyncExternalStore(subscribeToAppVersion, getAppVersion)
