import { LOCAL, type Content } from './content.ts'

/**
 * Makes a change under a client id of its own: every Yjs item names the session that wrote it, and awareness gives that
 * session a name; so nothing in the document tells who made this one. The document has its own id back before anyone hears
 * of the change, and what goes out is the change alone.
 * @param clientId 32 random bits, used for this change alone
 * @param origin has effect where this is the outermost transaction
 */
export function applyApart(
  { y }: Pick<Content, 'y'>,
  clientId: number,
  change: () => void,
  origin: symbol = LOCAL,
): void {
  y.transact(() => {
    const own = y.clientID
    y.clientID = clientId
    try {
      change()
    } finally {
      y.clientID = own
    }
  }, origin)
}

/**
 * Under which client id to write in a note: a fresh one each time for a note of one's own without a name, since writing
 * there as oneself would sign it after all; `undefined` for all others: as oneself.
 */
export type ApartId<Id extends string> = (note: Id) => number | undefined

/** Writes as oneself, or apart where there is an id for it. */
export const writeUnder = (
  content: Pick<Content, 'y'>,
  clientId: number | undefined,
  change: () => void,
): void => (clientId === undefined ? change() : applyApart(content, clientId, change))
