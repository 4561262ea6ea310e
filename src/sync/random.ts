/** Random bytes from the system's generator, also on plain-http addresses, where `crypto.randomUUID` is missing. */
export const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count))

/** 32 random bits: a Yjs client id to throw away. */
export const randomClientId = (): number => crypto.getRandomValues(new Uint32Array(1))[0]!
