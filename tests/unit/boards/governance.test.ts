import { describe, expect, test } from 'vitest'
import { plannedActivities, templates } from '../../../src/app/agenda/templates.ts'
import { beginPlan } from '../../../src/app/stage/ActivityForm.tsx'
import { governanceSection } from '../../../src/boards/governance/section.ts'
import { ruleOfModel } from '../../../src/method/governance.ts'
import { editText } from '../../../src/workshop/content/text-edits.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { fillFromSnapshot } from '../../../src/workshop/copy.ts'
import { chosenModel } from '../../../src/workshop/governance.ts'
import { decodeWorkshopJson, encodeWorkshopJson } from '../../../src/workshop/json.ts'
import type { RoundId, RowId } from '../../../src/workshop/ids.ts'
import { readAbout, writeAbout } from '../../../src/workshop/stage/about.ts'
import { recordBody } from '../../../src/workshop/stage/rounds.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import { decideOn } from '../../support/decide.ts'
import { openReplicas, snapshotOf, type Replica } from '../../support/replicas.ts'
import { wholeTranslator } from '../../support/sample.ts'

const en = wholeTranslator('en')
const one = (): Replica => openReplicas(1)[0]!
const [horizontal, vertical] = (['horizontal', 'vertical'] as const).map(
  (model) => ({ about: { kind: 'model', model } }) as const,
) as [{ about: { kind: 'model'; model: 'horizontal' } }, { about: { kind: 'model'; model: 'vertical' } }]
const modelOf = (replica: Replica) => chosenModel(snapshotOf(replica))?.model
const partOf = (replica: Replica) => governanceSection.compile(snapshotOf(replica), en)[0]!
const saidIn = (replica: Replica) =>
  partOf(replica).blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.line.text
      : block.kind === 'list'
        ? block.lines.map(({ text }) => text)
        : [],
  )

describe('[GM1] the model of the network', () => {
  test('is none before a decision about it passed', () => {
    const replica = one()
    expect(modelOf(replica)).toBeUndefined()
    decideOn(replica, 'r1', horizontal, ['consent', 'object'])
    expect(modelOf(replica)).toBeUndefined()
    expect(partOf(replica).gaps).toEqual([{ text: 'how the network governs itself', board: 'governance' }])
  })
  test('is what the newest passed decision said; an earlier one, and one that did not pass, stay on record', () => {
    const replica = one()
    decideOn(replica, 'r1', { ...horizontal, made: 1_000 }, ['consent', 'consent'])
    decideOn(replica, 'r2', { ...vertical, made: 2_000 }, ['consent', 'object'])
    expect(modelOf(replica)).toBe('horizontal')
    decideOn(replica, 'r3', { ...vertical, made: 3_000, rule: 'three-quarters' }, [
      'consent',
      'consent',
      'consent',
      'object',
    ])
    expect(modelOf(replica)).toBe('vertical')
    expect(partOf(replica).gaps).toEqual([])
    const said = saidIn(replica).join('\n')
    expect(said).toContain('Our model: Vertical.')
    expect(said).toMatch(
      /Horizontal: It passes by consensus[^]*Vertical: [^]*Vertical: It passes with at least three/,
    )
  })
  test('a tie in an operational matter is settled by what the coordination body said', () => {
    const replica = one()
    decideOn(replica, 'r1', { ...vertical, rule: 'operational' }, ['consent', 'object'])
    expect(modelOf(replica)).toBeUndefined()
    recordBody(replica.stage, 'r1' as RoundId, 'consent', 5)
    expect(modelOf(replica)).toBe('vertical')
  })
  test('goes with a duplicate and with the JSON, where rounds do not', () => {
    const replica = one()
    decideOn(replica, 'r1', horizontal, ['consent'])
    const snapshot = snapshotOf(replica)
    const [content, stage] = [openContent(), openStage()]
    let n = 0
    fillFromSnapshot(content, snapshot, {
      newId: <Id extends string>() => `new-${(n += 1)}` as Id,
      jitter: () => Uint8Array.of(1, 2),
      now: 1,
    })
    expect(chosenModel(takeSnapshot(content, stage))).toEqual({ model: 'horizontal' })
    const read = decodeWorkshopJson(encodeWorkshopJson(snapshot))
    expect(read.ok && read.value.workshop.sheetValues).toEqual({ 'governance/model': 'horizontal' })
  })
  test('prints what the group noted on a row, under what the model says to it', () => {
    const replica = one()
    decideOn(replica, 'r1', horizontal, ['consent'])
    editText(replica.content, 'sheet/model-asks', '', 'An hour every Monday')
    expect(saidIn(replica).slice(-2)).toEqual([
      'Time to listen, and two people who link each circle.',
      'An hour every Monday',
    ])
  })
})

describe('[GM2] the rule that a decision begins with', () => {
  test('is consensus of the horizontal model, and of the vertical consensus, else three quarters', () => {
    expect(ruleOfModel).toEqual({ horizontal: 'consensus', vertical: 'three-quarters' })
    expect(beginPlan('decide', ruleOfModel.vertical).decision?.rule).toBe('three-quarters')
    expect(beginPlan('decide').decision?.rule).toBe('consensus')
    expect(beginPlan('elect', ruleOfModel.vertical).decision?.rule, 'who leads is elected by consensus').toBe(
      'consensus',
    )
  })
  test('comes before that of a template, once a model holds', () => {
    const rulesIn = (usual?: 'consensus') =>
      templates.flatMap((template) =>
        plannedActivities(template, en.t, usual).flatMap(({ kind, decision }) =>
          kind === 'decide' && decision ? decision.rule : [],
        ),
      )
    expect(new Set(rulesIn('consensus'))).toEqual(new Set(['consensus']))
    expect(new Set(rulesIn())).toEqual(new Set(['consensus', 'three-quarters']))
  })
})

test('what a decision is about is read back as it was written, and nothing else is', () => {
  for (const about of [
    horizontal.about,
    vertical.about,
    { kind: 'part', role: 'coordinator', circle: 'row-1' as RowId },
    { kind: 'part', role: 'delegate', circle: 'row-1' as RowId },
  ] as const)
    expect(readAbout(writeAbout(about))).toEqual(about)
  for (const value of [
    undefined,
    7,
    'model',
    'model:diagonal',
    'model:vertical:x',
    'king:row-1',
    'delegate:a/b',
  ])
    expect(readAbout(value)).toBeUndefined()
})
