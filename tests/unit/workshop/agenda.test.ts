import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { ActivityId } from '../../../src/workshop/ids.ts'
import {
  addActivities,
  changeActivity,
  moveActivity,
  readAgenda,
  takeActivityAway,
} from '../../../src/workshop/stage/agenda.ts'
import { openStage, type Stage } from '../../../src/workshop/stage/stage.ts'

const idOf = (n: number) => `activity-${n}` as ActivityId
let seed = 1
const jitter = () => Uint8Array.of((seed = (seed * 7 + 3) % 256), (seed * 5) % 256)
const add = (stage: Stage, n: number) =>
  addActivities(stage, [{ id: idOf(n), fields: { kind: 'talk', minutes: n } }], 1, jitter)

test('[AG1] an agenda that two facilitators change at once reads the same for both, and loses no activity', () => {
  const step = fc.tuple(fc.nat(1), fc.constantFrom('add', 'move', 'change'), fc.nat(9), fc.nat(9))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const both = [openStage(), openStage()] as const
      const meet = () => {
        for (const [to, from] of [both, both.toReversed()] as [Stage, Stage][])
          Y.applyUpdate(to.y, Y.encodeStateAsUpdate(from.y))
      }
      let made = 0
      for (const [who, what, a, b] of steps) {
        const stage = both[who]!
        if (what === 'add') add(stage, (made += 1))
        if (what === 'change') changeActivity(stage, idOf(a), { minutes: b, question: `q${b}` })
        if (what === 'move') moveActivity(stage, idOf(a), idOf(b), jitter())
        if (a === b) meet()
      }
      meet()
      expect(readAgenda(both[0])).toEqual(readAgenda(both[1]))
      expect(readAgenda(both[0])).toHaveLength(made)
    }),
  )
})

test('activities are moved, changed and taken away', () => {
  const stage = openStage()
  for (const n of [1, 2, 3]) add(stage, n)
  moveActivity(stage, idOf(3), idOf(1), jitter())
  takeActivityAway(stage, idOf(2))
  changeActivity(stage, idOf(1), { zone: 'pestel-legal', private: true })
  expect(
    readAgenda(stage).map(({ id, minutes, zone, private: isPrivate }) => [id, minutes, zone, isPrivate]),
  ).toEqual([
    [idOf(3), 3, undefined, false],
    [idOf(1), 1, 'pestel-legal', true],
  ])
  moveActivity(stage, idOf(3), undefined, jitter())
  expect(readAgenda(stage).map(({ id }) => id)).toEqual([idOf(1), idOf(3)])
})

test('an agenda full of nonsense reads as plain activities', () => {
  const stage = openStage()
  stage.agenda.set('a', { made: 1 })
  stage.agenda.set('a/kind', 'dance')
  stage.agenda.set('a/minutes', -5)
  stage.agenda.set('a/order', 7)
  stage.agenda.set('b', 'no record')
  expect(readAgenda(stage)).toMatchObject([{ id: 'a', kind: 'talk', minutes: 0 }])
})
