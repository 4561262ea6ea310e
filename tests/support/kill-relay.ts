import { expect } from 'vitest'
import * as Y from 'yjs'
import { connect, newWorkshop, type RelayClient } from './relay-client.ts'
import { newFolder, startRelayProcess } from './relay-process.ts'
import { afterThisTest, keysOf, until, write } from './test-relay.ts'

/** Keys that a client had written when the relay last said «stored». */
function followAcknowledged(client: RelayClient, written: readonly string[]) {
  const acknowledged = new Set<string>()
  client.socket.on('message', () => {
    for (const key of written.slice(0, Math.max(0, client.stored - 1))) acknowledged.add(key) // the first frame answered step 1
  })
  return acknowledged
}

/**
 * Kills a relay so often, each time in the middle of three people's writing, and holds it to what it had promised: all that
 * it acknowledged, and all that another client had seen, is there afterwards.
 */
export async function killRelay(kills: number): Promise<void> {
  const folder = await newFolder()
  afterThisTest(folder.remove)
  const workshop = newWorkshop()
  const promised = new Set<string>()

  for (let kill = 0; kill < kills; kill += 1) {
    const relay = await startRelayProcess({ DATA_DIR: folder.path })
    afterThisTest(() => relay.kill('SIGKILL'))
    // Nobody brings anything from before: whatever is there now, the relay kept.
    const witness = connect({ port: relay.port, workshop, role: 'viewer' })
    await until(() => expect(keysOf(witness)).toEqual(expect.arrayContaining([...promised])))

    const writers = [1, 2, 3].map((by) => {
      const client = connect({ port: relay.port, workshop, doc: new Y.Doc() })
      const written: string[] = []
      const acknowledged = followAcknowledged(client, written)
      return { by, client, written, acknowledged }
    })
    await until(() => expect(writers.every(({ client }) => client.stored === 1)).toBe(true))
    const enough = 20 + Math.floor(Math.random() * 400)
    for (let n = 0; witness.doc.getMap('m').size - promised.size < enough; n += 1) {
      for (const { by, client, written } of writers) {
        written.push(`${kill}/${by}/${n}`)
        write(client, written.at(-1)!)
      }
      if (n % 3 === 0) await new Promise(setImmediate) // in the middle of it, others are heard
    }
    await relay.kill('SIGKILL')
    await until(() =>
      expect([witness, ...writers.map(({ client }) => client)].every(({ closedWith }) => closedWith)).toBe(
        true,
      ),
    )
    for (const { acknowledged } of writers) for (const key of acknowledged) promised.add(key)
    for (const key of keysOf(witness)) promised.add(key)
  }

  const relay = await startRelayProcess({ DATA_DIR: folder.path })
  afterThisTest(() => relay.kill('SIGKILL'))
  const last = connect({ port: relay.port, workshop, role: 'viewer' })
  afterThisTest(() => last.close())
  await until(() => expect(keysOf(last)).toEqual(expect.arrayContaining([...promised])))
  expect(promised.size).toBeGreaterThan(kills * 20)
}
