import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chainColumns, chainOf, threadThrough, waysOf, type Chain } from '../../../src/plan/chain.ts'
import { originsOf } from '../../../src/plan/thread.ts'
import type { ItemRef } from '../../../src/plan/tree.ts'
import { setLink } from '../../../src/workshop/content/links.ts'
import { addObjective, mergeObjectives } from '../../../src/workshop/content/objectives.ts'
import { addProject } from '../../../src/workshop/content/projects.ts'
import type { ObjectiveId, ProjectId } from '../../../src/workshop/ids.ts'
import { openReplicas, snapshotOf } from '../../support/replicas.ts'
import { sampleSnapshot, samples } from '../../support/sample.ts'

const through = (chain: Chain, ref: ItemRef) => threadThrough(waysOf(chain), ref)

describe('[CH1] the chain', () => {
  const snapshot = sampleSnapshot('es')
  const chain = chainOf(snapshot)
  test('holds every item once, in its column, and every join both ends of which are there', () => {
    expect(new Set(chain.items.map(({ ref }) => ref)).size).toBe(chain.items.length)
    const { notes, trends, carried, crosses, principles, pillars, objectives, projects } = snapshot
    const texts = ['purpose', 'mission', 'vision']
    const lists = [notes, trends, carried, crosses, texts, principles, pillars, objectives, projects]
    const specific = samples.es.specific.length
    expect(chain.items.length).toBe(lists.reduce((sum, each) => sum + each.length, specific))
    const columnOf = new Map(chain.items.map(({ ref, column }) => [ref, chainColumns.indexOf(column)]))
    for (const [from, to] of chain.joins) expect(columnOf.get(from)!).toBeLessThan(columnOf.get(to)!)
  })
  test('runs from a project back to the notes it began with, and from each of these on to it', () => {
    const project = `j:${snapshot.projects[0]!.id}` as const
    const back = through(chain, project)
    for (const column of chainColumns)
      expect(
        chain.items.some((item) => item.column === column && back.has(item.ref)),
        column,
      ).toBe(true)
    for (const ref of back) expect(through(chain, ref).has(project), ref).toBe(true)
  })
  test('is the same thread that the plan tells of each item', () => {
    for (const { ref } of chain.items) {
      const told = originsOf(snapshot, ref)
        .flat()
        .map((step) => step.ref)
      for (const each of told) expect(through(chain, ref).has(each), `${ref} from ${each}`).toBe(true)
    }
  })
  test('says first what led to something', () => {
    const of = (column: string) => chain.items.filter((item) => item.column === column)
    const { onward } = waysOf(chain)
    for (const column of chainColumns.slice(0, -1)) {
      const leads = of(column).map(({ ref }) => onward.has(ref))
      expect(leads.lastIndexOf(true), column).toBeLessThan(
        leads.includes(false) ? leads.indexOf(false) : Infinity,
      )
    }
  })
})

describe('[CH2] links in a circle, to what is not here and to themselves', () => {
  test('end: every thread is finite and holds its own item', () => {
    const id = fc.integer({ min: 0, max: 5 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('o', 'j', 'x'), id, fc.constantFrom('o', 'j', 'x'), id), {
          maxLength: 24,
        }),
        fc.array(fc.tuple(id, id), { maxLength: 5 }),
        (links, merges) => {
          const [replica] = openReplicas(1)
          const { content } = replica!
          for (let n = 0; n < 4; n += 1) {
            addObjective(content, { id: `o${n}` as ObjectiveId, made: n, name: `${n}` }, Uint8Array.of(n, 1))
            addProject(content, { id: `j${n}` as ProjectId, made: n }, Uint8Array.of(n, 2))
          }
          for (const [a, from, b, to] of links)
            setLink(content, { kind: 'from', from: `${a}${from}`, to: `${b}${to}` }, true)
          for (const [a, b] of merges)
            mergeObjectives(content, `o${a}` as ObjectiveId, `o${b}` as ObjectiveId)
          const chain = chainOf(snapshotOf(replica!))
          for (const { ref } of chain.items) {
            const thread = through(chain, ref)
            expect(thread.has(ref)).toBe(true)
            expect(thread.size).toBeLessThanOrEqual(chain.items.length)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
