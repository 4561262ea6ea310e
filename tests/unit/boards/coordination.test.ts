import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { coordinationSection } from '../../../src/boards/coordination/section.ts'
import { drawLot, drawnText } from '../../../src/method/lot.ts'
import { isOver, mandateFaults, type Mandate } from '../../../src/method/mandates.ts'
import { addToRegister } from '../../../src/workshop/content/register.ts'
import { addRows } from '../../../src/workshop/content/rows.ts'
import { setSheetValue } from '../../../src/workshop/content/sheet-values.ts'
import type { DeviceId, LotId, MemberId, RowId } from '../../../src/workshop/ids.ts'
import { drawSeed, publishList, readLots } from '../../../src/workshop/stage/lots.ts'
import { decideOn } from '../../support/decide.ts'
import { deliverEverything, openReplicas, snapshotOf, type Replica } from '../../support/replicas.ts'
import { wholeTranslator } from '../../support/sample.ts'

const en = wholeTranslator('en')
const jitter = () => Uint8Array.of(1, 2)
const LOT = 'lot-1' as LotId
const names = ['Ana López', 'João', 'Ana López', 'Noé', 'Yara']
const list = names.map((name, n) => ({ who: `member-${n}` as MemberId, name }))
const partOf = (replica: Replica) => coordinationSection.compile(snapshotOf(replica), en)[0]

describe('[LT1] a drawing by lot', () => {
  test('is repeated with a hash program of other hands', () => {
    const drawn = drawLot('lottery of 24 Nov: 40721', names)
    const byHand = names
      .map((name, index) => {
        const input = `lottery of 24 Nov: 40721/${index + 1}/${name}`
        const digest = createHash('sha256').update(input).digest('hex')
        return { number: index + 1, name, digest }
      })
      .toSorted((a, b) => (a.digest < b.digest ? -1 : 1))
    expect(drawn).toEqual(byHand)
  })
  test('draws everyone once, two of one name as two, and another order with another seed', () => {
    const order = (seed: string) => drawLot(seed, names).map(({ number }) => number)
    expect(order('a').toSorted()).toEqual([1, 2, 3, 4, 5])
    expect(new Set(['a', 'b', 'c', 'd'].map((seed) => order(seed).join(''))).size).toBeGreaterThan(1)
    expect(order('a')).toEqual(order('a'))
    expect(drawnText('s', 1, 'Noe\u0301')).toBe(drawnText('s', 1, 'Noé'))
  })
  test('gives every place to everyone about as often', () => {
    const first = new Map<number, number>()
    for (let seed = 0; seed < 1_000; seed += 1) {
      const { number } = drawLot(String(seed), names)[0]!
      first.set(number, (first.get(number) ?? 0) + 1)
    }
    for (const count of first.values()) expect(Math.abs(count - 200)).toBeLessThan(60)
  })
})

describe('[LT2] the list stands before the seed', () => {
  const publish = ({ stage }: Replica, seats = 2, among = list) =>
    publishList(stage, LOT, { made: 1, seats, list: among, announced: 'the national lottery of Friday' })
  test('among nobody, or fewer than there are seats, nothing is drawn', () => {
    const [replica] = openReplicas(1)
    expect(publish(replica!, 2, [])).toEqual({ ok: false, refusal: { kind: 'nobody' } })
    expect(publish(replica!, 9)).toEqual({ ok: false, refusal: { kind: 'too-few', listed: 5 } })
    expect(readLots(replica!.stage)).toEqual([])
  })
  test('neither is written twice: a second list and a second seed change nothing', () => {
    const [replica] = openReplicas(1)
    publish(replica!)
    publish(replica!, 1, list.slice(1))
    drawSeed(replica!.stage, 'b' as DeviceId, LOT, { seed: 'one', at: 2 })
    drawSeed(replica!.stage, 'a' as DeviceId, LOT, { seed: 'two', at: 3 })
    expect(readLots(replica!.stage)).toMatchObject([{ seats: 2, list, drawn: { seed: 'one' }, besides: [] }])
  })
  test('of two seeds at once one holds everywhere, and the other stays in sight', () => {
    const replicas = openReplicas(2)
    const [one, other] = replicas as [Replica, Replica]
    publish(one)
    deliverEverything(replicas)
    drawSeed(one.stage, 'b' as DeviceId, LOT, { seed: 'of b', at: 2 })
    drawSeed(other.stage, 'a' as DeviceId, LOT, { seed: 'of a', at: 2 })
    deliverEverything(replicas)
    expect(readLots(one.stage)).toEqual(readLots(other.stage))
    expect(readLots(one.stage)).toMatchObject([{ drawn: { seed: 'of a' }, besides: [{ seed: 'of b' }] }])
  })
  test('is printed in the plan with all that checks it', () => {
    const [replica] = openReplicas(1)
    publish(replica!)
    drawSeed(replica!.stage, 'a' as DeviceId, LOT, { seed: 'seed 7', at: 2 })
    const table = partOf(replica!)!.blocks.find((block) => block.kind === 'table')
    if (table?.kind !== 'table') throw new Error('no table')
    expect(table.rows.map((row) => row[2]!.text)).toEqual(
      drawLot('seed 7', names).map(({ number }) => String(number)),
    )
    expect(table.rows.slice(0, 3).map((row) => row[0]!.text)).toEqual(['1', '2', 'stands in'])
    expect(JSON.stringify(partOf(replica!)!.blocks)).toContain('Seed: seed 7')
  })
})

describe('[MD1] mandates of the coordination body', () => {
  const mandate = (
    id: string,
    who?: string,
    since?: Mandate['since'],
    until?: Mandate['until'],
  ): Mandate => ({
    id,
    who,
    since,
    until,
  })
  test('without an end, the wrong way round, of nobody, or renewed where none may be, are told', () => {
    const all = [
      mandate('a', 'ana', '2024-01-01', '2026-01-01'),
      mandate('b', 'luis', '2026-01-01'),
      mandate('c', 'rosa', '2026-01-01', '2025-01-01'),
      mandate('d', undefined, '2026-01-01', '2027-01-01'),
      mandate('e', 'ana', '2026-01-01', '2028-01-01'),
    ]
    expect(Object.fromEntries(mandateFaults(all, false))).toEqual({
      a: [],
      b: ['no-end'],
      c: ['ends-before-start'],
      d: ['nobody'],
      e: ['again'],
    })
    expect(mandateFaults(all, true).get('e')).toEqual([])
  })
  test('one in the past is over from the day after its last', () => {
    expect(isOver({ until: '2026-01-31' }, '2026-01-31')).toBe(false)
    expect(isOver({ until: '2026-01-31' }, '2026-02-01')).toBe(true)
    expect(isOver({ until: undefined }, '2026-02-01')).toBe(false)
  })
})

describe('the coordination body and the working groups in the plan', () => {
  test('are gaps where the vertical model holds, and nothing where it does not', () => {
    const [replica] = openReplicas(1)
    expect(partOf(replica!)).toBeUndefined()
    decideOn(replica!, 'r1', { about: { kind: 'model', model: 'vertical' } }, ['consent'])
    expect(partOf(replica!)?.gaps.map(({ text }) => text)).toEqual(['who coordinates', 'Working groups'])
  })
  test('print mandates with their faults, and the groups by level: nearer the centre decides more', () => {
    const [replica] = openReplicas(1)
    const { content } = replica!
    addToRegister(content, { members: [{ id: 'ana' as MemberId, made: 1, fields: { name: 'Ana' } }] })
    setSheetValue(content, 'coordination/seats', 5)
    setSheetValue(content, 'coordination/months', 24)
    setSheetValue(content, 'coordination/renewable', false)
    const group = (id: string, name: string, level?: string) => ({
      id: id as RowId,
      table: 'working-groups',
      made: 1,
      texts: { name },
      cells: level ? { level } : {},
    })
    addRows(
      content,
      [
        { id: 'm1' as RowId, table: 'mandates', made: 1, cells: { who: { to: 'ana' }, since: '2026-01-01' } },
        group('g1', 'Press'),
        group('g2', 'Growth', 'near'),
      ],
      jitter,
    )
    const { blocks, gaps } = partOf(replica!)!
    expect(gaps.map(({ text }) => text)).toEqual(['Ana: The mandate has no end.'])
    const picture = blocks.find((block) => block.kind === 'picture')
    expect(picture?.kind === 'picture' && picture.alt).toBe(
      'Coordination body. near the centre: Growth. outermost: Press',
    )
    expect(JSON.stringify(blocks)).toContain('Seats: 5. Months of a mandate: 24.')
  })
})
