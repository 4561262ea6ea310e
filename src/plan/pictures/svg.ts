import { oneLine } from '../clean-text.ts'
import type { Scene, Shape } from './scene.ts'

const escape = (text: string) => text.replaceAll(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)!};`)
/** Two decimals, so that every device writes the same. */
const n = (value: number) => String(Math.round(value * 100) / 100)

const families = { voice: 'Georgia, serif', tool: 'system-ui, sans-serif' }

function shapeToSvg(shape: Shape): string {
  if (shape.kind === 'text') {
    const { x, y, size, text, face, anchor, fill } = shape
    const font = face.startsWith('voice') ? ` font-family="${families.voice}"` : ''
    const weight = face.endsWith('Bold') ? ' font-weight="700"' : ''
    const from = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
    return `<text x="${n(x)}" y="${n(y)}" font-size="${n(size)}" fill="${fill}"${font}${weight}${from}>${escape(oneLine(text))}</text>`
  }
  const ink = `fill="${shape.fill ?? 'none'}"${shape.stroke ? ` stroke="${shape.stroke}" stroke-width="${n(shape.thick ?? 1)}"` : ''}`
  if (shape.kind === 'rect')
    return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.width)}" height="${n(shape.height)}" ${ink}/>`
  return `<polyline points="${shape.points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" ${ink}/>`
}

/** A picture as a file of its own. What people wrote is text in it, never markup. @param title what it shows, in words */
export function sceneToSvg({ width, height, shapes }: Scene, title = ''): string {
  const words = title ? `<title>${escape(oneLine(title))}</title>` : ''
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" role="img" font-family="${families.tool}">${words}${shapes.map(shapeToSvg).join('')}</svg>`
}
