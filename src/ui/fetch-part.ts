// Parts of the app that are fetched when they are wanted, on networks that come and go.

const FIRST_RETRY_MS = 1_000
const SLOWEST_RETRY_MS = 30_000

/** The network's return, or a while: a browser that says it is online may be wrong. */
const untilNextTry = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    const go = () => {
      removeEventListener('online', go)
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(go, milliseconds)
    addEventListener('online', go)
  })

/**
 * What `load` gives, as soon as it can be fetched. It never gives up: what is on screen meanwhile goes on working.
 * @param onMissing it could not be fetched, and is waited for
 */
export async function fetchPart<Module>(
  load: () => Promise<Module>,
  onMissing?: () => void,
): Promise<Module> {
  for (let pause = FIRST_RETRY_MS; ; pause = Math.min(2 * pause, SLOWEST_RETRY_MS)) {
    try {
      return await load()
    } catch {
      onMissing?.()
      await untilNextTry(pause)
    }
  }
}
