import { describe, expect, test } from 'vitest'
import {
  missingParts,
  MUCH_FOR_ONE,
  projectParts,
  warningsOf,
  type ProjectFacts,
} from '../../../src/method/projects.ts'

const whole: ProjectFacts = {
  id: 'a',
  period: ['2027-01-01', '2027-12-31'],
  texts: { name: 'Mesas', specific: 'x', intermediate: 'x', final: 'x' },
  objectives: ['o'],
  axis: ['m'],
  line: ['m'],
  responsible: ['m'],
  staff: ['m'],
  hasResources: true,
  indicators: [{ id: 'i', hasTarget: true }],
}
const empty: ProjectFacts = {
  id: 'b',
  period: [null, null],
  texts: { name: ' ', specific: '', intermediate: '', final: '\n' },
  objectives: [],
  axis: [],
  line: [],
  responsible: [],
  staff: [],
  hasResources: false,
  indicators: [],
}

describe('[PJ2] what a project lacks', () => {
  test('is nothing of a whole one, everything of an empty one, in the order of the sheet', () => {
    expect(missingParts(whole)).toEqual([])
    expect(missingParts(empty)).toEqual(projectParts)
    expect(missingParts({ ...whole, period: ['2027-01-01', null], line: [] })).toEqual(['end', 'line'])
  })
})

describe('[PJ3] what to look at', () => {
  const kinds = (...projects: ProjectFacts[]) =>
    warningsOf(projects)
      .get(projects[0]!.id)!
      .map(({ kind }) => kind)
  test('is nothing in a whole project', () => expect(kinds(whole)).toEqual([]))
  test('an end before the start; the same day is none', () => {
    expect(kinds({ ...whole, period: ['2027-06-01', '2027-05-31'] })).toEqual(['ends-before-start'])
    expect(kinds({ ...whole, period: ['2027-06-01', '2027-06-01'] })).toEqual([])
    expect(kinds({ ...whole, period: [null, '2027-05-31'] })).toEqual([])
  })
  test('no objective, no referent of the one or of the other', () => {
    expect(warningsOf([{ ...whole, objectives: [], axis: [], line: [] }]).get('a')).toEqual([
      { kind: 'no-objective' },
      { kind: 'no-referent', of: 'axis' },
      { kind: 'no-referent', of: 'line' },
    ])
  })
  test('each indicator without a target', () => {
    const indicators = [
      { id: 'i', hasTarget: true },
      { id: 'k', hasTarget: false },
    ]
    expect(warningsOf([{ ...whole, indicators }]).get('a')).toEqual([{ kind: 'no-target', indicator: 'k' }])
  })
  test('one person responsible for six projects, counted once a project', () => {
    const many = (n: number) =>
      Array.from({ length: n }, (_, index) => ({ ...whole, id: `p${index}`, responsible: ['m', 'm'] }))
    expect(warningsOf(many(MUCH_FOR_ONE - 1)).get('p0')).toEqual([])
    expect(warningsOf(many(MUCH_FOR_ONE)).get('p5')).toEqual([
      { kind: 'much-for-one', person: 'm', projects: 6 },
    ])
  })
})
