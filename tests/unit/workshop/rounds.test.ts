// Rounds: who counts, on every device the same, whatever arrives late, twice or out of turn.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  castDots,
  readBallots,
  readDots,
  respond,
  type CandidateRef,
} from '../../../src/workshop/content/ballots.ts'
import { openContent, type Content } from '../../../src/workshop/content/content.ts'
import type { BallotId, DeviceId, PersonId, RoundId } from '../../../src/workshop/ids.ts'
import {
  amendProposal,
  closeRound,
  countDots,
  countResponses,
  openRound,
  readHeard,
  readRound,
  readRounds,
  type DecisionRules,
  type DotsRules,
} from '../../../src/workshop/stage/rounds.ts'
import { openStage, type Stage } from '../../../src/workshop/stage/stage.ts'

const ROUND = 'round-1' as RoundId
const items = ['n:a', 'n:b', 't:c'] as string[] as CandidateRef[]
const dotsRules: DotsRules = {
  kind: 'dots',
  made: 1,
  question: 'What matters most?',
  late: 'report',
  of: items,
  budget: 3,
  several: true,
  own: true,
  minimum: 0,
}
const decisionRules: DecisionRules = {
  kind: 'decision',
  made: 1,
  question: '',
  late: 'report',
  rule: 'consensus',
  quorum: 0,
}

interface Device {
  readonly content: Content
  readonly stage: Stage
  readonly device: DeviceId
}
function devices(count: number): Device[] {
  return Array.from({ length: count }, (_, index) => ({
    content: openContent(),
    stage: openStage(),
    device: `device-${index}` as DeviceId,
  }))
}
function hear(to: Device, from: Device): void {
  for (const part of ['content', 'stage'] as const) {
    const missing = Y.encodeStateAsUpdate(from[part].y, Y.encodeStateVector(to[part].y))
    Y.applyUpdate(to[part].y, missing)
  }
}
const everyoneHears = (all: readonly Device[]) => {
  for (const to of all) for (const from of all) hear(to, from)
  for (const to of all) for (const from of all) hear(to, from)
}
let clientId = 1_000_000
const vote = ({ content }: Device, ballot: string, dots: Record<string, number>, round = ROUND) =>
  castDots(
    content,
    round,
    ballot as BallotId,
    new Map(Object.entries(dots)) as ReadonlyMap<CandidateRef, number>,
    (clientId += 1),
  )
const close = ({ stage, content, device }: Device) =>
  closeRound(stage, content, device, readRound(stage, ROUND)!)
const counted = ({ stage, content }: Device) => countDots(stage, content, readRound(stage, ROUND)!)

describe('ballots', () => {
  test('[BA2] a ballot that is changed takes the place of its older self, every time', () => {
    for (let run = 0; run < 40; run += 1) {
      const [device] = devices(1) as [Device]
      vote(device, 'ballot', { 'n:a': 1 })
      vote(device, 'ballot', { 'n:b': 2 })
      expect(readBallots(device.content, ROUND).get('ballot' as BallotId)).toEqual(new Map([['n:b', 2]]))
    }
  })

  test('[BA1] each is written under a client id of its own that occurs nowhere else in the bytes', () => {
    const [device] = devices(1) as [Device]
    device.content.notes.set('note', { zone: 'pestel-legal', made: 1 })
    const before = clientId
    vote(device, 'one', { 'n:a': 1 })
    vote(device, 'two', { 'n:b': 1 })
    const writers = [...Y.decodeStateVector(Y.encodeStateVector(device.content.y)).keys()]
    expect(writers.toSorted()).toEqual([device.content.y.clientID, before + 1, before + 2].toSorted())
    const byPerson = Y.decodeUpdate(Y.encodeStateAsUpdate(device.content.y)).structs.filter(
      (struct) => struct.id.client === device.content.y.clientID,
    )
    expect(byPerson, 'the note, and no ballot').toHaveLength(1)
  })

  test('what is no ballot is read as none', () => {
    for (const nonsense of [1, null, {}, { dots: [] }, { dots: { 'n:a': -1 } }, { dots: { x: 1 } }])
      expect(readDots(nonsense)).toBeUndefined()
  })
})

describe('closing', () => {
  test('[RO1][RO3] what is in the cut counts as it was; what comes or changes later is reported and changes nothing', () => {
    const [lead, phone, late] = devices(3) as [Device, Device, Device]
    openRound(lead.stage, ROUND, dotsRules)
    everyoneHears([lead, phone, late])
    vote(phone, 'phone', { 'n:a': 1 })
    hear(lead, phone)
    close(lead)
    vote(phone, 'phone', { 'n:b': 3 })
    vote(late, 'late', { 't:c': 1 })
    everyoneHears([lead, phone, late])
    for (const device of [lead, phone, late]) {
      expect(counted(device).counted).toEqual(new Map([['phone', new Map([['n:a', 1]])]]))
      expect(counted(device).late).toEqual(['late'])
    }
  })

  test('[RO3] late ballots count where the rules said so beforehand', () => {
    const [lead, late] = devices(2) as [Device, Device]
    openRound(lead.stage, ROUND, { ...dotsRules, late: 'count' })
    close(lead)
    vote(late, 'late', { 't:c': 1 })
    everyoneHears([lead, late])
    expect(counted(lead).counted.size).toBe(1)
    expect(counted(lead).late).toEqual(['late'])
  })

  test('[RO2] whoever votes, closes and hears of it in whatever order, all count the same, and each ballot once', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('vote' as const), who: fc.nat(3), item: fc.nat(2) }),
      fc.record({ kind: fc.constant('close' as const), who: fc.nat(1) }),
      fc.record({ kind: fc.constant('hear' as const), who: fc.nat(3), from: fc.nat(3) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.constantFrom('count', 'report'), (steps, late) => {
        const all = devices(4)
        openRound(all[0]!.stage, ROUND, { ...dotsRules, late })
        everyoneHears(all)
        const inCut = new Map<string, string>()
        for (const each of steps) {
          const device = all[each.who]!
          if (each.kind === 'vote') vote(device, `ballot-${each.who}`, { [items[each.item]!]: 1 })
          if (each.kind === 'hear') hear(device, all[each.from]!)
          if (each.kind === 'close' && !readRound(device.stage, ROUND)!.isClosed) {
            for (const [ballot, dots] of readBallots(device.content, ROUND))
              inCut.set(`${ballot} ${device.device}`, JSON.stringify([...dots]))
            close(device)
          }
        }
        everyoneHears(all)
        const results = all.map((device) => counted(device))
        for (const result of results) {
          expect([...result.counted].toSorted()).toEqual([...results[0]!.counted].toSorted())
          expect(result.late).toEqual(results[0]!.late)
        }
        const { counted: ballots } = results[0]!
        for (const key of inCut.keys()) expect(ballots.has(key.split(' ')[0] as BallotId)).toBe(true)
        for (const [ballot, dots] of ballots) {
          const asCut = [...inCut].filter(([key]) => key.startsWith(`${ballot} `)).map(([, value]) => value)
          if (asCut.length > 0) expect(asCut).toContain(JSON.stringify([...dots]))
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('decisions', () => {
  const ana = 'ana' as PersonId
  const rosa = 'rosa' as PersonId
  test('[RO4] an answer holds for the words it was given to, and what was said of earlier ones is kept', () => {
    const [lead] = devices(1) as [Device]
    openRound(lead.stage, ROUND, decisionRules, 'We meet on Mondays')
    respond(lead.content, ROUND, ana, { answer: 'object', reason: 'I work then', version: 0 })
    respond(lead.content, ROUND, rosa, { answer: 'consent', reason: '', version: 0 })
    const round = () => readRound(lead.stage, ROUND)!
    const now = () => countResponses(lead.stage, lead.content, round()).counted
    expect(now().size).toBe(2)
    amendProposal(lead.stage, lead.content, round(), 'We meet on Tuesdays')
    expect(round().texts).toEqual(['We meet on Mondays', 'We meet on Tuesdays'])
    expect(now().size, 'nobody has answered the new words').toBe(0)
    respond(lead.content, ROUND, ana, { answer: 'consent', reason: '', version: 1 })
    expect([...now().keys()]).toEqual([ana])
    expect(readHeard(lead.stage, ROUND, 0).get(ana)).toMatchObject({
      answer: 'object',
      reason: 'I work then',
    })
    close(lead)
    respond(lead.content, ROUND, rosa, { answer: 'object', reason: 'late', version: 1 })
    expect([...now().keys()]).toEqual([ana])
  })
})

test('a hostile stage breaks no reader of rounds', () => {
  const [lead] = devices(1) as [Device]
  const { rounds } = lead.stage
  rounds.set('r1', { kind: 'dots', of: ['x'], budget: 3 })
  rounds.set('r2', { kind: 'dots', of: items, budget: -1 })
  rounds.set('r3', 'nonsense')
  rounds.set('r4', { kind: 'of-a-later-version' })
  rounds.set('r5', { kind: 'decision', rule: 'whatever' })
  rounds.set('r6', { ...decisionRules })
  rounds.set('r6/text/0', 7)
  rounds.set('r6/cut/device', { ballots: 9 })
  expect(readRounds(lead.stage).map(({ id, isClosed, texts }) => [id, isClosed, texts])).toEqual([
    ['r6', false, []],
  ])
})
