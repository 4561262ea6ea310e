// What the example says of steps 2 to 5, and of its review, in every language alike: dates, figures, and to whom they point.
import { contacts, ownMeasures, resources as careResources, type CarePoint } from '../../boards/care/board.ts'
import { circles } from '../../boards/circles/board.ts'
import { channels, commitments } from '../../boards/communication/board.ts'
import { actionLines, actionLog, calls, needs, sources } from '../../boards/financing/board.ts'
import { fees, memberships } from '../../boards/membership/board.ts'
import { reviews } from '../../boards/review/board.ts'
import type { RowTable } from '../../kinds/table/columns.ts'
import type { IsoDate } from '../../method/dates.ts'
import type { Cell } from '../../workshop/content/cells.ts'

/** What its people wrote, in one language: texts by their field, rows by table in the order of `sampleTables`. */
export interface SampleStepWords {
  /** What was proposed about how the network governs itself, and why one person stands aside. */
  readonly model: { readonly proposal: string; readonly aside: string }
  readonly texts: Readonly<Record<SampleStepText, string>>
  readonly rows: Readonly<Record<SampleTable, readonly Readonly<Record<string, string>>[]>>
}
export type SampleStepText =
  | 'model-asks'
  | 'model-suits'
  | `care-${CarePoint}`
  | 'code-of-ethics'
  | 'exchange'
  | 'contribution'
  | 'scenario-a'
  | 'scenario-b'
  | 'access'
  | 'institutional'
  | 'why-join'
  | 'goals'
  | 'member-needs'
  | 'showcase'
  | 'review-how'

/** Permanent words, as in the documents. */
export type SampleTable =
  | 'circles'
  | 'care-contacts'
  | 'care-measures'
  | 'care-resources'
  | 'memberships'
  | 'fees'
  | 'needs'
  | 'sources'
  | 'calls'
  | 'action-lines'
  | 'action-log'
  | 'channels'
  | 'commitments'
  | 'reviews'

/** To one of the example's members, projects or pillars, or to a row of a table, by its place in the list. */
interface SampleLink {
  readonly to: 'members' | 'projects' | 'pillars' | SampleTable
  readonly at: number
}
export interface SampleRow {
  readonly of?: 'scenario-a' | 'scenario-b'
  readonly cells?: Readonly<Record<string, Cell>>
  readonly links?: Readonly<Record<string, SampleLink>>
  /** Members by the column of the people they are. */
  readonly people?: Readonly<Record<string, readonly number[]>>
}

export interface SampleRows {
  readonly table: RowTable
  readonly rows: readonly SampleRow[]
}
const member = (at: number): SampleLink => ({ to: 'members', at })
const inCentre = { wider: { to: 'circles', at: 0 } } as const satisfies SampleRow['links']
const fee = (members: number, amount: string) => ({ members, fee: [amount, 'USD'] as const })

/** In the order in which one row may point to another. */
export const sampleTables: Readonly<Record<SampleTable, SampleRows>> = {
  circles: {
    table: circles,
    rows: [
      { people: { members: [0, 1, 2, 3, 4, 5] } },
      { links: inCentre, people: { coordinator: [1], delegates: [3], members: [1, 3] } },
      { links: inCentre, people: { coordinator: [2], delegates: [5], members: [2, 5] } },
      { links: inCentre, people: { coordinator: [4], delegates: [0], members: [4, 0] } },
    ],
  },
  'care-contacts': {
    table: contacts,
    rows: [{ links: { who: member(5) } }, { links: { who: member(1) } }],
  },
  'care-measures': {
    table: ownMeasures,
    rows: [
      { cells: { done: true, by: '2026-10-15' }, people: { who: [5] } },
      { cells: { by: '2027-03-31' }, people: { who: [0] } },
    ],
  },
  'care-resources': { table: careResources, rows: [{}, {}] },
  memberships: { table: memberships, rows: [{}, {}, {}] },
  fees: {
    table: fees,
    rows: [
      { of: 'scenario-a', cells: { ...fee(30, '120'), every: 'year' } },
      { of: 'scenario-b', cells: { ...fee(18, '60'), size: 'small', every: 'year' } },
      { of: 'scenario-b', cells: { ...fee(9, '180'), size: 'medium', every: 'year' } },
      { of: 'scenario-b', cells: { ...fee(3, '600'), size: 'large', every: 'year' } },
    ],
  },
  needs: {
    table: needs,
    rows: [
      { cells: { for: 'institution', amount: ['28800', 'USD'], year: 2027 } },
      { cells: { for: 'area', amount: ['14000', 'USD'], year: 2027 } },
      { cells: { for: 'institution', amount: ['28800', 'USD'], year: 2028 } },
      { cells: { for: 'area', amount: ['15500', 'USD'], year: 2028 } },
    ],
  },
  sources: {
    table: sources,
    rows: (['public', 'cooperation', 'private', 'peers'] as const).map((kind) => ({ cells: { kind } })),
  },
  calls: {
    table: calls,
    rows: [
      {
        cells: {
          state: 'applying',
          fit: 'yes',
          kind: 'public',
          deadline: '2027-01-29',
          amount: ['30000', 'USD'],
          year: 2027,
        },
        links: { project: { to: 'projects', at: 0 }, pillar: { to: 'pillars', at: 1 } },
        people: { who: [4] },
      },
      {
        cells: {
          state: 'found',
          fit: 'partly',
          kind: 'cooperation',
          deadline: '2027-03-12',
          amount: ['40000', 'USD'],
          year: 2028,
        },
        links: { pillar: { to: 'pillars', at: 0 } },
        people: { who: [4, 0] },
      },
      {
        cells: {
          state: 'won',
          fit: 'yes',
          kind: 'private',
          deadline: '2026-09-30',
          amount: ['12000', 'USD'],
          year: 2027,
        },
        links: { project: { to: 'projects', at: 1 }, pillar: { to: 'pillars', at: 1 } },
        people: { who: [3] },
      },
      {
        cells: {
          state: 'found',
          fit: 'no',
          kind: 'private',
          deadline: '2027-02-19',
          amount: ['60000', 'USD'],
          year: 2027,
        },
        people: { who: [4] },
      },
    ],
  },
  'action-lines': {
    table: actionLines,
    rows: [
      { cells: { deadline: '2027-01-15', state: 'open' }, people: { who: [4] } },
      { cells: { deadline: '2027-06-30', state: 'open' }, people: { who: [0, 2] } },
      { cells: { deadline: '2026-10-30', state: 'done' }, people: { who: [3] } },
    ],
  },
  'action-log': {
    table: actionLog,
    rows: [
      { cells: { date: '2026-10-28' }, links: { line: { to: 'action-lines', at: 2 } } },
      { cells: { date: '2026-11-12' }, links: { line: { to: 'action-lines', at: 0 } } },
    ],
  },
  channels: {
    table: channels,
    rows: [
      { cells: { rhythm: 'week', first: '2027-01-11' }, people: { who: [2] } },
      {
        cells: { rhythm: 'month-weekday', first: '2027-01-14', at: '17:00', minutes: 90 },
        people: { who: [0] },
      },
      {
        cells: { rhythm: 'month-weekday', first: '2027-01-28', at: '17:00', minutes: 120 },
        people: { who: [1] },
      },
      { cells: { rhythm: 'half-year', first: '2027-04-23' }, people: { who: [0, 4] } },
    ],
  },
  commitments: {
    table: commitments,
    rows: [{ people: { who: [4] } }, { people: { who: [1, 5] } }, { people: { who: [0, 2, 3] } }],
  },
  reviews: {
    table: reviews,
    rows: [
      { cells: { date: '2027-06-25' }, people: { who: [3] } },
      { cells: { date: '2027-12-10' }, people: { who: [0, 4] } },
      { cells: { date: '2029-01-19' }, people: { who: [0, 3] } },
    ],
  },
}
/** Who sees to each point of the protocol, by when, and whether it is done. */
export const sampleCare: readonly {
  readonly point: CarePoint
  readonly who: number
  readonly by: IsoDate
  readonly isDone: boolean
}[] = [
  { point: 'listening', who: 5, by: '2026-12-15', isDone: true },
  { point: 'respect', who: 5, by: '2026-12-15', isDone: true },
  { point: 'no-harm', who: 1, by: '2027-02-28', isDone: false },
  { point: 'containment', who: 1, by: '2027-02-28', isDone: false },
  { point: 'information', who: 2, by: '2027-03-31', isDone: false },
  { point: 'policy', who: 0, by: '2027-04-30', isDone: false },
  { point: 'reflection', who: 5, by: '2027-04-23', isDone: false },
]

export const sampleValues: Readonly<Record<string, Cell>> = {
  'membership/model': 'variable',
  'membership/scenario': 'scenario-b',
  'membership/leaving': 5,
  'communication/zone': 'America/Bogota',
}
