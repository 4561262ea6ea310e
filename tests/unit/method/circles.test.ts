import { expect, test } from 'vitest'
import { placeCircles, type Circle, type CircleFault } from '../../../src/method/circles.ts'

const circle = (id: string, wider?: string, coordinators = 1, delegates = 1): Circle => ({
  id,
  wider,
  coordinators,
  delegates,
})
const faultsOf = (...circles: readonly Circle[]): Record<string, readonly CircleFault[]> =>
  Object.fromEntries([...placeCircles(circles)].map(([id, { faults }]) => [id, faults]))

test('[CI1] double linkage: a circle is linked to a wider one by a coordinator and a delegate', () => {
  expect(
    faultsOf(
      circle('centre', undefined, 0, 0),
      circle('growth', 'centre'),
      circle('youth', 'growth', 1, 0),
      circle('press', 'centre', 0, 2),
      circle('money', 'centre', 0, 0),
    ),
  ).toEqual({
    centre: [],
    growth: [],
    youth: ['no-delegate'],
    press: ['no-coordinator'],
    money: ['no-coordinator', 'no-delegate'],
  })
})
test('[CI1] the centre is the one that most lead to, wherever it stands in the list', () => {
  const places = placeCircles([circle('loose'), circle('growth', 'centre'), circle('centre')])
  expect(places.get('centre')).toEqual({ wider: undefined, depth: 0, isCentre: true, faults: [] })
  expect(places.get('growth')).toMatchObject({ wider: 'centre', depth: 1 })
  expect(places.get('loose')?.faults).toEqual(['alone'])
})
test('[CI1] a circle alone in the network needs no link', () => {
  expect(faultsOf(circle('all', undefined, 0, 0))).toEqual({ all: [] })
})
test('[CI1] a circle that links to itself, in a ring, or to what is not here says so and hangs from nothing', () => {
  const places = placeCircles([
    circle('centre'),
    circle('itself', 'itself'),
    circle('a', 'b'),
    circle('b', 'c'),
    circle('c', 'a'),
    circle('beside', 'a'),
    circle('orphan', 'taken-away'),
  ])
  const faults = (id: string) => places.get(id)?.faults
  expect(['itself', 'a', 'b', 'c', 'orphan'].map(faults)).toEqual([
    ['itself'],
    ['ring'],
    ['ring'],
    ['ring'],
    ['gone'],
  ])
  expect(faults('beside')).toEqual([])
  for (const id of ['itself', 'a', 'b', 'c', 'orphan']) expect(places.get(id)?.wider).toBeUndefined()
})
