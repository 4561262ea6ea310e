import { expect, test } from 'vitest'
import { placeOfStep } from '../../../src/app/thread/step-place.ts'
import { threadOf } from '../../../src/plan/thread.ts'
import { sampleSnapshot } from '../../support/sample.ts'

test.each([
  ['f:mission', 'foundations', 'foundations.mission'],
  ['f:purpose', 'foundations', 'foundations.purpose'],
  ['f:geography', 'reach', 'reach.geography'],
  ['f:network-name', 'register', 'register.network.name'],
  ['f:about-sample', 'plan', 'stage.tab.plan'],
])('a step of the thread leads to where it is written: %s to %s', (ref, tab, title) => {
  const snapshot = sampleSnapshot('en')
  const step = threadOf(snapshot).steps.get(ref as never)!
  const place = placeOfStep(step, snapshot)
  expect([place.tab.name, place.title]).toEqual([tab, title])
})

test('a phrase stands on its board, a trend grouped in SWOT is an entry of it', () => {
  const snapshot = sampleSnapshot('en')
  const phrase = snapshot.notes.find(({ place }) => place[0] === 'foundations-mission')!
  expect(placeOfStep({ kind: 'note', ref: `n:${phrase.id}`, text: '' }, snapshot).tab.name).toBe(
    'foundations',
  )
  const trend = { ...snapshot.trends[0]!, place: ['swot-threats', 0, 0] as const }
  const moved = { ...snapshot, trends: [trend] }
  expect(placeOfStep({ kind: 'trend', ref: `t:${trend.id}`, text: '' }, moved)).toMatchObject({
    tab: { name: 'swot' },
    title: 'thread.entry',
  })
})
