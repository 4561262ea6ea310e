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

function paint({ width, height, pixels }: Canvas, { colour, contours }: Outline): void {
  const xs = contours.flatMap((contour) => contour.map(([x]) => x))
  const ys = contours.flatMap((contour) => contour.map(([, y]) => y))
  if (xs.length === 0) return
  const smallest = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b))
  const largest = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b))
  const left = Math.max(0, Math.floor(smallest(xs)))
  const top = Math.max(0, Math.floor(smallest(ys)))
  const right = Math.min(width, Math.ceil(largest(xs)))
  const bottom = Math.min(height, Math.ceil(largest(ys)))
  if (right <= left || bottom <= top) return
  const wide = right - left + 2
  const shares = new Float32Array(wide * (bottom - top))
  const clamp = (x: number) => Math.min(right, Math.max(left, x)) - left
  for (const contour of contours) {
    contour.forEach(([x, y], index) => {
      const [toX, toY] = contour[(index + 1) % contour.length]!
      addLine(shares, wide, [clamp(x), y - top], [clamp(toX), toY - top])
    })
  }
  const ink = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  for (let y = top; y < bottom; y += 1) {
    let sum = 0
    for (let x = left; x < right; x += 1) {
      sum += shares[(y - top) * wide + x - left]!
      const share = Math.min(1, Math.abs(sum))
      if (share < 1 / 512) continue
      const at = (y * width + x) * 3
      for (let channel = 0; channel < 3; channel += 1) {
        const before = pixels[at + channel]!
        pixels[at + channel] = Math.round(before + (ink[channel]! - before) * share)
      }
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
    chunk('IDAT', zlibSync(rows)),
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
  for (const outline of outlinesOf(scene, type, scale)) paint(canvas, outline)
  return encodePng(canvas)
}
