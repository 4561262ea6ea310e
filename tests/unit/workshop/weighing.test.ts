// Weighing in rounds: blind until the close, the newest closed round holds, and the one before stays beside it.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openContent } from '../../../src/workshop/content/content.ts'
import { rate, rateApart } from '../../../src/workshop/content/ratings.ts'
import { groupNotes, mergeTrends } from '../../../src/workshop/content/trends.ts'
import {
  NO_ROUND,
  type BallotId,
  type DeviceId,
  type RoundId,
  type TrendId,
} from '../../../src/workshop/ids.ts'
import { showResults } from '../../../src/workshop/stage/lead.ts'
import type { WeighRules } from '../../../src/workshop/stage/round-rules.ts'
import { closeRound, openRound } from '../../../src/workshop/stage/rounds.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { openJournal } from '../../../src/workshop/undo.ts'
import { readWeighing } from '../../../src/workshop/weighing.ts'

type Level = 1 | 2 | 3
const [water, rents] = ['water' as TrendId, 'rents' as TrendId]
const [first, second] = ['first' as RoundId, 'second' as RoundId]
const device = 'device-1' as DeviceId
let clientId = 3_000_000

function workshop() {
  const content = openContent()
  const stage = openStage()
  for (const [made, id] of [water, rents].entries())
    groupNotes(content, { id, place: ['pestel-social', 0, 0], made, title: id }, [])
  let made = 0
  const open = (id: RoundId, rules: Partial<WeighRules> = {}) =>
    openRound(stage, device, id, {
      kind: 'weigh',
      made: (made += 1),
      question: '',
      late: 'report',
      of: [water, rents],
      words: new Map(),
      minimum: 1,
      ...rules,
    })
  const say = (round: RoundId, ballot: string, trend: TrendId, probability: Level, impact: Level) => {
    const cast = { round, trend, ballot: ballot as BallotId, rating: { probability, impact } }
    if (round === NO_ROUND) rate(content, cast)
    else rateApart(content, cast, (clientId += 1))
  }
  const close = (id: RoundId, by = device) => closeRound(stage, content, by, id, { at: 1, present: 2 })
  const weighing = () => readWeighing(content, stage)
  /** Scores of each rating that counts for a trend. */
  const scores = (trend: TrendId) =>
    weighing()
      .ratings.get(trend)
      ?.map(({ probability, impact }) => probability! * impact!)
  const before = (trend: TrendId) =>
    weighing()
      .before.get(trend)
      ?.map(({ probability, impact }) => probability! * impact!)
  return { content, stage, open, say, close, weighing, scores, before }
}

describe('what a trend weighs', () => {
  test('[RW1] nothing of an open round; after its close what its cut says, whatever comes later', () => {
    const { open, say, close, weighing, scores } = workshop()
    open(first)
    say(first, 'ana', water, 3, 3)
    expect(weighing()).toMatchObject({ isShown: false, open: { id: first } })
    expect(scores(water)).toBeUndefined()
    close(first)
    say(first, 'ana', water, 1, 1)
    say(first, 'rosa', water, 1, 1)
    expect(scores(water)).toEqual([9])
    expect(weighing()).toMatchObject({ isShown: true, open: undefined })
    expect(weighing().decided.has(rents), 'nobody rated it').toBe(false)
  })

  test('[RW2] rated again, the newer round holds and the earlier result stays beside it', () => {
    const { open, say, close, scores, before } = workshop()
    open(first)
    say(first, 'ana', water, 3, 2)
    say(first, 'ana', rents, 1, 1)
    close(first)
    open(second, { of: [water], again: first })
    say(second, 'ana', water, 3, 3)
    expect(scores(water), 'open: the earlier one still holds').toEqual([6])
    close(second)
    expect(scores(water)).toEqual([9])
    expect(before(water)).toEqual([6])
    expect(scores(rents), 'not in the second round').toEqual([1])
    expect(before(rents)).toBeUndefined()
  })

  test('[RW2][RO9] it holds also where who opened it has a clock that is slow by far, or where clocks go in a circle', () => {
    const { open, say, close, scores, before, weighing } = workshop()
    const elsewhere = 'elsewhere' as RoundId
    open(first, { made: 600_000 })
    say(first, 'ana', water, 3, 2)
    close(first)
    open(second, { of: [water], again: first, made: 5 })
    expect(weighing().open?.id).toBe(second)
    say(second, 'ana', water, 3, 3)
    close(second)
    expect(scores(water)).toEqual([9])
    expect(before(water)).toEqual([6])
    expect(weighing().newest?.id).toBe(second)
    open(elsewhere, { made: 700_000, again: elsewhere })
    expect(weighing().open?.id).toBe(elsewhere)
  })

  test('ratings outside rounds hold for trends of no closed round, and show only where they were shown', () => {
    const { stage, open, say, close, scores, before, weighing } = workshop()
    say(NO_ROUND, 'ana', water, 1, 2)
    say(NO_ROUND, 'ana', rents, 2, 2)
    expect(scores(water)).toEqual([2])
    expect(weighing().isShown).toBe(false)
    open(first, { of: [water] })
    say(first, 'ana', water, 3, 3)
    close(first)
    expect(scores(water)).toEqual([9])
    expect(scores(rents), 'never shown').toBeUndefined()
    showResults(stage, true)
    expect(scores(rents)).toEqual([4])
    expect(before(water)).toEqual([2])
  })

  test('[RW3] a round with fewer ballots than its minimum weighs nothing', () => {
    const { open, say, close, weighing } = workshop()
    open(first, { minimum: 3 })
    say(first, 'ana', water, 3, 3)
    say(first, 'rosa', water, 3, 3)
    close(first)
    expect(weighing()).toMatchObject({ isShown: false })
    expect(weighing().ratings.size).toBe(0)
  })

  test('[TR4] a trend of the round that was merged since counts for the one that stands', () => {
    const { content, open, say, close, scores } = workshop()
    open(first)
    say(first, 'ana', water, 3, 3)
    say(first, 'rosa', rents, 1, 1)
    say(first, 'ana', rents, 2, 2)
    close(first)
    mergeTrends(content, water, rents)
    expect(scores(rents)?.toSorted()).toEqual([1, 4])
  })

  test('[BA1] a rating in a round is under a client id of its own, and no act to undo', () => {
    const { content, open, say } = workshop()
    const journal = openJournal(content)
    open(first)
    say(first, 'ana', water, 3, 3)
    say(first, 'ana', water, 2, 2)
    const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(content.y))
    const writers = structs.flatMap((struct) =>
      struct instanceof Y.Item && struct.parentSub?.startsWith(first) ? [struct.id.client] : [],
    )
    expect(writers.length).toBeGreaterThan(0)
    expect(writers).not.toContain(content.y.clientID)
    expect(journal.undo()).toBe(false)
    journal.close()
  })

  test('[RW1][RO2] two close at once in whatever order it is heard: each ballot once, the same everywhere', () => {
    const ballot = fc.tuple(
      fc.nat(3),
      fc.constantFrom(water, rents),
      fc.constantFrom<Level>(1, 2, 3),
      fc.boolean(),
    )
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 12 }), (cast) => {
        const [a, b] = [workshop(), workshop()]
        a.open(first)
        Y.applyUpdate(b.stage.y, Y.encodeStateAsUpdate(a.stage.y))
        for (const [who, trend, level, atA] of cast)
          (atA ? a : b).say(first, `ballot-${who}`, trend, level, level)
        a.close(first)
        b.close(first, 'device-2' as DeviceId)
        for (const [to, from] of [
          [a, b],
          [b, a],
        ] as const) {
          // prettier-ignore
          Y.applyUpdate(to.content.y, Y.encodeStateAsUpdate(from.content.y))
          Y.applyUpdate(to.stage.y, Y.encodeStateAsUpdate(from.stage.y))
        }
        expect([...a.weighing().ratings]).toEqual([...b.weighing().ratings])
        const voters = new Set(cast.map(([who]) => who)).size
        for (const ratings of a.weighing().ratings.values())
          expect(ratings.length).toBeLessThanOrEqual(voters)
      }),
      { numRuns: 60 },
    )
  })
})
