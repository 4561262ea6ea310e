import type { IncomingMessage } from 'node:http'

/**
 * Who is there, for counting. Behind a proxy of one's own it is what that proxy saw, the last address it names: those
 * before it are what it was told, and anyone may claim any.
 */
export function peerAddress(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined
  const last = (Array.isArray(forwarded) ? forwarded.join(',') : forwarded)?.split(',').at(-1)?.trim()
  return last || (request.socket.remoteAddress ?? '')
}
