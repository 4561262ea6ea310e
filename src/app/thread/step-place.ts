import { foundations } from '../../boards/foundations/board.ts'
import { pestel } from '../../boards/pestel/board.ts'
import { projects } from '../../boards/projects/board.ts'
import { reach } from '../../boards/reach/board.ts'
import { strategy } from '../../boards/strategy/board.ts'
import { swot } from '../../boards/swot/board.ts'
import type { MessageId } from '../../i18n/message-ids.ts'
import type { Step } from '../../plan/thread.ts'
import { specificObjectives } from '../../workshop/content/rows.ts'
import { boardOfZone } from '../../workshop/ids.ts'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { boards, planTab, registerTab, type Tab } from '../boards.ts'
import { networkFields } from '../register/network.ts'

/** Where a step of the thread is written, and what it is called there. */
export interface StepPlace {
  readonly tab: Tab
  readonly title: MessageId
}

const boardOf: Readonly<Record<Exclude<Step['kind'], 'field'>, Tab>> = {
  note: pestel,
  trend: pestel,
  entry: swot,
  cross: swot,
  pillar: foundations,
  value: foundations,
  objective: strategy,
  project: projects,
  row: reach,
}

/** Every text of a sheet with its place. One that stands on two sheets is settled on the later: the group comes to it last. */
const placeOfField: ReadonlyMap<string, StepPlace> = new Map([
  ...networkFields.map(({ field, title }) => [field, { tab: registerTab, title }] as const),
  ...boards.flatMap((board) =>
    board.kind === 'sheet'
      ? board.fields.map(({ field, title }) => [field, { tab: board, title }] as const)
      : [],
  ),
])

/** Rows are written where their table is declared. */
function placeOfRow(id: string, rows: WorkshopSnapshot['rows']): StepPlace | undefined {
  const table = rows.find((row) => row.id === id)?.table
  if (table === undefined || table === specificObjectives) return undefined
  for (const board of boards) {
    const declared = board.kind === 'notes' ? undefined : board.tables.find((each) => each.table === table)
    if (declared) return { tab: board, title: declared.title }
  }
  return undefined
}

/** A note and a trend stand wherever they lie now; a trend of SWOT is an entry there. */
export function placeOfStep({ kind, ref }: Step, { notes, trends, rows }: WorkshopSnapshot): StepPlace {
  const id = ref.slice(2)
  // What no sheet declares is written in the plan itself: the introductions of its parts.
  if (kind === 'field') return placeOfField.get(id) ?? { tab: planTab, title: planTab.title }
  const lies = kind === 'note' ? notes : kind === 'trend' ? trends : []
  const item = lies.find((each) => each.id === id)
  const name = item && boardOfZone(item.place[0])
  const tab = boards.find((board) => board.name === name) ?? boardOf[kind]
  if (kind === 'row') return placeOfRow(id, rows) ?? { tab, title: 'thread.specific' }
  return { tab, title: `thread.${kind === 'trend' && tab === swot ? 'entry' : kind}` }
}
