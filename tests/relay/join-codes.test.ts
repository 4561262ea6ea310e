import { expect, test } from 'vitest'
import { JOIN_CODE_VALID_MS } from '../../src/protocol/join-code.ts'
import type { Role } from '../../src/protocol/keys.ts'
import { newWorkshop, type TestWorkshop } from '../support/relay-client.ts'
import { openTestRelay, type TestRelay, type TestRelayOptions } from '../support/test-relay.ts'

async function open(options?: TestRelayOptions) {
  const relay = await openTestRelay(options)
  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${relay.port}/api/${path}`, init)
  const as = ({ workshopId, keys }: TestWorkshop, role: Role | undefined, method: string, wanted?: string) =>
    ask(`workshops/${workshopId}/code`, {
      method,
      headers: {
        ...(role && { authorization: `Bearer ${keys[role]}` }),
        ...(wanted && { 'content-type': 'application/json' }),
      },
      ...(wanted && { body: JSON.stringify({ wanted }) }),
    })
  return {
    relay,
    as,
    keep: async (workshop: TestWorkshop, wanted?: string) =>
      ((await (await as(workshop, 'facilitator', 'PUT', wanted)).json()) as { code: string }).code,
    open: (code: string, headers: Record<string, string> = {}) => ask(`codes/${code}`, { headers }),
  }
}
const another = (code: string) => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10))
const letTimePass = (relay: TestRelay, share: number) => relay.pass(share * JOIN_CODE_VALID_MS)

test('[RC1] eight digits open the workshop for who takes part, and nothing more', async () => {
  const { relay, keep, open: say } = await open()
  const code = await keep(relay.workshop)
  expect(code).toMatch(/^\d{8}$/)
  expect(await (await say(code)).json()).toEqual({
    workshopId: relay.workshop.workshopId,
    key: relay.workshop.keys.participant,
  })
  expect((await say(another(code))).status).toBe(404)
})

test('[RC1] only who facilitates that workshop keeps or ends its code', async () => {
  const { relay, as, keep, open: say } = await open()
  const code = await keep(relay.workshop)
  const stranger = newWorkshop()
  for (const method of ['PUT', 'GET', 'DELETE']) {
    expect((await as(relay.workshop, 'participant', method)).status).toBe(403)
    expect((await as(relay.workshop, 'viewer', method)).status).toBe(403)
    expect((await as(relay.workshop, undefined, method)).status).toBe(401)
    const foreign = { ...relay.workshop, keys: stranger.keys }
    expect((await as(foreign, 'facilitator', method)).status).toBe(401)
  }
  expect((await say(code)).status).toBe(200)
})

test('[RC2] a code lives as long as a facilitator renews it, one for all who facilitate', async () => {
  const { relay, as, keep, open: say } = await open()
  const code = await keep(relay.workshop)
  letTimePass(relay, 0.7)
  expect(await keep(relay.workshop), 'renewed').toBe(code)
  const told = (await (await as(relay.workshop, 'facilitator', 'GET')).json()) as object
  expect(told, 'the wall is told without renewing').toEqual({ code })
  letTimePass(relay, 0.7)
  expect((await say(code)).status).toBe(200)
  letTimePass(relay, 0.4)
  expect((await say(code)).status, 'nobody was there to renew it').toBe(404)
  expect((await as(relay.workshop, 'facilitator', 'GET')).status).toBe(404)
  expect(await keep(newWorkshop()), 'two workshops, two codes').not.toBe(await keep(relay.workshop))
})

test('[RC2] after a restart a facilitator’s device has its code again, unless another has it', async () => {
  const before = await open()
  const code = await before.keep(before.relay.workshop)
  const after = await open()
  expect(await after.keep(before.relay.workshop, code)).toBe(code)
  expect(await after.keep(newWorkshop(), code)).not.toBe(code)
})

test('[RC3] switched off it opens nothing, and no other facilitator’s device brings it back unasked', async () => {
  const { relay, as, keep, open: say } = await open()
  const code = await keep(relay.workshop)
  expect((await as(relay.workshop, 'facilitator', 'DELETE')).status).toBe(204)
  expect((await say(code)).status).toBe(404)
  expect((await as(relay.workshop, 'facilitator', 'PUT', code)).status).toBe(410)
  expect(await keep(relay.workshop), 'who asks for a new one gets another').not.toBe(code)
})

test('[RC4] wrong guesses are limited for an address, and right ones cost nothing', async () => {
  const {
    relay,
    keep,
    open: say,
  } = await open({
    limits: { guessesAnAddress: { aSecond: 1, burst: 3 } },
    trustProxy: true,
  })
  const code = await keep(relay.workshop)
  const from = (address: string) => ({ 'x-forwarded-for': address })
  for (let n = 0; n < 5; n += 1) expect((await say(code, from('10.0.0.1'))).status).toBe(200)
  for (let n = 0; n < 3; n += 1) expect((await say(another(code), from('10.0.0.1'))).status).toBe(404)
  expect((await say(code, from('10.0.0.1'))).status, 'not even the right one').toBe(429)
  expect((await say(code, from('10.0.0.2'))).status, 'others go on').toBe(200)
  relay.pass(1_000)
  expect((await say(code, from('10.0.0.1'))).status, 'after a while').toBe(200)
})

test('[RC4] wrong guesses are limited in all, however many addresses they come from', async () => {
  const {
    relay,
    keep,
    open: say,
  } = await open({
    limits: { guesses: { aSecond: 1, burst: 4 } },
    trustProxy: true,
  })
  const code = await keep(relay.workshop)
  for (let n = 0; n < 4; n += 1) await say(another(code), { 'x-forwarded-for': `10.0.0.${n}` })
  expect((await say(code, { 'x-forwarded-for': '10.0.0.9' })).status).toBe(429)
})

test('[RC5] a relay bears so many codes', async () => {
  const { as, keep } = await open({ limits: { joinCodes: 1 } })
  const first = newWorkshop()
  await keep(first)
  expect((await as(newWorkshop(), 'facilitator', 'PUT')).status).toBe(503)
  expect((await as(first, 'facilitator', 'PUT')).status, 'its own is renewed').toBe(200)
})
