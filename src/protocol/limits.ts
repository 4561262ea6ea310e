/** The largest frame, and the largest document: a first sync step 2 is a whole document. */
export const MESSAGE_BYTES = 16 * 1024 * 1024
export const ROOM_BYTES = MESSAGE_BYTES
/** One client's awareness state, encoded. */
export const AWARENESS_BYTES = 4 * 1024
/** A stock client drops a socket that is silent for 30 s. */
export const SILENCE_MS = 20_000
