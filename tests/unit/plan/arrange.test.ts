import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { sections } from '../../../src/app/plan/sections.ts'
import { changesSince, digestOf } from '../../../src/plan/changes.ts'
import { arrange, compilePlan } from '../../../src/plan/compile.ts'
import { originsOf } from '../../../src/plan/thread.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { sheetText } from '../../../src/workshop/content/sheets.ts'
import { editText } from '../../../src/workshop/content/text-edits.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import {
  introductionOf,
  moveSection,
  readSections,
  setSectionOff,
} from '../../../src/workshop/stage/sections.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { sampleSnapshot, wholeTranslator } from '../../support/sample.ts'
import { PLAN_AT, planOf } from '../../support/sample-plan.ts'

const jitter = Uint8Array.of(7, 9)
const all = ['how', 'foundations', 'pestel', 'swot', 'annex']
const partsOf = (stage: ReturnType<typeof openStage>, ids = all) =>
  arrange(
    ids.map((id) => ({ id })),
    { sections: readSections(stage) },
  ).map(({ id }) => id)

describe('[PL7] the plan as the facilitators arranged it', () => {
  test('parts move where they are put, whatever was moved before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(5)), { maxLength: 20 }), (moves) => {
        const stage = openStage()
        let expected = [...all]
        for (const [from, to] of moves) {
          const part = expected[from]!
          const before = expected[to]
          if (before === part) continue
          const ids = partsOf(stage)
          moveSection(stage, ids, part, before, jitter)
          expected = expected.filter((id) => id !== part)
          expected.splice(before ? expected.indexOf(before) : expected.length, 0, part)
          expect(partsOf(stage)).toEqual(expected)
        }
      }),
    )
  })
  test('a board that is new since stands after the one it stands after by itself', () => {
    const stage = openStage()
    moveSection(stage, all, 'annex', 'how', jitter)
    expect(partsOf(stage)).toEqual(['annex', 'how', 'foundations', 'pestel', 'swot'])
    const later = ['how', 'foundations', 'pestel', 'swot', 'projects', 'annex']
    expect(partsOf(stage, later)).toEqual(['annex', 'how', 'foundations', 'pestel', 'swot', 'projects'])
  })
  test('what is left out is out with its gaps, and comes back', () => {
    const [content, stage] = [openContent(), openStage()]
    const compile = () => compilePlan(takeSnapshot(content, stage), sections, wholeTranslator('en'), PLAN_AT)
    const whole = compile()
    setSectionOff(stage, 'foundations', true)
    expect(compile().parts.map(({ id }) => id)).not.toContain('foundations')
    expect(compile().gaps.length).toBeLessThan(whole.gaps.length)
    setSectionOff(stage, 'foundations', false)
    expect(compile()).toEqual(whole)
  })
  test('two who arrange at once end with one order, and no key is a part of another app', () => {
    const [a, b] = [openStage(), openStage()]
    moveSection(a, all, 'swot', 'how', jitter)
    moveSection(b, all, 'annex', 'pestel', Uint8Array.of(3, 3))
    b.sections.set('<b>/order', 'V')
    b.sections.set('pestel/order', 7)
    Y.applyUpdate(a.y, Y.encodeStateAsUpdate(b.y))
    Y.applyUpdate(b.y, Y.encodeStateAsUpdate(a.y))
    expect(partsOf(a)).toEqual(partsOf(b))
    expect(partsOf(a).toSorted()).toEqual(all.toSorted())
  })
})

test('an introduction stands first in its part, as people’s words, and its thread leads to it', () => {
  const [content, stage] = [openContent(), openStage()]
  editText(content, sheetText(introductionOf('pestel')), '', 'Why we look around.\n\nAnd how.')
  const snapshot = takeSnapshot(content, stage)
  const plan = compilePlan(snapshot, sections, wholeTranslator('en'), PLAN_AT)
  const [first, second] = plan.parts.find(({ id }) => id === 'pestel')!.blocks
  const source = 'f:introduction-pestel' as const
  expect(first).toEqual({ kind: 'paragraph', line: { text: 'Why we look around.', isVoice: true, source } })
  expect(second).toMatchObject({ line: { text: 'And how.' } })
  expect(originsOf(snapshot, source)[0]?.[0]).toMatchObject({ kind: 'field' })
})

test('an introduction to a part whose board is empty is printed under the part’s title', () => {
  const [content, stage] = [openContent(), openStage()]
  for (const { id } of sections) editText(content, sheetText(introductionOf(id)), '', `How ${id} begins.`)
  const { t } = wholeTranslator('en')
  const { parts } = compilePlan(takeSnapshot(content, stage), sections, wholeTranslator('en'), PLAN_AT)
  expect(parts.map(({ id, title }) => [id, title])).toEqual(sections.map(({ id, title }) => [id, t(title)]))
  for (const { id, blocks } of parts) expect(blocks[0]).toMatchObject({ line: { text: `How ${id} begins.` } })
})

test('a part is what its section says it is', () => {
  const said = new Map(sections.map((section) => [section.id, section]))
  for (const language of ['es', 'en'] as const)
    for (const { id, title, isAnnex } of planOf(language).parts) {
      expect(title).toBe(wholeTranslator(language).t(said.get(id)!.title))
      expect(isAnnex).toBe(said.get(id)!.isAnnex)
    }
})

describe('what changed since the plan was read', () => {
  const snapshot = sampleSnapshot('en')
  const compile = (each: typeof snapshot) => compilePlan(each, sections, wholeTranslator('en'), PLAN_AT)
  test('nothing, where nothing changed', () => {
    const plan = compile(snapshot)
    expect(changesSince(digestOf(plan), plan)).toEqual({ lines: [], gone: 0 })
    expect(Object.keys(digestOf(planOf('en'))).length).toBeGreaterThan(20)
  })
  test('what the summary and the calendar say again is not counted twice', () => {
    const plan = compile(snapshot)
    const parts = plan.parts.filter(({ id }) => id !== 'summary' && id !== 'calendar')
    expect(parts.length).toBe(plan.parts.length - 2)
    expect(digestOf({ ...plan, parts })).toEqual(digestOf(plan))
  })
  test('a line that was reworded, one that is new, one that is gone', () => {
    const before = digestOf(compile(snapshot))
    const [first, , ...others] = snapshot.principles
    const added = { ...first!, id: 'new' as never, name: 'Joy' }
    const after = compile({
      ...snapshot,
      principles: [{ ...first!, text: 'Said otherwise.' }, ...others, added],
    })
    const { lines, gone } = changesSince(before, after)
    expect(lines.map(({ source, is }) => [source, is])).toEqual([
      [`v:${first!.id}`, 'changed'],
      ['v:new', 'new'],
    ])
    expect(gone).toBe(1)
  })
})
