import { randomInt } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readJoinCode, type Opened } from '../src/protocol/join-code.ts'
import { participantKeyOf, type FacilitatorKey } from '../src/protocol/keys.ts'
import { bearer } from './bearer.ts'
import { openJoinCodes } from './join-codes.ts'
import type { Limits } from './limits.ts'
import { peerAddress } from './peer-address.ts'
import { openTries } from './tries.ts'

export interface JoinCodeOptions {
  readonly limits: Limits
  readonly now: () => number
  readonly trustProxy: boolean
}

/** What a facilitator's key in the request opens for participants; else the status that says why not. */
function opensFor(request: FastifyRequest): Opened | 401 | 403 {
  const known = bearer(request)
  if (!known) return 401
  const { workshopId, key, role } = known
  return role === 'facilitator' ? { workshopId, key: participantKeyOf(key as FacilitatorKey) } : 403
}

/** Facilitators keep a code and switch it off; whoever says it is told what it opens. */
export function serveJoinCodes(server: FastifyInstance, { limits, now, trustProxy }: JoinCodeOptions): void {
  const codes = openJoinCodes({ now, random: (end) => randomInt(end), most: limits.joinCodes })
  const guesses = openTries(limits.guessesAnAddress, limits.guesses, now)
  const answer = (reply: FastifyReply, status: number, body?: object) =>
    reply.code(status).header('cache-control', 'no-store').send(body)

  server.put('/api/workshops/:id/code', (request, reply) => {
    const opens = opensFor(request)
    if (typeof opens === 'number') return answer(reply, opens)
    const code = codes.keep(opens, readJoinCode((request.body as { wanted?: unknown } | null)?.wanted))
    if (code === 'off') return answer(reply, 410)
    if (code === 'full') return answer(reply, 503)
    return answer(reply, 200, { code })
  })
  server.get('/api/workshops/:id/code', (request, reply) => {
    const opens = opensFor(request)
    if (typeof opens === 'number') return answer(reply, opens)
    const code = codes.of(opens.workshopId)
    return code ? answer(reply, 200, { code }) : answer(reply, 404)
  })
  server.delete('/api/workshops/:id/code', (request, reply) => {
    const opens = opensFor(request)
    if (typeof opens === 'number') return answer(reply, opens)
    codes.switchOff(opens.workshopId)
    return answer(reply, 204)
  })
  server.get('/api/codes/:code', (request, reply) => {
    const address = peerAddress(request.raw, trustProxy)
    if (!guesses.mayTry(address)) return answer(reply, 429)
    const code = readJoinCode((request.params as { code: string }).code)
    const opens = code && codes.open(code)
    if (opens) return answer(reply, 200, opens)
    guesses.count(address)
    return answer(reply, 404)
  })
}
