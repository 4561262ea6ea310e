import { expect, test } from 'vitest'
import { newWorkshop } from '../support/relay-client.ts'
import { openTestRelay, until, write } from '../support/test-relay.ts'

test('[RM1] it counts rooms, connections by what they may do, updates, bytes and why connections ended', async () => {
  const { port, join, joined, workshop } = await openTestRelay()
  const read = async (headers: Record<string, string> = {}) => {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { headers })
    return { status: answer.status, text: await answer.text() }
  }
  const writer = await joined()
  await joined({ role: 'facilitator' })
  await joined({ role: 'viewer', part: 'stage' })
  for (const key of ['secreto', 'b', 'c']) write(writer, key)
  await until(() => expect(writer.stored).toBe(writer.sent))
  const stranger = join({ id: newWorkshop().workshopId })
  await until(() => expect(stranger.closedWith).toBe(4401))
  await until(async () => expect((await read()).text).toContain('tertulia_closed_total{code="4401"} 1'))

  const { status, text } = await read()
  const lines = text.split('\n')
  expect(status).toBe(200)
  for (const line of [
    'tertulia_rooms 2',
    'tertulia_connections{kind="facilitators"} 1',
    'tertulia_connections{kind="writers"} 1',
    'tertulia_connections{kind="readers"} 1',
    'tertulia_updates_stored_total 3',
    'tertulia_bytes_not_yet_stored 0',
  ])
    expect(lines).toContain(line)
  for (const name of ['bytes_stored_total', 'commits_total', 'commit_seconds_total', 'bytes_not_yet_sent'])
    expect(text).toMatch(new RegExp(`^tertulia_${name} [\\d.]+$`, 'm'))
  for (const word of ['secreto', workshop.workshopId, ...Object.values(workshop.keys)])
    expect(text).not.toContain(word)

  // Behind a proxy everybody comes from this machine: whom it names counts.
  expect((await read({ 'x-forwarded-for': '203.0.113.9' })).status).toBe(404)
})
