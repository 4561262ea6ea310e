import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { circlesSection } from '../../../src/boards/circles/section.ts'
import { readCircles } from '../../../src/boards/circles/facts.ts'
import { seat } from '../../../src/boards/circles/seat.ts'
import { placeOfStep } from '../../../src/app/thread/step-place.ts'
import { compilePlan } from '../../../src/plan/compile.ts'
import { renderMarkdown } from '../../../src/plan/markdown.ts'
import type { Answer } from '../../../src/method/decisions.ts'
import { setLink } from '../../../src/workshop/content/links.ts'
import { addToRegister, takeOutOfRegister } from '../../../src/workshop/content/register.ts'
import { addRows, setCell } from '../../../src/workshop/content/rows.ts'
import { electionPhases, nominationId, state } from '../../../src/workshop/content/statements.ts'
import { electionsIn } from '../../../src/workshop/elections.ts'
import type { DeviceId, MemberId, RoundId, RowId } from '../../../src/workshop/ids.ts'
import type { CircleRole } from '../../../src/workshop/stage/about.ts'
import { amendProposal } from '../../../src/workshop/stage/proposals.ts'
import { closeRound, openRound } from '../../../src/workshop/stage/rounds.ts'
import { answer, decisionRules } from '../../support/decide.ts'
import { deliver, deliverEverything, openReplicas, snapshotOf, type Replica } from '../../support/replicas.ts'
import { wholeTranslator } from '../../support/sample.ts'

const en = wholeTranslator('en')
const jitter = () => Uint8Array.of(1, 2)
const [centre, growth] = ['centre' as RowId, 'growth' as RowId]
const [ana, luis] = ['ana' as MemberId, 'luis' as MemberId]

function twoCircles({ content }: Replica): void {
  addToRegister(content, {
    members: [
      { id: ana, made: 1, fields: { name: 'Ana' } },
      { id: luis, made: 2, fields: { name: 'Luis' } },
    ],
  })
  const circle = (id: RowId, name: string, wider?: RowId) => ({
    id,
    table: 'circles',
    made: 1,
    texts: { name, authority: `what ${name} decides` },
    ...(wider && { cells: { wider: { to: wider } } }),
  })
  addRows(content, [circle(centre, 'General circle'), circle(growth, 'Growth', centre)], jitter)
}
const sit = (replica: Replica, from: RowId, to: MemberId, role: string | boolean) =>
  setLink(replica.content, { kind: 'member', from, to }, role)
const partOf = (replica: Replica) => circlesSection.compile(snapshotOf(replica), en)[0]
const gapsOf = (replica: Replica) => partOf(replica)?.gaps.map(({ text }) => text)

describe('circles in the plan', () => {
  test('say nothing before there are any', () => {
    const [replica] = openReplicas(1)
    expect(partOf(replica!)).toBeUndefined()
  })
  test('double linkage: what a link lacks is a gap that names it, until a coordinator and a delegate stand', () => {
    const [replica] = openReplicas(1)
    twoCircles(replica!)
    expect(gapsOf(replica!)).toEqual([
      'Growth: Nobody coordinates it: that link is missing.',
      'Growth: No delegate: that link is missing.',
    ])
    sit(replica!, growth, ana, 'coordinator')
    expect(gapsOf(replica!)).toEqual(['Growth: No delegate: that link is missing.'])
    sit(replica!, growth, luis, 'delegate')
    expect(gapsOf(replica!)).toEqual([])
    takeOutOfRegister(replica!.content, luis)
    expect(gapsOf(replica!)).toEqual(['Growth: No delegate: that link is missing.'])
  })
  test('are drawn from the rows that the table beside the picture has, names as text', () => {
    const [replica] = openReplicas(1)
    twoCircles(replica!)
    sit(replica!, growth, ana, 'coordinator')
    const block = partOf(replica!)!.blocks.find(({ kind }) => kind === 'picture')
    if (block?.kind !== 'picture') throw new Error('no picture')
    expect(block.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['General circle', '', ''],
      ['Growth', 'General circle', 'Ana'],
    ])
    const drawn = block.scene.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []))
    expect(drawn.join(' ')).toContain('needs a second link')
    expect(drawn).toEqual(expect.arrayContaining(['Growth', 'Ana']))
    expect(block.alt).toContain('Growth is linked to General circle: coordination Ana, delegates –.')
  })
  test('print what each decides under its name', () => {
    const [replica] = openReplicas(1)
    twoCircles(replica!)
    const text = renderMarkdown(compilePlan(snapshotOf(replica!), [circlesSection], en, 0))
    expect(text).toMatch(/### Growth[^]*what Growth decides/)
  })
  test('a circle linked to itself is told, and harms neither plan nor picture', () => {
    const [replica] = openReplicas(1)
    twoCircles(replica!)
    setCell(replica!.content, growth, 'wider', { to: growth })
    expect(gapsOf(replica!)?.[0]).toBe('Growth: It is linked to itself. Choose another circle.')
  })
  test('a line of a circle leads to the board of the circles', () => {
    const [replica] = openReplicas(1)
    twoCircles(replica!)
    const place = placeOfStep({ kind: 'row', ref: `r:${growth}`, text: '' }, snapshotOf(replica!))
    expect([place.tab.name, place.title]).toEqual(['circles', 'circles.title'])
  })
})

test('[CI2] parts given at once: the same circles everywhere, one part a person and circle, and nobody is lost', () => {
  const act = fc.record({
    by: fc.nat(2),
    circle: fc.constantFrom(centre, growth),
    who: fc.constantFrom(ana, luis),
    role: fc.constantFrom<string | boolean>('coordinator', 'delegate', true),
    heard: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 20 }), (acts) => {
      const replicas = openReplicas(3)
      twoCircles(replicas[0]!)
      deliverEverything(replicas)
      for (const { by, circle, who, role, heard } of acts) {
        sit(replicas[by]!, circle, who, role)
        if (heard) deliver(replicas[by]!, replicas[(by + 1) % 3]!)
      }
      deliverEverything(replicas)
      const [first, ...others] = replicas.map((replica) => readCircles(snapshotOf(replica)))
      for (const other of others) expect(other).toEqual(first)
      const seats = snapshotOf(replicas[0]!).links.filter(({ kind }) => kind === 'member')
      const given = new Set(acts.map(({ circle, who }) => `${circle}>${who}`))
      expect(new Set(seats.map(({ from, to }) => `${from}>${to}`))).toEqual(given)
      expect(seats).toHaveLength(given.size)
    }),
    { numRuns: 60 },
  )
})

describe('open election of who links a circle', () => {
  const device = 'device-1' as DeviceId
  /** Nominated by one, proposed to all, answered by these. */
  function elect(replica: Replica, id: string, role: CircleRole, name: string, answers: readonly Answer[]) {
    const { content, stage, person } = replica
    const round = id as RoundId
    const rules = { ...decisionRules, made: Number(id.at(-1)), phases: electionPhases }
    openRound(
      stage,
      device,
      round,
      { ...rules, about: { kind: 'part', role, circle: growth } },
      'Link Growth',
    )
    const nomination = { phase: 'nominate', by: person, made: 1, text: 'keeps time', nominee: name } as const
    state(content, round, { ...nomination, id: nominationId(person, 'nominate') })
    amendProposal(stage, device, round, `${name} for: Link Growth`)
    answer(replica, round, answers)
    closeRound(stage, content, device, round, { at: Date.UTC(2026, 10, 24), present: answers.length })
  }
  const elected = (replica: Replica) =>
    electionsIn(snapshotOf(replica).rounds).map(({ role, name }) => `${role}: ${name}`)

  test('[CI3] says whom the group consented to, not whom it objected to; of coordinators the last; nobody sits by it', () => {
    const replica = openReplicas(1)[0]!
    twoCircles(replica)
    elect(replica, 'round-1', 'coordinator', 'Ana', ['consent', 'consent'])
    elect(replica, 'round-2', 'delegate', 'Ana Luz', ['consent', 'object'])
    expect(elected(replica)).toEqual(['coordinator: Ana'])
    elect(replica, 'round-3', 'coordinator', 'Luis', ['consent', 'aside'])
    elect(replica, 'round-4', 'delegate', 'Ana', ['consent'])
    elect(replica, 'round-5', 'delegate', 'Ana Luz', ['consent'])
    expect(elected(replica)).toEqual(['coordinator: Luis', 'delegate: Ana', 'delegate: Ana Luz'])
    expect(gapsOf(replica)).toContain('Growth: Nobody coordinates it: that link is missing.')
    expect(renderMarkdown(compilePlan(snapshotOf(replica), [circlesSection], en, 0))).toContain(
      'Luis was elected to coordinate “Growth” (Nov 24, 2026).',
    )
  })
  test('[CI3] seats the elected under their name of the register, or enters it; who coordinated before stays in', () => {
    const replica = openReplicas(1)[0]!
    const { content } = replica
    twoCircles(replica)
    sit(replica, growth, ana, 'coordinator')
    const seatOf = (role: CircleRole, name: string, fresh: string) =>
      seat(content, { circle: growth, role, name, at: 1 }, snapshotOf(replica), fresh as MemberId)
    seatOf('coordinator', 'luis', 'fresh-1')
    seatOf('delegate', 'Inés', 'fresh-2')
    const seats = snapshotOf(replica).links.map(({ to, role }) => [to, role])
    expect(seats).toEqual([
      [ana, undefined],
      ['fresh-2', 'delegate'],
      [luis, 'coordinator'],
    ])
    expect(snapshotOf(replica).members.map(({ name }) => name)).toEqual(['Ana', 'Inés', 'Luis'])
    expect(gapsOf(replica)).toEqual([])
  })
})
