import { oneLine } from './clean-text.ts'
import type { MatrixCard, MatrixWords } from './tree.ts'

const escape = (text: string) => oneLine(text).replaceAll(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)!};`)

const SIZE = 480
const CELL = SIZE / 3
const LEFT = 90
const TOP = 30
const papers = ['#ffffff', '#f7d6c1', '#faeba9', '#f2dce6', '#d0e2f8', '#daeed6', '#d6d5cd']

/** The probability × impact matrix as a picture of its own, black on white, for documents. Pure. */
export function matrixSvg(
  cards: readonly MatrixCard[],
  { probability, impact, levels }: MatrixWords,
): string {
  const cells = [3, 2, 1].flatMap((p, row) =>
    [1, 2, 3].map((i, column) => {
      const shade = p * i >= 6 ? '#dfe4e0' : p * i >= 3 ? '#f0f2ef' : '#ffffff'
      const [x, y] = [LEFT + column * CELL, TOP + row * CELL]
      return `<rect x="${x}" y="${y}" width="${CELL}" height="${CELL}" fill="${shade}" stroke="#7c857f"/><text x="${x + CELL - 10}" y="${y + 24}" text-anchor="end" font-size="20" fill="#434e48">${p * i}</text>`
    }),
  )
  const spots = new Map<string, number>()
  const drawn = cards.map((card) => {
    const key = `${card.probability}/${card.impact}`
    const nth = spots.get(key) ?? 0
    spots.set(key, nth + 1)
    const x = LEFT + (card.impact - 0.5) * CELL - 34 + (nth % 2) * 74 - 37
    const y = TOP + (3.5 - card.probability) * CELL - 14 + Math.floor(nth / 2) * 32 - 16
    return `<g transform="translate(${x + 37} ${y + 16})"><rect width="68" height="28" rx="2" fill="${papers[card.paper] ?? '#ffffff'}" stroke="#1b2420"/><text x="8" y="19" font-size="14" font-weight="600">${escape(card.tag)}</text><text x="60" y="19" text-anchor="end" font-size="15" font-weight="700">${card.rank}</text></g>`
  })
  const across = levels.map(
    (level, column) =>
      `<text x="${LEFT + (column + 0.5) * CELL}" y="${TOP + SIZE + 24}" text-anchor="middle" font-size="15">${escape(level)}</text>`,
  )
  const up = levels.map(
    (level, row) =>
      `<text x="${LEFT - 10}" y="${TOP + (2.5 - row) * CELL}" text-anchor="end" font-size="15">${escape(level)}</text>`,
  )
  const width = LEFT + SIZE + 10
  const height = TOP + SIZE + 56
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" fill="#1b2420"><rect width="${width}" height="${height}" fill="#ffffff"/><text x="${LEFT}" y="20" font-size="16" font-weight="700">${escape(probability)} ↑</text>${cells.join('')}${up.join('')}${across.join('')}${drawn.join('')}<text x="${LEFT + SIZE}" y="${TOP + SIZE + 48}" text-anchor="end" font-size="16" font-weight="700">${escape(impact)} →</text></svg>`
}

/** Its size in pixels. */
export const MATRIX_PIXELS = { width: LEFT + SIZE + 10, height: TOP + SIZE + 56 } as const
