import * as Y from 'yjs'
import { CAST, openContent, type Content } from './content.ts'

/**
 * Makes a change through a document of its own that is thrown away: every Yjs item names the session that wrote it, and
 * awareness gives that session a name. It is filled with the content first: a ballot written beside its older self loses
 * to it half the time [BA2].
 * @param clientId 32 random bits, used for this change alone
 */
export function applyApart(content: Content, change: (apart: Content) => void, clientId: number): void {
  const apart = openContent()
  apart.y.clientID = clientId
  Y.applyUpdate(apart.y, Y.encodeStateAsUpdate(content.y))
  const before = Y.encodeStateVector(apart.y)
  change(apart)
  const update = Y.encodeStateAsUpdate(apart.y, before)
  apart.y.destroy()
  Y.applyUpdate(content.y, update, CAST)
}
