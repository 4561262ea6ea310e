// Rounds: who counts, on every device the same, whatever arrives late, twice or out of turn.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  castDots,
  readBallots,
  readDots,
  showFingers,
  showFingersApart,
  type CandidateRef,
} from '../../../src/workshop/content/ballots.ts'
import { openContent, type Content } from '../../../src/workshop/content/content.ts'
import { markHand } from '../../../src/workshop/content/hands.ts'
import { introduce, introduceGuest } from '../../../src/workshop/content/people.ts'
import { ballotOf, handOf } from '../../../src/workshop/content/ratings.ts'
import { respond, wordsOf, type Said } from '../../../src/workshop/content/responses.ts'
import {
  countNominees,
  nominationId,
  readStatements,
  standingNominations,
  state,
  type ElectionPhase,
} from '../../../src/workshop/content/statements.ts'
import type {
  ActivityId,
  BallotId,
  DeviceId,
  HandId,
  PersonId,
  RoundId,
  StatementId,
} from '../../../src/workshop/ids.ts'
import {
  absentPeople,
  countDots,
  countResponses,
  countTemperature,
  expectedAtClose,
  heardTo,
  readHeard,
} from '../../../src/workshop/stage/counting.ts'
import { expectedPeople, expectPerson } from '../../../src/workshop/stage/expected.ts'
import { goToPhase, readPhase } from '../../../src/workshop/stage/phases.ts'
import { amendProposal } from '../../../src/workshop/stage/proposals.ts'
import {
  isElection,
  type DecisionRules,
  type DotsRules,
  type Round,
  type TemperatureRules,
} from '../../../src/workshop/stage/round-rules.ts'
import {
  closeRound,
  giveUpRound,
  nextRoundId,
  openRound,
  readRound,
  readRounds,
  recordBody,
} from '../../../src/workshop/stage/rounds.ts'
import { openStage, type Stage } from '../../../src/workshop/stage/stage.ts'
import { decisionRules, dotsRules as plainDots } from '../../support/decide.ts'

const ROUND = 'round-1' as RoundId
const items = ['n:a', 'n:b', 't:c'] as string[] as CandidateRef[]
const dotsRules: DotsRules = { ...plainDots, question: 'What matters most?', of: items }

interface Device {
  readonly content: Content
  readonly stage: Stage
  readonly device: DeviceId
  /** The line of this device: up or down. */
  readonly line: { isUp: boolean }
}
function devices(count: number): Device[] {
  return Array.from({ length: count }, (_, index) => {
    const line = { isUp: true }
    return {
      content: openContent(),
      stage: openStage(undefined, () => line.isUp),
      device: `device-${index}` as DeviceId,
      line,
    }
  })
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
const close = ({ stage, content, device }: Device, expected?: readonly PersonId[]) =>
  closeRound(stage, content, device, ROUND, { at: 1_000, present: 4, ...(expected && { expected }) })
type Kind = Round['kind']
function roundAt<K extends Kind>({ stage }: Device, kind: K) {
  const round = readRound(stage, ROUND)
  if (round?.kind !== kind) throw new Error(`no ${kind}`)
  return round as Extract<Round, { kind: K }>
}
const counted = (at: Device) => countDots(at.stage, at.content, roundAt(at, 'dots'))
const open = (
  { stage, device }: Device,
  rules: DotsRules | DecisionRules | TemperatureRules,
  proposal?: string,
) => openRound(stage, device, ROUND, rules, proposal)

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

describe('by another’s hand', () => {
  const secret = Uint8Array.from({ length: 16 }, (_, index) => index)
  const mark = ({ content }: Device, hand: string) =>
    markHand(content, ROUND, hand as HandId, (clientId += 1))
  test('[BA3] how many ballots another’s hand put in is counted; no mark can be told to belong to a ballot', () => {
    const [lead, phone] = devices(2) as [Device, Device]
    open(lead, dotsRules)
    everyoneHears([lead, phone])
    const [ballot, hand] = [ballotOf(secret, ROUND), handOf(secret, ROUND)]
    expect(String(hand)).not.toBe(String(ballot))
    vote(phone, ballot, { 'n:a': 1 })
    vote(phone, 'own', { 'n:b': 1 })
    mark(phone, hand)
    mark(phone, hand)
    everyoneHears([lead, phone])
    expect(counted(lead)).toMatchObject({ byHand: 1 })
    expect(counted(lead).counted.size, 'a mark is no ballot').toBe(2)
    const clients = [...phone.content.ballots.keys()].map(
      (key) => phone.content.ballots._map.get(key)!.id.client,
    )
    expect(new Set(clients).size, 'each written under an id of its own').toBe(clients.length)
    close(lead)
    mark(phone, 'later')
    everyoneHears([lead, phone])
    for (const device of [lead, phone]) expect(counted(device).byHand).toBe(1)
  })
  test('[BA3] marks never say more than there are ballots', () => {
    const [lead] = devices(1) as [Device]
    open(lead, dotsRules)
    vote(lead, 'own', { 'n:b': 1 })
    for (const hand of ['a', 'b', 'c']) mark(lead, hand)
    expect(counted(lead).byHand).toBe(1)
  })
})

describe('closing', () => {
  test('[RO1][RO3] what is in the cut counts as it was; what comes or changes later is reported and changes nothing', () => {
    const [lead, phone, late] = devices(3) as [Device, Device, Device]
    open(lead, dotsRules)
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
    open(lead, { ...dotsRules, late: 'count' })
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
        open(all[0]!, { ...dotsRules, late })
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

  test.each([
    ['smaller', 'n:b'],
    ['larger', 'n:a'],
  ])(
    '[RO2] of a ballot in two cuts, changed on its way to the %s device, everyone counts the smaller device’s',
    (who, held) => {
      const [smaller, larger, phone] = devices(3) as [Device, Device, Device]
      open(smaller, dotsRules)
      vote(phone, 'ballot', { 'n:a': 1 })
      everyoneHears([smaller, larger, phone])
      vote(phone, 'ballot', { 'n:b': 1 })
      hear(who === 'smaller' ? smaller : larger, phone)
      close(smaller)
      close(larger)
      everyoneHears([smaller, larger, phone])
      for (const at of [smaller, larger, phone])
        expect(counted(at).counted.get('ballot' as BallotId)).toEqual(new Map([[held, 1]]))
    },
  )

  test('[RO1] pressed twice, or in a second window of the same device, the first cut stays', () => {
    const [lead, phone] = devices(2) as [Device, Device]
    open(lead, dotsRules)
    vote(phone, 'phone', { 'n:a': 1 })
    hear(lead, phone)
    close(lead)
    vote(phone, 'phone', { 'n:b': 1 })
    vote(phone, 'another', { 'n:b': 1 })
    hear(lead, phone)
    close(lead)
    expect(counted(lead).counted).toEqual(new Map([['phone', new Map([['n:a', 1]])]]))
    expect(counted(lead).late).toEqual(['another'])
  })

  test('[RO1] a change after the close is told to its owner, and changes nothing', () => {
    const [lead] = devices(1) as [Device]
    open(lead, dotsRules)
    vote(lead, 'one', { 'n:a': 1, 'n:b': 1 })
    vote(lead, 'two', { 'n:a': 1 })
    close(lead)
    expect(counted(lead).changed).toEqual([])
    vote(lead, 'one', { 'n:b': 1, 'n:a': 1 })
    expect(counted(lead).changed, 'the same dots in another order').toEqual([])
    vote(lead, 'one', { 'n:b': 2 })
    expect(counted(lead).changed).toEqual(['one'])
    expect(counted(lead).counted.get('one' as BallotId)).toEqual(new Map([['n:a', 1], ['n:b', 1]])) // prettier-ignore
  })

  test('[DT2] a ballot that breaks the rules is no part of the turnout, and is reported', () => {
    const [lead] = devices(1) as [Device]
    open(lead, { ...dotsRules, minimum: 2 })
    vote(lead, 'good', { 'n:a': 1 })
    vote(lead, 'greedy', { 'n:a': 99 })
    expect(counted(lead).counted.size).toBe(1)
    close(lead)
    expect([...counted(lead).counted.keys()]).toEqual(['good'])
    expect(counted(lead).invalid).toEqual(['greedy'])
  })

  test('[RO6] calling off beats no close that another facilitator made at the same time', () => {
    const [lead, second] = devices(2) as [Device, Device]
    open(lead, dotsRules)
    vote(lead, 'one', { 'n:a': 1 })
    everyoneHears([lead, second])
    giveUpRound(lead.stage, ROUND)
    expect(readRounds(lead.stage)).toEqual([])
    close(second)
    everyoneHears([lead, second])
    for (const device of [lead, second]) {
      expect(readRounds(device.stage).map(({ isClosed, isVoid }) => [isClosed, isVoid])).toEqual([
        [true, false],
      ])
      expect(counted(device).counted.size).toBe(1)
    }
  })

  test('the close says when it was and how many were there; of two the first, and the more', () => {
    const [lead, second] = devices(2) as [Device, Device]
    open(lead, dotsRules)
    everyoneHears([lead, second])
    closeRound(lead.stage, lead.content, lead.device, ROUND, { at: 2_000, present: 7 })
    closeRound(second.stage, second.content, second.device, ROUND, { at: 1_500, present: 6 })
    everyoneHears([lead, second])
    for (const { stage } of [lead, second])
      expect(readRound(stage, ROUND)!.closed).toEqual({ at: 1_500, present: 7 })
  })
})

describe('opening', () => {
  const activity = 'activity-01' as ActivityId
  test('[RO5] two facilitators who start one activity at once open one round, by the rules of one of them', () => {
    const [lead, second, phone] = devices(3) as [Device, Device, Device]
    for (const [device, budget] of [
      [lead, 2],
      [second, 3],
    ] as const)
      // prettier-ignore
      openRound(device.stage, device.device, nextRoundId(device.stage, activity), { ...dotsRules, budget })
    const id = nextRoundId(lead.stage, activity)
    castDots(lead.content, id, 'one' as BallotId, new Map([[items[0]!, 1]]), 7)
    castDots(second.content, id, 'two' as BallotId, new Map([[items[0]!, 1]]), 8)
    everyoneHears([lead, second, phone])
    for (const { stage, content } of [lead, second, phone]) {
      const rounds = readRounds(stage)
      expect(rounds).toHaveLength(1)
      expect(countDots(stage, content, rounds[0] as DotsRules & Round).counted.size).toBe(2)
    }
  })

  test('[RO5] while its round is open an activity goes on with it; closed or called off, the next start is another', () => {
    const [lead] = devices(1) as [Device]
    const first = nextRoundId(lead.stage, activity)
    openRound(lead.stage, lead.device, first, dotsRules)
    openRound(lead.stage, lead.device, first, { ...dotsRules, budget: 9 })
    expect(readRound(lead.stage, first)).toMatchObject({ budget: 3 })
    expect(nextRoundId(lead.stage, activity)).toBe(first)
    giveUpRound(lead.stage, first)
    const second = nextRoundId(lead.stage, activity)
    expect(second).not.toBe(first)
    openRound(lead.stage, lead.device, second, dotsRules)
    closeRound(lead.stage, lead.content, lead.device, second, { at: 1, present: 1 })
    expect([first, second]).not.toContain(nextRoundId(lead.stage, activity))
  })

  test('what the candidates said is fixed when it opens', () => {
    const [lead] = devices(1) as [Device]
    open(lead, { ...dotsRules, words: new Map([[items[0]!, 'Water is short']]) })
    expect(roundAt(lead, 'dots').words.get(items[0]!)).toBe('Water is short')
  })
})

describe('decisions', () => {
  const [ana, rosa] = ['ana' as PersonId, 'rosa' as PersonId]
  const MONDAYS = 'We meet on Mondays'
  const TUESDAYS = 'We meet on Tuesdays'
  const round = (at: Device) => roundAt(at, 'decision')
  /** Answers the words that this device shows. */
  const say = (at: Device, person: PersonId, answer: Said['answer'], reason = '') => {
    const { texts } = round(at)
    respond(at.content, ROUND, person, {
      answer,
      reason,
      version: texts.length - 1,
      words: wordsOf(texts.at(-1)!),
    })
  }
  const now = (at: Device) => countResponses(at.stage, at.content, round(at))
  const amend = (at: Device, text: string) => amendProposal(at.stage, at.device, ROUND, text)
  const heard = (at: Device) => readHeard(at.stage, at.content, round(at))

  test('[RO4] an answer holds for the words it was given to, and what was said of earlier ones is kept', () => {
    const [lead] = devices(1) as [Device]
    open(lead, decisionRules, MONDAYS)
    say(lead, ana, 'object', 'I work then')
    say(lead, rosa, 'consent')
    expect(now(lead).counted.size).toBe(2)
    amend(lead, TUESDAYS)
    expect(round(lead).texts).toEqual([MONDAYS, TUESDAYS])
    expect(now(lead).counted.size, 'nobody has answered the new words').toBe(0)
    say(lead, ana, 'consent')
    expect([...now(lead).counted.keys()]).toEqual([ana])
    expect(heardTo(heard(lead), 0, MONDAYS)).toMatchObject([
      { person: ana, answer: 'object', reason: 'I work then' },
      { person: rosa, answer: 'consent' },
    ])
    close(lead)
    say(lead, rosa, 'object', 'late')
    expect([...now(lead).counted.keys()]).toEqual([ana])
    expect(now(lead).changed, 'rosa is in the cut with an older answer').toEqual([rosa])
  })

  test('[RO4] an objection that its person answers anew before anyone heard it stays on record', () => {
    const [lead, phone] = devices(2) as [Device, Device]
    open(lead, decisionRules, MONDAYS)
    everyoneHears([lead, phone])
    say(phone, ana, 'object', 'I work then')
    say(phone, ana, 'consent')
    amend(lead, TUESDAYS)
    everyoneHears([lead, phone])
    say(phone, ana, 'consent')
    everyoneHears([lead, phone])
    close(lead)
    expect(heardTo(heard(lead), 0, MONDAYS).map(({ reason }) => reason)).toContain('I work then')
  })

  test('[RO4] closed by one while another changes the proposal: the answers in the cut hold, the later words are kept', () => {
    const [lead, second] = devices(2) as [Device, Device]
    open(lead, decisionRules, MONDAYS)
    say(lead, ana, 'consent')
    say(lead, rosa, 'consent')
    everyoneHears([lead, second])
    amend(second, TUESDAYS)
    close(lead)
    everyoneHears([lead, second])
    for (const device of [lead, second]) {
      expect(round(device).texts).toEqual([MONDAYS])
      expect(round(device).besides.map(({ text }) => text)).toEqual([TUESDAYS])
      expect(now(device).counted.size).toBe(2)
    }
    expect(amend(second, 'We meet never'), 'a closed round takes no other words').toBe(false)
  })

  test('[RO4] two who change it at once lose neither text, and answers count for the words they were given to', () => {
    const [lead, second] = devices(2) as [Device, Device]
    open(lead, decisionRules, MONDAYS)
    everyoneHears([lead, second])
    amend(lead, TUESDAYS)
    amend(second, 'We meet on Sundays')
    say(lead, ana, 'consent')
    say(second, rosa, 'object', 'Not on Sundays')
    everyoneHears([lead, second])
    for (const device of [lead, second]) {
      expect(round(device).texts).toEqual([MONDAYS, TUESDAYS])
      expect(round(device).besides).toEqual([{ version: 1, text: 'We meet on Sundays' }])
      expect([...now(device).counted.keys()]).toEqual([ana])
      expect(heardTo(heard(device), 1, 'We meet on Sundays').map(({ reason }) => reason)).toEqual([
        'Not on Sundays',
      ])
    }
  })

  test('whom another facilitator had heard is not absent', () => {
    const [lead, second] = devices(2) as [Device, Device]
    open(lead, decisionRules, MONDAYS)
    everyoneHears([lead, second])
    say(second, rosa, 'consent')
    close(lead, [ana, rosa])
    close(second, [ana])
    everyoneHears([lead, second])
    expect(absentPeople(lead.stage, round(lead), now(lead).counted)).toEqual([ana])
  })

  test('[RO7] expected is who was there when it opened and whom a facilitator ticks; answers to earlier words are none', () => {
    const [lead, second] = devices(2) as [Device, Device]
    open(lead, { ...decisionRules, expected: [ana, rosa] }, MONDAYS)
    everyoneHears([lead, second])
    const ivo = 'ivo' as PersonId
    expectPerson(lead.stage, ROUND, rosa, false)
    expectPerson(second.stage, ROUND, ivo, true)
    everyoneHears([lead, second])
    const expected = (at: Device) => [...expectedPeople(at.stage, ROUND, round(at).expected!)].toSorted()
    for (const device of [lead, second]) expect(expected(device)).toEqual([ana, ivo])
    say(lead, ana, 'consent')
    say(lead, ivo, 'consent')
    amend(lead, TUESDAYS)
    say(lead, ivo, 'consent')
    close(lead, [ana, ivo])
    everyoneHears([lead, second])
    for (const device of [lead, second]) {
      expect(expectedAtClose(device.stage, round(device))).toEqual([ana, ivo])
      expect(absentPeople(device.stage, round(device), now(device).counted)).toEqual([ana])
    }
    expect(expectedAtClose(openStage(), round(lead)), 'a round of an older app').toBeUndefined()
  })

  test('[RO8] a proposed change stays with the objection, also when its person consents in the end', () => {
    const [lead] = devices(1) as [Device]
    open(lead, decisionRules, MONDAYS)
    const said = { version: 0, words: wordsOf(MONDAYS) } as const
    respond(lead.content, ROUND, ana, {
      ...said,
      answer: 'object',
      reason: 'I work',
      change: ` ${TUESDAYS}\n`,
    })
    expect(now(lead).counted.get(ana)).toMatchObject({ answer: 'object', change: TUESDAYS })
    amend(lead, TUESDAYS)
    say(lead, ana, 'consent')
    close(lead)
    expect(heardTo(heard(lead), 0, MONDAYS)).toMatchObject([{ reason: 'I work', change: TUESDAYS }])
  })

  test('[RO8] a cut of an older app, which knows no proposed change, changes nobody’s answer', () => {
    const [lead] = devices(1) as [Device]
    open(lead, decisionRules, MONDAYS)
    const said = { version: 0, words: wordsOf(MONDAYS), answer: 'object', reason: 'I work' } as const
    respond(lead.content, ROUND, ana, { ...said, change: TUESDAYS })
    const cut = { ballots: { ana: said }, absent: [], at: 1, present: 2, text: [0, lead.device] }
    lead.stage.rounds.set(`${ROUND}/cut/${lead.device}`, cut)
    expect(now(lead)).toMatchObject({ changed: [], late: [] })
  })

  test('[BA3] answers of who takes part by another’s hand are counted as such', () => {
    const [lead] = devices(1) as [Device]
    introduce(lead.content, rosa, 'Rosa')
    introduceGuest(lead.content, ana, 'Ana')
    open(lead, decisionRules, MONDAYS)
    say(lead, ana, 'consent')
    say(lead, rosa, 'consent')
    expect(now(lead).byHand).toBe(1)
    close(lead)
    expect(now(lead).byHand).toBe(1)
  })

  test('[RO2][RO4] whoever answers, amends, closes and hears of it in whatever order, all count the same words', () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('answer' as const),
        who: fc.nat(3),
        answer: fc.constantFrom('consent', 'object'),
      }),
      fc.record({ kind: fc.constant('amend' as const), who: fc.nat(1), text: fc.constantFrom('B', 'C') }),
      fc.record({ kind: fc.constant('close' as const), who: fc.nat(1) }),
      fc.record({ kind: fc.constant('line' as const), who: fc.nat(1) }),
      fc.record({ kind: fc.constant('hear' as const), who: fc.nat(3), from: fc.nat(3) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const all = devices(4)
        open(all[0]!, decisionRules, 'A')
        everyoneHears(all)
        for (const each of steps) {
          const device = all[each.who]!
          if (each.kind === 'answer')
            say(device, `person-${each.who}` as PersonId, each.answer, `why ${each.who}`)
          if (each.kind === 'amend') amend(device, each.text)
          if (each.kind === 'line') device.line.isUp = !device.line.isUp
          if (each.kind === 'hear') hear(device, all[each.from]!)
          if (each.kind === 'close') close(device)
        }
        everyoneHears(all)
        const [first, ...others] = all.map((device) => ({
          texts: round(device).texts,
          besides: round(device).besides,
          counted: [...now(device).counted].toSorted(),
          heard: heard(device),
        }))
        for (const other of others) expect(other).toEqual(first)
        const atTheClose = JSON.stringify(first!.counted)
        if (!round(all[0]!).isClosed) return
        for (const device of all) {
          say(device, 'person-0' as PersonId, 'object', 'too late')
          amend(device, 'D')
        }
        everyoneHears(all)
        expect(JSON.stringify([...now(all[0]!).counted].toSorted())).toBe(atTheClose)
      }),
      { numRuns: 150 },
    )
  })

  describe('[ST2][RO4] words that a facilitator changed alone', () => {
    test.each([
      [0, 1],
      [1, 0],
    ])('outrank none that the group was asked meanwhile, and stay on record (away: %i)', (of, other) => {
      const all = devices(2)
      const [away, lead] = [all[of]!, all[other]!]
      open(lead, decisionRules, 'A')
      everyoneHears(all)
      away.line.isUp = false
      amend(away, 'alone 1')
      amend(away, 'alone 2')
      amend(lead, 'B')
      say(lead, ana, 'consent')
      everyoneHears(all)
      for (const device of all) {
        expect(round(device).texts).toEqual(['A', 'B'])
        expect(round(device).besides.map(({ text }) => text)).toEqual(['alone 1', 'alone 2'])
        expect([...now(device).counted.keys()]).toEqual([ana])
      }
      away.line.isUp = true
      amend(away, 'C')
      everyoneHears(all)
      for (const device of all) {
        expect(round(device).texts).toEqual(['A', 'B', 'C'])
        expect(round(device).besides.map(({ text }) => text)).toEqual(['alone 1', 'alone 2'])
      }
    })

    test('stand where nobody changed them meanwhile', () => {
      const [away, lead] = devices(2) as [Device, Device]
      open(lead, decisionRules, 'A')
      everyoneHears([away, lead])
      away.line.isUp = false
      amend(away, 'alone 1')
      amend(away, 'alone 2')
      everyoneHears([away, lead])
      amend(lead, 'B')
      everyoneHears([away, lead])
      for (const device of [away, lead]) expect(round(device).texts).toEqual(['A', 'alone 1', 'alone 2', 'B'])
    })

    test('are decided on only where nobody closed the round who heard the others', () => {
      const [away, lead] = devices(2) as [Device, Device]
      open(lead, decisionRules, 'A')
      everyoneHears([away, lead])
      away.line.isUp = false
      amend(away, 'alone 1')
      amend(away, 'alone 2')
      say(away, rosa, 'consent')
      close(away)
      amend(lead, 'B')
      expect(round(away).texts).toEqual(['A', 'alone 1', 'alone 2'])
      const before = {
        content: openContent(),
        stage: openStage(),
        device: 'third' as DeviceId,
        line: { isUp: true },
      }
      for (const from of [lead, away]) hear(before, from)
      expect(round(before).texts, 'no other close').toEqual(['A', 'alone 1', 'alone 2'])
      say(lead, ana, 'consent')
      close(lead)
      everyoneHears([away, lead])
      for (const device of [away, lead]) {
        expect(round(device).texts).toEqual(['A', 'B'])
        expect([...now(device).counted.keys()]).toEqual([ana])
      }
    })
  })

  test('[DC3] what the coordination body says to a tie is on record', () => {
    const [lead] = devices(1) as [Device]
    open(lead, { ...decisionRules, rule: 'operational' }, MONDAYS)
    expect(round(lead).body).toBeUndefined()
    recordBody(lead.stage, ROUND, 'consent', 3_000)
    expect(round(lead).body).toEqual({ answer: 'consent', at: 3_000 })
  })
})

describe('phases of a decision', () => {
  const phased: DecisionRules = { ...decisionRules, phases: ['clarify', 'react'] }
  test('[ST2] it begins with the first that was planned; a facilitator back after an hour throws nobody back', () => {
    const [lead, away] = devices(2) as [Device, Device]
    open(lead, phased, 'A')
    everyoneHears([lead, away])
    expect(roundAt(lead, 'decision').phase).toBe('clarify')
    // However often somebody presses alone, the first press of those who went on together is higher.
    away.line.isUp = false
    for (const phase of ['react', 'respond', 'clarify'] as const)
      goToPhase(away.stage, away.device, ROUND, phase)
    goToPhase(lead.stage, lead.device, ROUND, 'react')
    everyoneHears([lead, away])
    for (const device of [lead, away]) expect(roundAt(device, 'decision').phase).toBe('react')
    away.line.isUp = true
    goToPhase(away.stage, away.device, ROUND, 'respond')
    everyoneHears([lead, away])
    for (const device of [lead, away]) expect(roundAt(device, 'decision').phase).toBe('respond')
    open(away, decisionRules)
    expect(readPhase(away.stage, 'another' as RoundId, []), 'none planned').toBe('respond')
  })

  test('[ST2] alone one goes from phase to phase all the same, and on from there together', () => {
    const [lead, away] = devices(2) as [Device, Device]
    open(away, phased, 'A')
    away.line.isUp = false
    goToPhase(away.stage, away.device, ROUND, 'react')
    goToPhase(away.stage, away.device, ROUND, 'respond')
    everyoneHears([lead, away])
    for (const device of [lead, away]) expect(roundAt(device, 'decision').phase).toBe('respond')
  })

  test('[HO1] statements are read as declared, each once, whoever wrote beside them', () => {
    const [lead] = devices(1) as [Device]
    const said = { phase: 'clarify', by: 'ana' as PersonId, made: 1 } as const
    state(lead.content, ROUND, { ...said, id: 'q' as StatementId, text: ' Which  one? ' })
    state(lead.content, ROUND, { ...said, id: 'empty' as StatementId, text: '  ' })
    state(lead.content, 'other' as RoundId, { ...said, id: 'x' as StatementId, text: 'elsewhere' })
    lead.content.statements.set(`${ROUND}/bad`, { ...said, phase: 'shout', text: 'no' })
    lead.content.statements.set(`${ROUND}/bad/more`, { ...said, text: 'no' })
    expect(readStatements(lead.content, ROUND)).toEqual([
      { ...said, id: 'q', text: 'Which one?', to: undefined },
    ])
  })
})

describe('an open election', () => {
  test('[EL1] each has one nomination, the changed one where there is one, and the reasons before stay on record', () => {
    const [lead, phone] = devices(2) as [Device, Device]
    open(lead, { ...decisionRules, phases: ['nominate', 'change'] }, 'Coordinate the circle')
    everyoneHears([lead, phone])
    expect(isElection(roundAt(lead, 'decision'))).toBe(true)
    const nominate = (at: Device, by: string, phase: ElectionPhase, nominee: string) =>
      state(at.content, ROUND, {
        id: nominationId(by as PersonId, phase),
        phase,
        by: by as PersonId,
        made: 1,
        text: `why ${nominee}`,
        nominee,
      })
    nominate(phone, 'ana', 'nominate', 'Inés')
    nominate(phone, 'ana', 'nominate', 'Rosa')
    nominate(lead, 'rosa', 'nominate', 'Tomás')
    nominate(phone, 'ivo', 'nominate', 'Rosa')
    everyoneHears([lead, phone])
    nominate(lead, 'rosa', 'change', 'Rosa')
    everyoneHears([lead, phone])
    for (const { content } of [lead, phone]) {
      const said = readStatements(content, ROUND)
      expect(countNominees(standingNominations(said))).toEqual([['Rosa', 3]])
      expect(
        said.map(({ text }) => text),
        'what was changed since',
      ).toContain('why Tomás')
    }
  })
})

describe('temperature', () => {
  const rules: TemperatureRules = { kind: 'temperature', made: 1, question: 'Well?', late: 'report', anonymous: true, minimum: 2 } // prettier-ignore
  test('[RO1][BA1] fingers count as the cut has them, without a name where it is asked so', () => {
    const [lead] = devices(1) as [Device]
    open(lead, rules)
    showFingersApart(lead.content, ROUND, 'ballot' as BallotId, 2, 5_001)
    showFingersApart(lead.content, ROUND, 'ballot' as BallotId, 4, 5_002)
    const { clientID } = lead.content.y
    expect([...Y.decodeStateVector(Y.encodeStateVector(lead.content.y)).keys()]).not.toContain(clientID)
    close(lead)
    showFingersApart(lead.content, ROUND, 'ballot' as BallotId, 0, 5_003)
    const { counted: shown, changed } = countTemperature(
      lead.stage,
      lead.content,
      roundAt(lead, 'temperature'),
    )
    expect([...shown]).toEqual([['ballot', 4]])
    expect(changed).toEqual(['ballot'])
  })
  test('with names it is each person’s own', () => {
    const [lead] = devices(1) as [Device]
    open(lead, { ...rules, anonymous: false })
    showFingers(lead.content, ROUND, 'ana' as PersonId, 5)
    const { counted: shown } = countTemperature(lead.stage, lead.content, roundAt(lead, 'temperature'))
    expect([...shown]).toEqual([['ana', 5]])
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
  rounds.set('r6/text/0/device', 7)
  rounds.set('r6/text/x/device', 'nonsense')
  rounds.set('r6/cut/device', { ballots: 9 })
  rounds.set('r6/expected/x', 'nonsense')
  expect(readRounds(lead.stage).map(({ id, isClosed, texts }) => [id, isClosed, texts])).toEqual([
    ['r6', false, []],
  ])
})
