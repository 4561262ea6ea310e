import type { DrawLetter } from '../../plan/render-means.ts'

/** Fine enough for print at the size of a text. */
const SIZE = 64
const MARGIN = 4
/** No device has it: what it is drawn as, is what stands for every letter that is missing. */
const NOBODY = '\u{10ffff}'

function drawIt(letter: string) {
  const probe = new OffscreenCanvas(1, 1).getContext('2d')
  if (!probe) return undefined
  const font = `${SIZE}px system-ui, sans-serif`
  probe.font = font
  const { width, actualBoundingBoxAscent, actualBoundingBoxDescent } = probe.measureText(letter)
  const ascent = Math.ceil(actualBoundingBoxAscent) + MARGIN
  const height = ascent + Math.ceil(actualBoundingBoxDescent) + MARGIN
  const canvas = new OffscreenCanvas(Math.max(1, Math.ceil(width)), height)
  const context = canvas.getContext('2d')!
  context.font = font
  context.fillStyle = '#1b2420'
  context.fillText(letter, 0, ascent)
  return { canvas, context, ascent }
}

/** A letter as this device shows it; `undefined` where it shows an empty box, or cannot draw without a page. */
export const drawLetter: DrawLetter = async (letter) => {
  if (typeof OffscreenCanvas === 'undefined') return undefined
  const [drawn, nobody] = [drawIt(letter), drawIt(NOBODY)]
  if (!drawn || !nobody) return undefined
  const { canvas, context, ascent } = drawn
  const { width, height } = canvas
  const pixels = context.getImageData(0, 0, width, height).data
  const empty = nobody.context.getImageData(0, 0, nobody.canvas.width, nobody.canvas.height).data
  const isEmptyBox = pixels.length === empty.length && pixels.every((value, at) => value === empty[at])
  if (isEmptyBox || pixels.every((value) => value === 0)) return undefined
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return {
    png: new Uint8Array(await blob.arrayBuffer()),
    width: width / SIZE,
    height: height / SIZE,
    ascent: ascent / SIZE,
  }
}
