/** The relay serves the app: it is where the page came from. */
export const relayHttpUrl = (): string => location.origin
export const relaySocketUrl = (): string => location.origin.replace(/^http/, 'ws')
