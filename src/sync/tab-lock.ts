// Whether any tab of this browser has a workshop open. The browser takes a lock back when a tab is closed or dies. Addresses
// without TLS have no locks: there the tabs are asked, and one that sleeps does not answer.

const nameOf = (dbName: string) => `tertulia.open.${dbName}`
/** Absent without TLS, whatever the types say. */
const locks = () => navigator.locks as LockManager | undefined
const ANSWER_MS = 700
/** Older browsers have none: there nobody is asked. */
const openChannel = (dbName: string) =>
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(nameOf(dbName))

/** Says that this tab has the workshop open, until it lets go. */
export function holdTabLock(dbName: string): () => void {
  const held = locks()
  if (!held) return answerTabs(dbName)
  const wanted = new AbortController()
  let letGo = () => wanted.abort()
  held
    .request(
      nameOf(dbName),
      { mode: 'shared', signal: wanted.signal },
      () => new Promise<void>((resolve) => (letGo = resolve)),
    )
    .catch(() => undefined) // let go before it was granted
  return () => letGo()
}

export async function isOpenInATab(dbName: string): Promise<boolean> {
  const held = locks()
  if (!held) return askTabs(dbName)
  return !(await held.request(nameOf(dbName), { ifAvailable: true }, (lock) => lock !== null))
}

function answerTabs(dbName: string): () => void {
  const channel = openChannel(dbName)
  channel?.addEventListener('message', ({ data }) => {
    if (data === 'who') channel.postMessage('here')
  })
  return () => channel?.close()
}

async function askTabs(dbName: string): Promise<boolean> {
  const channel = openChannel(dbName)
  if (!channel) return false
  const answered = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), ANSWER_MS)
    channel.addEventListener('message', ({ data }) => {
      if (data === 'here') resolve(true)
    })
  })
  channel.postMessage('who')
  const isOpen = await answered
  channel.close()
  return isOpen
}
