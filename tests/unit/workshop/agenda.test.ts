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
  type ActivityFields,
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

const plans: readonly ActivityFields[] = [
  {
    kind: 'vote',
    vote: { what: 'notes', budget: 4, several: true, own: false, late: 'count', minimum: 5 },
  },
  { kind: 'weigh', weigh: { late: 'count', minimum: 1 } },
  {
    kind: 'decide',
    decision: { proposal: 'We meet on Mondays', rule: 'three-quarters', quorum: 7, phases: ['react'] },
  },
  {
    kind: 'elect',
    decision: { proposal: 'Coordinate', rule: 'consensus', quorum: 2, phases: ['nominate', 'change'] },
  },
  { kind: 'temperature', temperature: { anonymous: true, minimum: 4 } },
]
test.each(plans)(
  '[AG2] what will hold in a $kind is made beforehand, and stays with its activity',
  (fields) => {
    const stage = openStage()
    addActivities(stage, [{ id: idOf(1), fields }], 1, jitter)
    expect(readAgenda(stage)).toMatchObject([fields])
    const records = [...stage.agenda.values()].filter((value) => Object(value) === value)
    expect(records, 'each rule is one plain value').toEqual([{ made: 1 }])
  },
)

test('[AG2] two facilitators who change other rules of one activity at once lose neither change', () => {
  const both = [openStage(), openStage()] as const
  const [mine, theirs] = both
  const vote = { what: 'trends', several: false, own: true, late: 'report', minimum: 3 } as const
  addActivities(mine, [{ id: idOf(1), fields: { kind: 'vote', vote } }], 1, jitter)
  Y.applyUpdate(theirs.y, Y.encodeStateAsUpdate(mine.y))
  changeActivity(mine, idOf(1), { kind: 'vote', vote: { ...vote, budget: 2 } })
  changeActivity(theirs, idOf(1), { kind: 'vote', vote: { ...vote, several: true } })
  for (const [to, from] of [both, both.toReversed()] as [Stage, Stage][])
    Y.applyUpdate(to.y, Y.encodeStateAsUpdate(from.y))
  for (const stage of both) expect(readAgenda(stage)).toMatchObject([{ vote: { budget: 2, several: true } }])
})

test('[AG2] an activity of an older app, without rules, opens its round as one begins', () => {
  const stage = openStage()
  stage.agenda.set('a', { made: 1 })
  stage.agenda.set('a/kind', 'vote')
  stage.agenda.set('a/budget', -3)
  stage.agenda.set('a/late', 'perhaps')
  stage.agenda.set('b', { made: 2 })
  stage.agenda.set('b/kind', 'decide')
  stage.agenda.set('b/rule', 'dice')
  expect(readAgenda(stage)).toMatchObject([
    { vote: { what: 'trends', several: false, own: true, late: 'report', minimum: 3 } },
    { decision: { proposal: '', rule: 'consensus', quorum: 0, phases: [] } },
  ])
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
