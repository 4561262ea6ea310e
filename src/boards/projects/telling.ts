import type { Translator } from '../../i18n/translator.ts'
import type { RowTable } from '../../kinds/table/columns.ts'
import { writtenIn, type Hand } from '../../kinds/table/reading.ts'
import type { ProjectPart } from '../../method/projects.ts'
import type { Block, ItemRef, Line } from '../../plan/tree.ts'
import { linkedFrom } from '../../workshop/content/links.ts'
import type { Row } from '../../workshop/content/rows.ts'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { numberObjectives, type FullProject } from './facts.ts'
import { partTitle } from './words.ts'

/** What a project of the plan is told with: the snapshot, its language, and how people and cells are written in it. */
export interface Telling {
  readonly snapshot: WorkshopSnapshot
  readonly translator: Translator
  readonly hand: Hand
  /** People of the register in one text, in the order of the alphabet. */
  readonly namesOf: (members: readonly string[]) => string
  readonly numberOf: ReadonlyMap<string, number>
}

export const tellingOf = (snapshot: WorkshopSnapshot, translator: Translator): Telling => ({
  snapshot,
  translator,
  hand: {
    language: translator.language,
    date: translator.date,
    word: (label) => translator.t(label),
    currency: undefined,
  },
  namesOf: (ids) =>
    translator.list(
      ids
        .map((id) => snapshot.members.find((each) => each.id === id)?.name ?? translator.t('register.gone'))
        .toSorted(translator.compare),
    ),
  numberOf: numberObjectives(snapshot.objectives, snapshot.chosen),
})

export const nameOfProject = ({ texts }: FullProject['project'], { t }: Translator) =>
  texts.name.trim() || t('projects.noName')
export const gapWords = (part: ProjectPart, translator: Translator) =>
  partTitle(part, translator).toLowerCase()
export const missing = (what: string, { t }: Translator): Block => ({
  kind: 'paragraph',
  line: { text: `[${t('plan.missing', { what })}]`, isGap: true },
})
export const gapLine = (part: ProjectPart, translator: Translator): Line => ({
  text: `[${translator.t('plan.missing', { what: gapWords(part, translator) })}]`,
  isGap: true,
})

export function rowsToTable(
  { columns }: RowTable,
  rows: readonly Row[],
  source: ItemRef,
  { translator, hand, snapshot, namesOf }: Telling,
): Block {
  return {
    kind: 'table',
    header: columns.map(({ title }) => translator.t(title)),
    rows: rows.map((row) =>
      columns.map((column): Line => {
        const choice =
          column.kind === 'choice'
            ? column.choices.find(({ value }) => value === row.cells[column.name])
            : undefined
        const text =
          column.kind === 'people'
            ? namesOf(linkedFrom(snapshot.links, 'responsible', row.id))
            : choice
              ? translator.t(choice.label)
              : writtenIn(row, column, hand)
        const isVoice = column.kind === 'long' || column.kind === 'text' || column.kind === 'people'
        return isVoice ? { text, isVoice, source } : { text }
      }),
    ),
  }
}
