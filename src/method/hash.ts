/** FNV-1a, 32 bits: spreads well over few things, and keeps no secret. */
export function hashOf(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0)!, 0x01000193) >>> 0
  return value
}
