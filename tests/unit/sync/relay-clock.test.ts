// The timers of all devices agree, whatever their clocks say and do.
import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { askRelayTime, keepAsking, openRelayClock, type ClockAnswer } from '../../../src/sync/relay-clock.ts'

const MINUTE = 60_000
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A device beside a relay: true time goes on for both, the device's clock is wrong and may be set anew. */
function openDevice({ offsetBefore = 0, ahead = 0 }: { offsetBefore?: number; ahead?: number } = {}) {
  const world = { now: 1_000_000_000, asleep: 0, ahead, isOnline: true, outMs: 10, backMs: 10 }
  const steadyNow = () => world.now - world.asleep - 999_000_000
  const onOffset = vi.fn<(offset: number) => void>()
  const ask = vi.fn<() => Promise<ClockAnswer | undefined>>(() => {
    if (!world.isOnline) return Promise.resolve(undefined)
    const tripMs = world.outMs + world.backMs
    return Promise.resolve({ relayMs: world.now - world.backMs, at: steadyNow() - tripMs / 2, tripMs })
  })
  const clock = openRelayClock({
    ask,
    wallNow: () => world.now + world.ahead,
    steadyNow,
    offsetBefore,
    onOffset,
  })
  return { world, clock, ask, onOffset, error: () => clock.now() - world.now }
}

describe('the relay’s clock', () => {
  test('opened offline it goes by the offset last known, and by the relay as soon as it is heard', async () => {
    const { world, clock, error } = openDevice({ ahead: 5 * MINUTE, offsetBefore: -4 * MINUTE })
    world.isOnline = false
    await clock.ask()
    expect(error()).toBe(MINUTE)
    world.isOnline = true
    await clock.ask()
    expect(error()).toBe(0)
  })

  test('a device’s clock that is set anew moves nothing, with a relay or without', async () => {
    const { world, clock, error } = openDevice()
    await clock.ask()
    world.ahead = -3 * MINUTE
    world.now += 1_000
    expect(error()).toBe(0)
    world.isOnline = false
    await clock.ask()
    expect(error()).toBe(0)
  })

  test('a device that slept is right again when it is asked, also offline', async () => {
    const { world, clock, error } = openDevice()
    await clock.ask()
    const sleep = () => {
      world.now += MINUTE
      world.asleep += MINUTE
    }
    sleep()
    expect(error()).toBe(-MINUTE)
    await clock.ask()
    expect(error()).toBe(0)
    world.isOnline = false
    sleep()
    await clock.ask()
    expect(error()).toBe(0)
  })

  test('a slow answer does not spoil what a quick one said', async () => {
    const { world, clock, error } = openDevice()
    await clock.ask()
    Object.assign(world, { outMs: 0, backMs: 900 })
    await clock.ask()
    expect(error()).toBe(0)
  })

  test('a slow answer that contradicts a quick one holds: the device slept, and no steady clock said so', async () => {
    const { world, clock, error } = openDevice()
    await clock.ask()
    world.now += MINUTE
    world.asleep += MINUTE
    Object.assign(world, { outMs: 900, backMs: 900 })
    await clock.ask()
    expect(error()).toBe(0)
  })

  test('the offset is told at each answer; asked twice at once, it asks once', async () => {
    const { world, clock, ask, onOffset } = openDevice({ ahead: MINUTE })
    await Promise.all([clock.ask(), clock.ask()])
    expect(ask).toHaveBeenCalledTimes(1)
    expect(onOffset.mock.calls).toEqual([[-MINUTE]])
    world.ahead = 0
    await clock.ask()
    expect(onOffset).toHaveBeenLastCalledWith(0)
  })

  test('within half a second of the relay on every way an answer takes in a second', async () => {
    const trip = fc.record({ outMs: fc.nat(450), backMs: fc.nat(450), passMs: fc.nat(10 * MINUTE) })
    const step = fc.record({ ahead: fc.integer({ min: -1e9, max: 1e9 }), trip })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
        const { world, clock, error } = openDevice({ ahead: 7 * MINUTE })
        for (const { ahead, trip: way } of steps) {
          Object.assign(world, { ahead, outMs: way.outMs, backMs: way.backMs })
          world.now += way.passMs
          await clock.ask()
          expect(Math.abs(error())).toBeLessThanOrEqual(500)
        }
      }),
      { numRuns: 200 },
    )
  })
})

test('it is asked again every five minutes, and when the page is seen again, until it is let go', () => {
  vi.useFakeTimers()
  const page = Object.assign(new EventTarget(), { visibilityState: 'hidden' })
  vi.stubGlobal('document', page)
  const ask = vi.fn<() => Promise<void>>(() => Promise.resolve())
  const asking = keepAsking({ now: () => 0, ask })
  vi.advanceTimersByTime(11 * MINUTE)
  expect(ask).toHaveBeenCalledTimes(2)
  page.dispatchEvent(new Event('visibilitychange'))
  expect(ask, 'hidden').toHaveBeenCalledTimes(2)
  page.visibilityState = 'visible'
  page.dispatchEvent(new Event('visibilitychange'))
  expect(ask).toHaveBeenCalledTimes(3)
  asking.close()
  vi.advanceTimersByTime(11 * MINUTE)
  page.dispatchEvent(new Event('visibilitychange'))
  expect(ask).toHaveBeenCalledTimes(3)
})

test('of a few answers the quickest holds, as said in the middle of its way; without one, nothing', async () => {
  let steady = 0
  const ways = [
    { outMs: 400, backMs: 400, now: 5_400 },
    { outMs: 30, backMs: 30, now: 6_030 },
    { outMs: 200, backMs: 200, now: 7_000 },
  ]
  const answers = ways.values()
  vi.stubGlobal('fetch', async () => {
    const { value: way } = answers.next()
    if (!way) throw new TypeError('no network')
    steady += way.outMs + way.backMs
    return Response.json({ now: way.now })
  })
  expect(await askRelayTime('https://relay.example', () => steady)).toEqual({
    relayMs: 6_030,
    at: 830,
    tripMs: 60,
  })
  expect(await askRelayTime('https://relay.example', () => steady)).toBeUndefined()
})
