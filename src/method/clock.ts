export const MINUTE = 60_000
const SECOND = 1_000
/** A timeout may come a little early; the figure has changed by then. */
const AFTER_MS = 20

/** How long a figure of the time left still stands, in ms: by it all screens change figures together. */
export const figureStands = (leftMs: number): number => (((leftMs % SECOND) + SECOND) % SECOND) + AFTER_MS
