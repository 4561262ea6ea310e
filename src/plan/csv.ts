// The plan's tables, a CSV file each (RFC 4180: commas, CRLF), and of each part one with all it says, line by line.
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { zipSync } from 'fflate'
import { cleanText, oneLine } from './clean-text.ts'
import { defuse } from './formula.ts'
import type { Block, Part, StrategicPlan } from './tree.ts'

function field(text: string): string {
  const safe = defuse(cleanText(text))
  return /[",\n\r;]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** With a byte order mark: without it Excel reads accents as two signs each. Other readers skip it. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`

const linesOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'heading':
    case 'table':
    case 'gantt':
    case 'picture':
      return []
    case 'paragraph':
      return [block.line.text]
    case 'list':
      return block.lines.map(({ text }) => text)
    case 'matrix':
      return [block.alt]
  }
}

/** What a part says, with the headings each line stands under. */
function saidIn({ blocks }: Part): string[][] {
  let under: readonly [string, string] = ['', '']
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') under = block.level === 2 ? [block.text, ''] : [under[0], block.text]
    return linesOf(block).map((text) => [...under, text])
  })
}

/** Letters, figures and dashes: what every system takes for a file's name. */
const fileName = (text: string): string =>
  oneLine(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 40)

interface CsvFile {
  readonly name: string
  readonly text: string
}

export function csvFiles(plan: StrategicPlan): readonly CsvFile[] {
  const { under, line } = plan.words
  const files = plan.parts.flatMap((part) => {
    const said = saidIn(part)
    const tables = part.blocks.flatMap((block) =>
      block.kind === 'table' || block.kind === 'gantt' || block.kind === 'picture'
        ? {
            name: `${part.id}-${fileName(block.caption ?? '') || 'table'}`,
            text: toCsv([block.header, ...block.rows.map((row) => row.map(({ text }) => text))]),
          }
        : [],
    )
    const lines =
      said.length > 0 ? [{ name: part.id, text: toCsv([[`${under} 1`, `${under} 2`, line], ...said]) }] : []
    return [...lines, ...tables]
  })
  const digits = String(files.length).length
  return files.map(({ name, text }, index) => ({
    name: `${String(index + 1).padStart(digits, '0')}-${name}.csv`,
    text,
  }))
}

/** A zip has no time zone: one moment in all of them, so that the same plan gives the same bytes. */
export const zipDate = (): Date => new Date(1980, 0, 1)

export const renderCsv = (plan: StrategicPlan): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(
      Object.fromEntries(csvFiles(plan).map(({ name, text }) => [name, new Uint8Array(utf8ToBytes(text))])),
      { mtime: zipDate() },
    ),
  )
