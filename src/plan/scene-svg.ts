// A picture as data, and as a file of its own.
import { oneLine } from './clean-text.ts'

interface Inked {
  readonly fill?: string
  readonly stroke?: string
  /** Of the stroke; 1 if not said. */
  readonly thick?: number
}
export type Shape =
  | (Inked & {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    })
  | (Inked & { readonly kind: 'path'; readonly points: readonly (readonly [x: number, y: number])[] })
  | {
      readonly kind: 'text'
      /** Of the anchor, on the base line. */
      readonly x: number
      readonly y: number
      readonly size: number
      readonly text: string
      readonly face: 'voice' | 'voiceBold' | 'tool' | 'toolBold'
      readonly anchor: 'start' | 'middle' | 'end'
      readonly fill: string
    }

/** Lengths are CSS pixels from the top left. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

const escape = (text: string) => text.replaceAll(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)!};`)
/** Two decimals, so that every device writes the same. */
const n = (value: number) => String(Math.round(value * 100) / 100)
const families = { voice: 'Georgia, serif', tool: 'system-ui, sans-serif' }

function shapeToSvg(shape: Shape): string {
  if (shape.kind === 'text') {
    const { x, y, size, text, face, anchor, fill } = shape
    const font = face.startsWith('voice') ? ` font-family="${families.voice}"` : ''
    const weight = face.endsWith('Bold') ? ' font-weight="700"' : ''
    return `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" fill="${fill}"${font}${weight} text-anchor="${anchor}">${escape(oneLine(text))}</text>`
  }
  const ink = `fill="${shape.fill ?? 'none'}"${shape.stroke ? ` stroke="${shape.stroke}" stroke-width="${n(shape.thick ?? 1)}"` : ''}`
  if (shape.kind === 'rect')
    return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.width)}" height="${n(shape.height)}" ${ink}/>`
  return `<polyline points="${shape.points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" ${ink}/>`
}

/** What people wrote is text in it, never markup. */
export const sceneToSvg = ({ width, height, shapes }: Scene): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="${families.tool}">${shapes.map(shapeToSvg).join('')}</svg>`
