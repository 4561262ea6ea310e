// What a browser complains of by itself while a journey goes on: errors that nobody caught, and what is logged as one.
import type { BrowserContext } from '@playwright/test'

/** What Chromium logs of a network that is away or a request that is refused; what the page says of it, the journeys look at. */
const ofTheNetwork = [/^Failed to load resource: /, /^WebSocket connection to '\S+' failed/]

const complaints = new WeakMap<BrowserContext, string[]>()

/** From now on what any page of it complains of is kept. */
export function listenToComplaints(context: BrowserContext): void {
  const heard: string[] = []
  complaints.set(context, heard)
  context.on('weberror', (error) => heard.push(error.error().stack ?? error.error().message))
  context.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !ofTheNetwork.some((known) => known.test(text))) heard.push(text)
  })
}

export const complaintsOf = (context: BrowserContext): readonly string[] => complaints.get(context) ?? []
