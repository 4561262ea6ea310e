import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { circlesSection } from '../../../src/boards/circles/section.ts'
import { readCircles } from '../../../src/boards/circles/facts.ts'
import { placeOfStep } from '../../../src/app/thread/step-place.ts'
import { compilePlan } from '../../../src/plan/compile.ts'
import { renderMarkdown } from '../../../src/plan/markdown.ts'
import { setLink } from '../../../src/workshop/content/links.ts'
import { addToRegister, takeOutOfRegister } from '../../../src/workshop/content/register.ts'
import { addRows, setCell } from '../../../src/workshop/content/rows.ts'
import type { MemberId, RowId } from '../../../src/workshop/ids.ts'
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
