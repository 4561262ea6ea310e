import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openContent } from '../../../src/workshop/content/content.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import type { DecisionRecord, DotsRecord, WeighRecord } from '../../../src/workshop/round-records.ts'
import { readLate } from '../../../src/workshop/content/late.ts'
import { readAgenda } from '../../../src/workshop/stage/agenda.ts'
import { readLocks } from '../../../src/workshop/stage/locks.ts'
import { isTooNew } from '../../../src/workshop/stage/meta.ts'
import { readNow, readTimer } from '../../../src/workshop/stage/now.ts'
import { readOpenActivities } from '../../../src/workshop/stage/open-activities.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { samples } from '../../support/sample.ts'

interface Fixture {
  readonly content: string
  readonly stage: string
}

test('[VE2] a document of version 1 opens for ever', () => {
  const fixture = JSON.parse(readFileSync('tests/fixtures/workshop-v1.json', 'utf8')) as Fixture
  const [content, stage] = [openContent(), openStage()]
  Y.applyUpdate(content.y, Buffer.from(fixture.content, 'base64'))
  Y.applyUpdate(stage.y, Buffer.from(fixture.stage, 'base64'))
  const snapshot = takeSnapshot(content, stage)
  const { en } = samples
  expect(snapshot.meta).toMatchObject({
    title: 'A workshop of version 1',
    lineage: 'lineage-v1',
    language: 'en',
  })
  expect(snapshot.notes.map(({ text }) => text).toSorted()).toEqual(
    en.notes.map(({ text }) => text).toSorted(),
  )
  expect(snapshot.trends.map(({ title }) => title).toSorted()).toEqual(
    en.trends.map(({ title }) => title).toSorted(),
  )
  expect(snapshot.crosses).toHaveLength(en.crosses.length)
  expect(snapshot.pillars.map(({ name }) => name)).toEqual(en.pillars.map(({ name }) => name))
  expect(snapshot.principles.map(({ name }) => name)).toEqual(en.values.map(({ name }) => name))
  expect(snapshot.sheets['mission']).toBe(en.mission)
  expect([...snapshot.people.values()].toSorted()).toEqual(en.people.toSorted())
  expect([...snapshot.ratings.values()].flat()).toHaveLength(79)
  expect(snapshot.resultsShown).toBe(true)
  expect(readNow(stage)).toMatchObject({ act: 'act-1', zone: 'pestel-legal', private: true })
  expect(readTimer(stage)).toMatchObject({ startedAt: 1, runsMs: 300_000 })
})

test('[VE2] a document of version 2 opens for ever: agenda, rounds, locks', () => {
  const fixture = JSON.parse(readFileSync('tests/fixtures/workshop-v2.json', 'utf8')) as Fixture
  const [content, stage] = [openContent(), openStage()]
  Y.applyUpdate(content.y, Buffer.from(fixture.content, 'base64'))
  Y.applyUpdate(stage.y, Buffer.from(fixture.stage, 'base64'))
  expect(isTooNew(stage)).toBe(false)
  expect(readAgenda(stage)).toMatchObject([
    { kind: 'write', zone: 'pestel-legal', minutes: 15, private: true, anonymous: true },
  ])
  expect([...readLocks(stage)]).toEqual(['swot'])
  const snapshot = takeSnapshot(content, stage)
  const [vote, decision, weighing, check] = snapshot.rounds
  expect(vote).toMatchObject({ kind: 'dots', round: { isClosed: true, budget: 3, several: true } })
  expect([...vote!.counted.values()]).toEqual([new Map([[(vote as DotsRecord).round.of[0], 2]])])
  expect(decision).toMatchObject({
    kind: 'decision',
    round: { texts: ['Mondays', 'Tuesdays'], rule: 'three-quarters' },
    absent: ['person-2'],
  })
  expect([...decision!.counted.values()]).toMatchObject([{ answer: 'consent', reason: '', version: 1 }])
  expect((decision as DecisionRecord).heard).toMatchObject([{ reason: 'I work then', version: 0 }])
  expect(decision!.round.closed).toEqual({ at: 6, present: 2 })
  expect(weighing).toMatchObject({ kind: 'weigh', round: { isClosed: true, minimum: 1 } })
  const [weighed] = (weighing as WeighRecord).round.of
  expect(snapshot.ratings.get(weighed!)).toEqual([{ probability: 3, impact: 2 }])
  expect(check).toMatchObject({ kind: 'temperature', round: { anonymous: true } })
  expect([...check!.counted.values()]).toEqual([4])
})

test('[VE2] a document of version 3 opens for ever: objectives, projects, register, phrases, rounds made beforehand', () => {
  const fixture = JSON.parse(readFileSync('tests/fixtures/workshop-v3.json', 'utf8')) as Fixture
  const [content, stage] = [openContent(), openStage()]
  Y.applyUpdate(content.y, Buffer.from(fixture.content, 'base64'))
  Y.applyUpdate(stage.y, Buffer.from(fixture.stage, 'base64'))
  expect(isTooNew(stage)).toBe(false)
  const { en } = samples
  const { objectives, projects, chosen, organisations, members, links, rows, sheets, agreed } = takeSnapshot(
    content,
    stage,
  )
  expect(objectives.map(({ name }) => name)).toEqual(en.objectives.map(({ name }) => name))
  expect(chosen.size).toBeGreaterThanOrEqual(3)
  expect(projects.map(({ texts }) => texts.name)).toEqual(en.projects.map(({ name }) => name))
  expect(organisations.length).toBeGreaterThan(0)
  expect(members.length).toBeGreaterThan(0)
  expect(links.some(({ kind, to }) => kind === 'from' && objectives.some(({ id }) => id === to))).toBe(true)
  expect(rows.some(({ table }) => table === 'indicators')).toBe(true)
  expect(sheets['vision']).toMatch(/ together$/)
  expect(agreed.get('mission')?.size).toBe(1)
  expect(readLate(content).size).toBe(1)
  expect(readAgenda(stage)).toMatchObject([
    {
      kind: 'vote',
      board: 'strategy',
      until: 9_000_000,
      vote: { what: 'objectives', several: true, budget: 4 },
    },
  ])
  expect(readOpenActivities(stage)).toMatchObject([
    { act: 'act-4', kind: 'write', until: 8_000_000, isOver: false },
  ])
})
