// A zone in which a group left thousands of notes, and a word without end among them.
import { expect, test } from 'vitest'
import { renderDocx } from '../../../src/plan/docx.ts'
import { renderPdf } from '../../../src/plan/pdf/pdf.ts'
import { readDocx, readPdf } from '../../support/read-plan.ts'
import { means, planOfNotes } from '../../support/sample-plan.ts'

const MANY = 3_000
const word = 'agua'.repeat(125)
const texts = Array.from({ length: MANY }, (_, n) =>
  n === 1_500 ? word : `Nota ${n}: falta agua en el barrio`,
)
const plan = planOfNotes(texts)
const bare = (text: string) => text.replaceAll(/\s/gu, '')
/** The notes of one reading, each once and in their order. */
const notesIn = (found: readonly string[]) =>
  found.map(bare).filter((text) => text === word || /^Nota\d+:/u.test(text))

test(`Word holds ${MANY} notes of one zone in their order, a word of 500 letters among them`, async () => {
  const { paragraphs } = readDocx(await renderDocx(plan, means))
  expect(notesIn(paragraphs)).toEqual(texts.map(bare))
}, 60_000)

test(`PDF holds them too, over as many pages as it takes, and tells how far it is`, async () => {
  const shares: number[] = []
  const bytes = await renderPdf(plan, { ...means, onProgress: (share) => void shares.push(share) })
  const { elements } = await readPdf(bytes)
  expect(notesIn(elements.filter(({ role }) => role === 'LBody').map(({ text }) => text))).toEqual(
    texts.map(bare),
  )
  expect(shares.at(-1)).toBe(1)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
}, 60_000)
