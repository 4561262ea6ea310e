import { Inflate } from 'fflate'

const STEP = 64 * 1024

/** What was deflated, or `undefined` when it is damaged or unfolds past `most` bytes: a small file may unfold into a huge one. */
export function inflateBounded(body: Uint8Array, most: number): Uint8Array | undefined {
  const pieces: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((piece) => {
    length += piece.length
    if (length > most) throw new Error('unfolds too far')
    pieces.push(piece)
  })
  try {
    for (let at = 0; at < body.length; at += STEP)
      inflate.push(body.subarray(at, at + STEP), at + STEP >= body.length)
  } catch {
    return undefined
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
