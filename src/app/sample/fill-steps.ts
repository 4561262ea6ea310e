// Steps 2 to 5 and the review, once the example's register, pillars and projects are there.
import { newDeviceId } from '../../hooks/ids.ts'
import { linkKindOf } from '../../kinds/table/columns.ts'
import { randomBytes } from '../../sync/random.ts'
import type { Cell } from '../../workshop/content/cells.ts'
import type { Content } from '../../workshop/content/content.ts'
import { readPillars } from '../../workshop/content/foundations.ts'
import { setLink } from '../../workshop/content/links.ts'
import { readProjects } from '../../workshop/content/projects.ts'
import { readMembers } from '../../workshop/content/register.ts'
import { respond, wordsOf } from '../../workshop/content/responses.ts'
import { addRows } from '../../workshop/content/rows.ts'
import { setSheetValue, type SheetValueName } from '../../workshop/content/sheet-values.ts'
import { sheetText } from '../../workshop/content/sheets.ts'
import { editText } from '../../workshop/content/text-edits.ts'
import type { DeviceId, PersonId, RoundId, RowId } from '../../workshop/ids.ts'
import { closeRound, openRound } from '../../workshop/stage/rounds.ts'
import type { Stage } from '../../workshop/stage/stage.ts'
import {
  sampleCare,
  sampleTables,
  sampleValues,
  type SampleRow,
  type SampleRows,
  type SampleStepWords,
  type SampleTable,
} from './steps-plan.ts'

const tables: readonly (readonly [SampleTable, SampleRows])[] = (
  Object.keys(sampleTables) as SampleTable[]
).map((name) => [name, sampleTables[name]])

export function fillSteps(content: Content, words: SampleStepWords, made: number): void {
  for (const [field, text] of Object.entries(words.texts)) editText(content, sheetText(field), '', text)
  for (const [name, value] of Object.entries(sampleValues))
    setSheetValue(content, name as SheetValueName, value)
  const members = readMembers(content)
  for (const { point, who, by, isDone } of sampleCare) {
    setSheetValue(content, `care/${point}-done`, isDone)
    setSheetValue(content, `care/${point}-by`, by)
    setLink(content, { kind: 'responsible', from: `care-${point}`, to: members[who]!.id }, true)
  }
  const ids = new Map(tables.map(([name, { rows }]) => [name, rows.map(() => newDeviceId<RowId>())]))
  const items = { members, projects: readProjects(content), pillars: readPillars(content) }
  const idOf = ({ to, at }: NonNullable<SampleRow['links']>[string]): string =>
    to === 'members' || to === 'projects' || to === 'pillars' ? items[to][at]!.id : ids.get(to)![at]!
  for (const [name, { table, rows }] of tables) {
    const isLong = new Set(table.columns.flatMap((column) => (column.kind === 'long' ? [column.name] : [])))
    addRows(
      content,
      rows.map(({ of, cells = {}, links = {} }, at) => {
        const said = Object.entries(words.rows[name][at]!)
        const linked = Object.entries(links).map(([column, link]): [string, Cell] => [
          column,
          { to: idOf(link) },
        ])
        return {
          ...{ id: ids.get(name)![at]!, table: table.table, of, made: made + at },
          cells: {
            ...cells,
            ...Object.fromEntries(linked),
            ...Object.fromEntries(said.filter(([column]) => !isLong.has(column))),
          },
          texts: Object.fromEntries(said.filter(([column]) => isLong.has(column))),
        }
      }),
      () => randomBytes(2),
    )
    for (const column of table.columns)
      if (column.kind === 'people')
        rows.forEach(({ people = {} }, at) => {
          for (const who of people[column.name] ?? []) {
            const ends = { kind: linkKindOf(column), from: ids.get(name)![at]!, to: members[who]!.id }
            // A column of all members comes behind those that say a role: it takes none away.
            if (column.role) setLink(content, ends, column.role)
            else if (
              !Object.values(people).some((others) => others !== people[column.name] && others.includes(who))
            )
              setLink(content, ends, true)
          }
        })
  }
}

/** How the group decided to govern itself: nobody objected, one stood aside and said why. */
export function decideModel(
  content: Content,
  stage: Stage,
  { proposal, aside }: SampleStepWords['model'],
  people: readonly PersonId[],
  at: number,
): void {
  const [device, round] = [newDeviceId<DeviceId>(), newDeviceId<RoundId>()]
  openRound(
    stage,
    device,
    round,
    {
      ...{
        kind: 'decision',
        made: at,
        question: '',
        late: 'report',
        rule: 'consensus',
        quorum: 0,
        phases: [],
      },
      ...{ expected: people, about: { kind: 'model', model: 'horizontal' } },
    },
    proposal,
  )
  const words = wordsOf(proposal)
  people.forEach((person, index) =>
    respond(content, round, person, {
      ...(index === 1 ? { answer: 'aside', reason: aside } : { answer: 'consent', reason: '' }),
      ...{ version: 0, words },
    }),
  )
  closeRound(stage, content, device, round, { at, present: people.length, expected: people })
}
