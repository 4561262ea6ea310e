import { linesOf } from './plan-lines.ts'
import type { StrategicPlan } from '../../src/plan/tree.ts'

const squeeze = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

/** All that a plan says, line by line, spaces made one. */
export const saidIn = (plan: StrategicPlan): readonly string[] =>
  linesOf(plan).flatMap(({ text }) => squeeze(text) || [])

/** The first of these lines that is not found after the one before it; `undefined` when nothing is missing. */
export function missingInOrder(found: readonly string[], lines: readonly string[]): string | undefined {
  const texts = found.map(squeeze)
  let at = -1
  for (const line of lines) {
    const next = texts.indexOf(line, at + 1)
    if (next < 0) return `«${line}» after «${texts[at] ?? ''}»`
    at = next
  }
  return undefined
}

/** Read off a page: spaces fall at the ends of lines. */
const bare = (text: string) => text.replaceAll(/\s/gu, '')

/** The same of what a page of a PDF says. Letters that no font has, and those from the right, are not looked for. */
export function missingOnPages(found: readonly string[], lines: readonly string[]): string | undefined {
  const isFromLeft = (text: string) => !/[\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}]/u.test(text)
  return missingInOrder(found.map(bare), lines.filter(isFromLeft).map(bare))
}

/** What people wrote, that no cell of these tables holds as text. */
export function missingInCells(cells: readonly string[], plan: StrategicPlan): readonly string[] {
  const found = new Set(cells.map((cell) => squeeze(cell.replace(/^'/u, ''))))
  return linesOf(plan).flatMap(({ text, isVoice }) => {
    const line = squeeze(text)
    return isVoice && line && !found.has(line) ? [line] : []
  })
}
