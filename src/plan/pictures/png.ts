// A picture as pixels, drawn here and not by a canvas: the same bytes in every browser and without one.
import { zlibSync } from 'fflate'
import type { Typesetter } from '../typesetting/lines.ts'
import { outlinesOf, type Outline, type Point } from './outlines.ts'
import type { Scene } from './scene.ts'

interface Canvas {
  readonly width: number
  readonly height: number
  /** Red, green and blue, a byte each. */
  readonly pixels: Uint8Array
}

/**
 * Adds a line's share of what lies right of it to each pixel it crosses: summed along a row, that is how much of each pixel
 * is inside. The way of Raph Levien's font-rs.
 */
function addLine(shares: Float32Array, width: number, [x0, y0]: Point, [x1, y1]: Point): void {
  if (y0 === y1) return
  const direction = y0 < y1 ? 1 : -1
  const [topX, topY, endX, endY] = y0 < y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0]
  const slope = (endX - topX) / (endY - topY)
  const rows = shares.length / width
  let x = topY < 0 ? topX - topY * slope : topX
  for (let y = Math.max(0, Math.floor(topY)); y < Math.min(rows, Math.ceil(endY)); y += 1) {
    const high = Math.min(y + 1, endY) - Math.max(y, topY)
    const next = x + slope * high
    const share = high * direction
    const [left, right] = x < next ? [x, next] : [next, x]
    const first = Math.floor(left)
    const last = Math.ceil(right)
    const row = y * width
    if (last <= first + 1) {
      const middle = (x + next) / 2 - first
      shares[row + first]! += share * (1 - middle)
      shares[row + first + 1]! += share * middle
    } else {
      const per = 1 / (right - left)
      const begin = 0.5 * per * (1 - (left - first)) ** 2
      const end = 0.5 * per * (right - last + 1) ** 2
      shares[row + first]! += share * begin
      if (last === first + 2) shares[row + first + 1]! += share * (1 - begin - end)
      else {
        const second = per * (1.5 - (left - first))
        shares[row + first + 1]! += share * (second - begin)
        for (let column = first + 2; column < last - 1; column += 1) shares[row + column]! += share * per
        const before = second + (last - first - 3) * per
        shares[row + last - 1]! += share * (1 - before - end)
      }
      shares[row + last]! += share * end
    }
    x = next
  }
}

type Ink = readonly [red: number, green: number, blue: number]
const inkOf = (colour: string): Ink => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
]

/** An upright rectangle on whole pixels needs no shares: most of a board is paper. */
function paintPaper({ width, height, pixels }: Canvas, { colour, contours }: Outline): boolean {
  const [contour, ...others] = contours
  const [a, b, c, d] = contour ?? []
  if (others.length > 0 || !a || !b || !c || !d) return false
  const isUpright = a[1] === b[1] && b[0] === c[0] && c[1] === d[1] && d[0] === a[0]
  if (!isUpright || ![...a, ...c].every(Number.isInteger)) return false
  const [red, green, blue] = inkOf(colour)
  const [left, right] = [Math.max(0, a[0]), Math.min(width, c[0])]
  const [top, bottom] = [Math.max(0, a[1]), Math.min(height, c[1])]
  if (right <= left || bottom <= top) return true
  const first = (top * width + left) * 3
  for (let at = first; at < first + (right - left) * 3; at += 3) {
    pixels[at] = red
    pixels[at + 1] = green
    pixels[at + 2] = blue
  }
  for (let y = top + 1; y < bottom; y += 1)
    pixels.copyWithin((y * width + left) * 3, first, first + (right - left) * 3)
  return true
}

function paint({ width, height, pixels }: Canvas, { colour, contours }: Outline): void {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const contour of contours) {
    for (const [x, y] of contour) {
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      if (y > bottom) bottom = y
    }
  }
  left = Math.max(0, Math.floor(left))
  top = Math.max(0, Math.floor(top))
  right = Math.min(width, Math.ceil(right))
  bottom = Math.min(height, Math.ceil(bottom))
  if (!(right > left && bottom > top)) return
  const wide = right - left + 2
  const shares = new Float32Array(wide * (bottom - top))
  const clamp = (x: number) => Math.min(right, Math.max(left, x)) - left
  for (const contour of contours) {
    contour.forEach(([x, y], index) => {
      const [toX, toY] = contour[(index + 1) % contour.length]!
      addLine(shares, wide, [clamp(x), y - top], [clamp(toX), toY - top])
    })
  }
  const [red, green, blue] = inkOf(colour)
  for (let y = top; y < bottom; y += 1) {
    let sum = 0
    for (let x = left; x < right; x += 1) {
      sum += shares[(y - top) * wide + x - left]!
      const share = Math.min(1, Math.abs(sum))
      if (share < 1 / 512) continue
      const at = (y * width + x) * 3
      if (share > 511 / 512) {
        pixels[at] = red
        pixels[at + 1] = green
        pixels[at + 2] = blue
        continue
      }
      pixels[at]! += Math.round((red - pixels[at]!) * share)
      pixels[at + 1]! += Math.round((green - pixels[at + 1]!) * share)
      pixels[at + 2]! += Math.round((blue - pixels[at + 2]!) * share)
    }
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})
function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = crcTable[(value ^ byte) & 0xff]! ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  for (let at = 0; at < 4; at += 1) bytes[4 + at] = name.charCodeAt(at)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}

function encodePng({ width, height, pixels }: Canvas): Uint8Array<ArrayBuffer> {
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([8, 2, 0, 0, 0], 8) // 8 bits a channel, red green blue
  const rows = new Uint8Array(height * (1 + width * 3))
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * width * 3, (y + 1) * width * 3), y * (1 + width * 3) + 1)
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const parts = [
    signature,
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(rows, { level: 4 })),
    chunk('IEND', new Uint8Array()),
  ]
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  parts.reduce((at, part) => {
    bytes.set(part, at)
    return at + part.length
  }, 0)
  return bytes
}

/** White where nothing is drawn. @param scale pixels for one of the picture; 2 is sharp in print */
export function sceneToPng(scene: Scene, type: Typesetter, scale: number): Uint8Array<ArrayBuffer> {
  const [width, height] = [Math.ceil(scene.width * scale), Math.ceil(scene.height * scale)]
  const canvas: Canvas = { width, height, pixels: new Uint8Array(width * height * 3).fill(255) }
  for (const outline of outlinesOf(scene, type, scale))
    if (!paintPaper(canvas, outline)) paint(canvas, outline)
  return encodePng(canvas)
}
