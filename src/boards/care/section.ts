import type { Translator } from '../../i18n/translator.ts'
import { handOf } from '../../kinds/table/hand.ts'
import { planTable } from '../../kinds/table/plan-table.ts'
import { noonOf } from '../../method/dates.ts'
import type { Section } from '../../plan/compile.ts'
import { missing } from '../../plan/part.ts'
import { say, type Block, type Gap } from '../../plan/tree.ts'
import { dateOf, linkOf } from '../../workshop/content/cells.ts'
import { linkedFrom } from '../../workshop/content/links.ts'
import { rowsOf } from '../../workshop/content/rows.ts'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import {
  care,
  codeField,
  contacts,
  measures,
  ownMeasures,
  pointField,
  principles,
  resources,
  type CarePoint,
} from './board.ts'

/** A text without its item: what changes here is told to nobody as a change of the plan. */
const written = (text: string): Block[] =>
  text
    .split(/\n+/u)
    .filter((line) => line.trim())
    .map((line) => ({ kind: 'paragraph', line: { text: line, isVoice: true } }))

/** Who sees to a point, and by when; whether it was done is nobody's figure. */
function factsOf(
  point: CarePoint,
  { links, members, values }: WorkshopSnapshot,
  { t, date, list }: Translator,
) {
  const owners = linkedFrom(links, 'responsible', pointField(point)).flatMap(
    (id) => members.find((member) => member.id === id)?.name || [],
  )
  const by = dateOf(values[`care/${point}-by`])
  return [
    ...(owners.length > 0 ? [t('care.plan.owner', { who: list(owners) })] : []),
    ...(by ? [t('care.plan.by', { date: date(noonOf(by)) })] : []),
  ].join(' ')
}

/**
 * The protocol in the plan: whom to talk to, how somebody is received, what prevents harm, the code. Who signed it stands on
 * the board alone; nothing is counted [CA1].
 */
export const careSection: Section = {
  id: care.name,
  title: 'care.title',
  compile(snapshot, translator) {
    const { t } = translator
    const hand = handOf(translator, snapshot)
    const title = t('care.title')
    const gaps: Gap[] = []
    const miss = (what: string): Block => {
      gaps.push({ text: what === title ? what : t('care.gap', { what }), board: care.name })
      return missing(what, translator)
    }
    const standing = new Set<string | undefined>(snapshot.members.map(({ id }) => id))
    const reached = rowsOf(snapshot.rows, contacts.table).filter(({ cells }) =>
      standing.has(linkOf(cells['who'])),
    )
    const all = [...principles, ...measures]
    const table = (declared: typeof contacts) =>
      planTable(declared, rowsOf(snapshot.rows, declared.table), { translator, hand }).map(withoutSources)
    const code = snapshot.sheets[codeField] ?? ''
    const isBegun =
      reached.length > 0 ||
      code.trim() !== '' ||
      all.some((point) => snapshot.sheets[pointField(point)]?.trim()) ||
      [ownMeasures, resources].some((each) => table(each).length > 0)
    if (!isBegun) return [{ id: care.name, title, blocks: [miss(title)], gaps }]
    const ofPoint = (point: CarePoint): Block[] => {
      const text = snapshot.sheets[pointField(point)] ?? ''
      const facts = factsOf(point, snapshot, translator)
      return [
        { kind: 'heading', level: 3, text: t(`care.${point}`) },
        ...(text.trim() ? written(text) : [miss(t(`care.${point}`))]),
        ...(facts ? [say(facts)] : []),
      ]
    }
    const blocks: Block[] = [
      { kind: 'heading', level: 2, text: t('care.contacts') },
      ...(reached.length > 0
        ? planTable(contacts, reached, { translator, hand }).map(withoutSources)
        : [miss(t('care.contacts'))]),
      { kind: 'heading', level: 2, text: t('care.principles') },
      ...principles.flatMap(ofPoint),
      { kind: 'heading', level: 2, text: t('care.measures') },
      ...measures.flatMap(ofPoint),
      ...planTable(
        {
          ...ownMeasures,
          columns: [
            ownMeasures.columns[0],
            ...ownMeasures.columns.filter(({ name }) => name === 'who' || name === 'by'),
          ],
        },
        rowsOf(snapshot.rows, ownMeasures.table),
        { translator, hand },
      ).map(withoutSources),
      { kind: 'heading', level: 2, text: t('care.code') },
      ...(code.trim() ? written(code) : [miss(t('care.code'))]),
      ...(table(resources).length > 0
        ? [{ kind: 'heading', level: 2, text: t('care.resources') } as const, ...table(resources)]
        : []),
    ]
    return [{ id: care.name, title, blocks, gaps }]
  },
}

function withoutSources(block: Block): Block {
  if (block.kind !== 'table') return block
  const rows = block.rows.map((row) =>
    row.map(({ text, isVoice }) => ({ text, ...(isVoice && { isVoice }) })),
  )
  return { ...block, rows }
}
