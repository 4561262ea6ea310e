/**
 * Why the relay closes a socket. A refusal is an accepted upgrade followed by a code: refused at the upgrade, clients try
 * for ever. y-websocket does not come back after 4400 to 4499, so only what cannot heal stands there.
 */
export const closeCodes = {
  malformed: 4400,
  keyDoesNotOpen: 4401,
  noSuchPart: 4404,
  movedOrDeleted: 4410,
  roleChanged: 4503,
  tooLarge: 1009,
  tooBusy: 1013,
  goingDown: 1001,
} as const
export type CloseReason = keyof typeof closeCodes

/** Whether trying again may help. After `tooLarge` our client stops and names the item. */
export const comesBack: Record<CloseReason, boolean> = {
  malformed: false,
  keyDoesNotOpen: false,
  noSuchPart: false,
  movedOrDeleted: false,
  roleChanged: true,
  tooLarge: false,
  tooBusy: true,
  goingDown: true,
}

export const closeReasonOf = (code: number): CloseReason | undefined =>
  (Object.keys(closeCodes) as CloseReason[]).find((reason) => closeCodes[reason] === code)
