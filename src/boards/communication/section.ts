import { handOf } from '../../kinds/table/hand.ts'
import { isFilled, planTable } from '../../kinds/table/plan-table.ts'
import { byMonth, noonOf, type IsoDate } from '../../method/dates.ts'
import type { Section } from '../../plan/compile.ts'
import { tellPart } from '../../plan/part.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { Block } from '../../plan/tree.ts'
import { textOf } from '../../workshop/content/cells.ts'
import { rowsOf } from '../../workshop/content/rows.ts'
import { channels, commitments, communication } from './board.ts'
import { eventOf } from './events.ts'
import { recurringIn, yearOf, zoneIn, type Recurring } from './rounds-of-year.ts'

/** Communication in the plan: why join, the channels, the year they make, and the levels of taking part with who chose each. */
export const communicationSection: Section = {
  id: communication.name,
  title: 'communication.title',
  compile(snapshot, translator) {
    const { sheets, rows, values } = snapshot
    const { t } = translator
    const telling = tellPart(communication, translator)
    const { blocks, gaps } = telling
    const recurring = recurringIn(rows)
    const zone = zoneIn(values)
    const part = {
      id: communication.name,
      title: t('communication.title'),
      blocks,
      gaps,
      events: recurring.map((each) => eventOf(each, zone, t('common.noName'))),
    }
    const [ways, levels] = [channels, commitments].map(({ table }) =>
      rowsOf(rows, table).filter(isFilled),
    ) as [ReturnType<typeof rowsOf>, ReturnType<typeof rowsOf>]
    const isBegun =
      communication.fields.some(({ field }) => sheets[field]?.trim()) || ways.length + levels.length > 0
    if (!isBegun) {
      telling.miss(t('plan.gap.communication'))
      return [part]
    }
    const means = { translator, hand: handOf(translator, snapshot) }
    for (const { field, title } of communication.fields) {
      telling.heading(t(title))
      telling.field(sheets[field], `f:${field}`, t(title))
    }
    telling.heading(t(channels.title))
    if (ways.length === 0) telling.miss(t('plan.gap.channels'))
    // More columns than a page is wide: what each is for, and when it comes round.
    const inTime = ['rhythm', 'first', 'at', 'minutes', 'until']
    const [name, ...others] = channels.columns
    const [about, when] = [false, true].map((isWhen) => ({
      ...channels,
      columns: [name, ...others.filter((column) => inTime.includes(column.name) === isWhen)] as const,
    })) as [typeof channels, typeof channels]
    const timed = ways.filter(({ cells }) => inTime.some((column) => cells[column] !== undefined))
    blocks.push(...planTable(about, ways, means))
    if (timed.length > 0) telling.heading(t('communication.rhythm'), 3)
    blocks.push(...planTable(when, timed, means), ...yearTable(recurring, translator))
    telling.heading(t(commitments.title))
    if (levels.length === 0) telling.miss(t('plan.gap.commitments'))
    blocks.push(...planTable(commitments, levels, means))
    // Who is in the register stands in the table; those who chose on their own device are told as a number.
    for (const { id, cells } of levels) {
      const n = [...(snapshot.agreed.get(id) ?? [])].filter((person) => snapshot.people.has(person)).length
      const name = textOf(cells['name']) || t('common.noName')
      if (n > 0)
        blocks.push({
          kind: 'paragraph',
          line: { text: t('communication.own.chosen', { n, name }), source: `r:${id}` },
        })
    }
    return [part]
  },
}

/** The year that begins with the first of them: a plan says the same whenever it is read. */
function yearTable(recurring: readonly Recurring[], { t, language }: Translator): readonly Block[] {
  const first = recurring.map((each) => each.first).toSorted()[0]
  if (!first) return []
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' })
  const day = new Intl.DateTimeFormat(language, { day: 'numeric' })
  const dayIn = (date: IsoDate) => day.format(noonOf(date))
  return [
    {
      kind: 'table',
      caption: t('communication.year'),
      header: [t('communication.month'), t(channels.title)],
      rows: byMonth(yearOf(recurring, first)).map(([, occasions]) => {
        const days = new Map<Recurring, string[]>()
        for (const { day: date, of } of occasions) days.set(of, [...(days.get(of) ?? []), dayIn(date)])
        return [
          { text: month.format(noonOf(occasions[0].day)) },
          {
            text: [...days]
              .map(([{ name }, on]) => `${name || t('common.noName')} (${on.join(', ')})`)
              .join('; '),
            isVoice: true,
          },
        ]
      }),
    },
  ]
}
