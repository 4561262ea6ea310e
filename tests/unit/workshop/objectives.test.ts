import { describe, expect, test } from 'vitest'
import { tally } from '../../../src/method/dots.ts'
import { castDots } from '../../../src/workshop/content/ballots.ts'
import { addCross } from '../../../src/workshop/content/crosses.ts'
import { linkedTo, readLinks, setLink } from '../../../src/workshop/content/links.ts'
import { addNote } from '../../../src/workshop/content/notes.ts'
import {
  addObjective,
  mergeObjectives,
  objectiveText,
  readObjectives,
  setObjectivePillar,
  splitObjective,
  takeObjectiveAway,
} from '../../../src/workshop/content/objectives.ts'
import { addProject, readProjects, setPeriod } from '../../../src/workshop/content/projects.ts'
import { editText } from '../../../src/workshop/content/text-edits.ts'
import { groupNotes, mergeTrends } from '../../../src/workshop/content/trends.ts'
import type {
  BallotId,
  CrossId,
  DeviceId,
  NoteId,
  ObjectiveId,
  PillarId,
  ProjectId,
  RoundId,
  TrendId,
} from '../../../src/workshop/ids.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import { choose } from '../../../src/workshop/stage/chosen.ts'
import { closeRound, openRound } from '../../../src/workshop/stage/rounds.ts'
import { openJournal } from '../../../src/workshop/undo.ts'
import { deliverEverything, openReplicas, snapshotOf, type Replica } from '../../support/replicas.ts'

const objective = (name: string) => `objective-${name}` as ObjectiveId
const pillar = (name: string) => `pillar-${name}` as PillarId
const jitter = Uint8Array.of(1, 2)
const add = ({ content }: Replica, name: string, more: { origins?: CrossId[]; pillars?: PillarId[] } = {}) =>
  addObjective(content, { id: objective(name), made: 1, name, ...more }, jitter)

test('[OB1] two objectives made of one cross on two devices are two, each with its origin', () => {
  const [a, b] = openReplicas(2)
  const cross = 'cross-1' as CrossId
  addCross(a!.content, { id: cross, a: 'n:x' as never, b: 't:y' as never, text: 'together', made: 1 })
  deliverEverything([a!, b!])
  add(a!, 'a', { origins: [cross] })
  add(b!, 'b', { origins: [cross] })
  deliverEverything([a!, b!])
  for (const { content } of [a!, b!]) {
    expect(readObjectives(content).map(({ id, origins }) => [id, origins])).toEqual(
      expect.arrayContaining([
        [objective('a'), [cross]],
        [objective('b'), [cross]],
      ]),
    )
    expect(linkedTo(readLinks(content), 'from', cross)).toEqual([objective('a'), objective('b')])
  }
})

describe('[OB2] merged objectives', () => {
  const merged = () => {
    const [a, b] = openReplicas(2)
    add(a!, 'a', { origins: ['cross-1' as CrossId], pillars: [pillar('land')] })
    add(a!, 'b', { origins: ['cross-2' as CrossId], pillars: [pillar('water')] })
    mergeObjectives(a!.content, objective('b'), objective('a'))
    return [a!, b!] as const
  }
  test('are one, with the pillars and origins of both and the words of both', () => {
    const [{ content }] = merged()
    editText(content, objectiveText(objective('b'), 'text'), '', 'more of it')
    expect(readObjectives(content)).toMatchObject([
      {
        id: objective('a'),
        pillars: [pillar('land'), pillar('water')],
        origins: ['cross-1', 'cross-2'],
        merged: [{ id: objective('b'), name: 'b', text: 'more of it' }],
      },
    ])
  })
  test('are two again when they are split, or when the merging is undone', () => {
    const [replica] = merged()
    splitObjective(replica.content, objective('b'))
    expect(readObjectives(replica.content)).toHaveLength(2)
    const journal = openJournal(replica.content)
    mergeObjectives(replica.content, objective('a'), objective('b'))
    expect(readObjectives(replica.content)).toHaveLength(1)
    journal.undo()
    expect(readObjectives(replica.content).map(({ pillars }) => pillars)).toEqual([
      [pillar('land')],
      [pillar('water')],
    ])
  })
  test('into each other on two devices leave one standing, the same everywhere', () => {
    const [a, b] = openReplicas(2)
    add(a!, 'a')
    add(a!, 'b')
    deliverEverything([a!, b!])
    mergeObjectives(a!.content, objective('a'), objective('b'))
    mergeObjectives(b!.content, objective('b'), objective('a'))
    deliverEverything([a!, b!])
    for (const { content } of [a!, b!])
      expect(readObjectives(content)).toMatchObject([{ id: objective('a'), merged: [{ name: 'b' }] }])
  })
  test('answer a pillar no longer when it is taken off, whichever of them had it', () => {
    const [{ content }] = merged()
    setObjectivePillar(content, readObjectives(content)[0]!, pillar('water'), false)
    expect(readObjectives(content)[0]?.pillars).toEqual([pillar('land')])
    setObjectivePillar(content, readObjectives(content)[0]!, pillar('water'), true)
    expect(readObjectives(content)[0]?.pillars).toHaveLength(2)
  })
  test('are taken away as one', () => {
    const [{ content }] = merged()
    takeObjectiveAway(content, readObjectives(content)[0]!)
    expect(readObjectives(content)).toEqual([])
  })
})

describe('[OB3] the chosen objectives', () => {
  const chosenOf = ({ content, stage }: Replica) => [...takeSnapshot(content, stage).chosen]
  test('are those of the latest choice', () => {
    const [replica] = openReplicas(1)
    for (const name of ['a', 'b', 'c']) add(replica!, name)
    choose(replica!.stage, [objective('a'), objective('b')])
    choose(replica!.stage, [objective('b'), objective('c')])
    expect(chosenOf(replica!)).toEqual([objective('b'), objective('c')])
  })
  test('hold for the one that stands where one was merged since; one that is gone chooses nothing', () => {
    const [replica] = openReplicas(1)
    for (const name of ['a', 'b', 'c']) add(replica!, name)
    choose(replica!.stage, [objective('b'), objective('c'), 'not-here' as ObjectiveId])
    mergeObjectives(replica!.content, objective('b'), objective('a'))
    takeObjectiveAway(replica!.content, readObjectives(replica!.content)[1]!)
    expect(chosenOf(replica!)).toEqual([objective('a')])
  })
})

describe('[LK1] links', () => {
  test('of two who link at once both stand', () => {
    const [a, b] = openReplicas(2)
    add(a!, 'a')
    deliverEverything([a!, b!])
    for (const [replica, name] of [
      [a!, 'land'],
      [b!, 'water'],
    ] as const)
      setObjectivePillar(replica.content, readObjectives(replica.content)[0]!, pillar(name), true)
    deliverEverything([a!, b!])
    expect(readObjectives(a!.content)[0]?.pillars).toEqual([pillar('land'), pillar('water')])
  })
  test('lead to what holds now: origins of a merged trend are those of the one that stands', () => {
    const [{ content }] = openReplicas(1) as [Replica]
    for (const n of [1, 2]) {
      addNote(content, { id: `note-${n}` as NoteId, zone: 'pestel-social', text: `t${n}`, made: n })
      groupNotes(content, { id: `trend-${n}` as TrendId, place: ['pestel-social', 0, 0], made: n }, [
        `note-${n}` as NoteId,
      ])
    }
    addObjective(content, { id: objective('a'), made: 1, name: 'a', origins: ['trend-1' as TrendId] }, jitter)
    mergeTrends(content, 'trend-1' as TrendId, 'trend-2' as TrendId)
    expect(readObjectives(content)[0]?.origins).toEqual(['trend-2'])
  })
  test('in a circle, to nothing that is here, or that are none, are normal', () => {
    const [{ content }] = openReplicas(1) as [Replica]
    setLink(content, { kind: 'from', from: 'a', to: 'b' }, true)
    setLink(content, { kind: 'from', from: 'b', to: 'a' }, 'delegate')
    for (const key of ['from:a', 'from:a>b>c', ':a>b', 'from:a:b>c', 'From:a>b', 'from:a b>c'])
      content.links.set(key, true)
    content.links.set('from:c>d', 7)
    expect(readLinks(content)).toEqual([
      { kind: 'from', from: 'a', to: 'b', role: undefined },
      { kind: 'from', from: 'b', to: 'a', role: 'delegate' },
    ])
  })
  test('are undone by saying no more than that they do not stand', () => {
    const [{ content }] = openReplicas(1) as [Replica]
    const journal = openJournal(content)
    setLink(content, { kind: 'staff', from: 'project-1', to: 'member-1' }, true)
    expect(journal.undo()).toBe(true)
    expect([readLinks(content), [...content.links.keys()]]).toEqual([[], ['staff:project-1>member-1']])
    journal.redo()
    expect(readLinks(content)).toHaveLength(1)
  })
})

test('[PJ1] a period is one value: of two plans at once one stands whole, also where it ends before it starts', () => {
  const [a, b] = openReplicas(2)
  const id = 'project-1' as ProjectId
  addProject(a!.content, { id, made: 1, texts: { name: 'Tables' } }, jitter)
  deliverEverything([a!, b!])
  setPeriod(a!.content, id, ['2026-01-01', '2026-06-30'])
  setPeriod(b!.content, id, ['2027-03-01', '2027-01-31'])
  deliverEverything([a!, b!])
  const [mine, theirs] = [a!, b!].map(({ content }) => readProjects(content)[0]!.period)
  expect(mine).toEqual(theirs)
  expect([
    ['2026-01-01', '2026-06-30'],
    ['2027-03-01', '2027-01-31'],
  ]).toContainEqual(mine)
  a!.content.projects.set(`${id}/period`, ['2026-02-30', '2026-06-30'])
  expect(readProjects(a!.content)[0]?.period).toEqual([null, '2026-06-30'])
})

test('[OB6] objectives are voted on by their ids, with their words as they stood at the opening', () => {
  const [lead, guest] = openReplicas(2)
  for (const name of ['a', 'b']) add(lead!, name)
  const round = 'vote-0' as RoundId
  const of = [`o:${objective('a')}`, `o:${objective('b')}`] as const
  openRound(lead!.stage, 'device-1' as DeviceId, round, {
    kind: 'dots',
    made: 1,
    question: 'Which?',
    late: 'report',
    of,
    words: new Map(of.map((ref) => [ref, ref.slice(-1)])),
    budget: 3,
    several: false,
    own: true,
    minimum: 1,
  })
  deliverEverything([lead!, guest!])
  castDots(guest!.content, round, 'ballot-1' as BallotId, new Map([[of[1], 1]]), 77)
  deliverEverything([lead!, guest!])
  closeRound(lead!.stage, lead!.content, 'device-1' as DeviceId, round, { at: 2, present: 2 })
  editText(lead!.content, objectiveText(objective('b'), 'name'), 'b', 'said otherwise since')
  deliverEverything([lead!, guest!])
  for (const replica of [lead!, guest!]) {
    const [record] = snapshotOf(replica).rounds
    expect(record).toMatchObject({ kind: 'dots', round: { isClosed: true, of } })
    if (record?.kind !== 'dots') throw new Error('no vote')
    expect(tally(record.round, record.counted.values()).map(({ item, dots }) => [item, dots])).toEqual([
      [of[1], 1],
      [of[0], 0],
    ])
    expect(record.round.words.get(of[1])).toBe('b')
  }
})
