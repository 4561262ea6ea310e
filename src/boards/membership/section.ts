import type { Translator } from '../../i18n/translator.ts'
import { chosenIn } from '../../kinds/sheet/choice-field.ts'
import { handOf } from '../../kinds/table/hand.ts'
import { isFilled, planTable } from '../../kinds/table/plan-table.ts'
import { writeMoney, type Money } from '../../method/money.ts'
import type { Section } from '../../plan/compile.ts'
import { tellPart } from '../../plan/part.ts'
import { rowsOf } from '../../workshop/content/rows.ts'
import type { SheetValues } from '../../workshop/content/sheet-values.ts'
import { fees, memberships, membership, model } from './board.ts'
import { chosenScenario, figuresOf, leavingIn, scenarios } from '../../kinds/fees/scenarios.ts'
import { nameOfScenario } from './words.ts'

/** Membership in the plan: the model, the kinds with what each asks and gives, and what each scenario would bring in. */
export const membershipSection: Section = {
  id: membership.name,
  title: 'membership.title',
  compile(snapshot, translator) {
    const { sheets, rows, values } = snapshot
    const { t } = translator
    const telling = tellPart(membership, translator)
    const { blocks, gaps } = telling
    const part = { id: membership.name, title: t('membership.title'), blocks, gaps }
    const chosen = chosenIn(values, model)
    const costs = chosen !== undefined && chosen.value !== 'open'
    const kinds = rowsOf(rows, memberships.table).filter(isFilled)
    const figures = scenarios
      .map((scenario) => figuresOf(scenario, snapshot))
      .filter((each) => each.rows.some(isFilled))
    const own = membership.fields.filter(({ field }) => field !== 'criteria')
    const isBegun =
      chosen || kinds.length + figures.length > 0 || own.some(({ field }) => sheets[field]?.trim())
    if (!isBegun) {
      telling.miss(t('plan.gap.membership'))
      return [part]
    }
    const means = { translator, hand: handOf(translator, snapshot) }
    telling.heading(t(model.title))
    if (chosen) telling.say(`${t(chosen.label)}: ${t(chosen.about)}`)
    else telling.miss(t(model.title), t('plan.gap.field', { board: part.title, what: t(model.title) }))
    for (const { field, title } of own) {
      if (field === 'contribution' && !costs && !sheets[field]?.trim()) continue
      telling.heading(t(title))
      telling.field(sheets[field], `f:${field}`, t(title))
    }
    telling.heading(t(memberships.title))
    if (kinds.length === 0) telling.miss(t('plan.gap.kinds'))
    blocks.push(...planTable(memberships, kinds, means))
    const taken = chosenScenario(values)
    for (const each of figures) {
      telling.heading(nameOfScenario(each, translator))
      if (each.scenario === taken) telling.say(t('membership.taken'))
      blocks.push(...planTable(fees, each.rows, means))
      telling.say(t('membership.yearly', { n: each.members, sums: listMoney(each.income, translator) }))
      for (const { least, most } of each.afterLeaving) telling.say(leftWords(least, most, values, translator))
    }
    if (costs && !taken) telling.miss(t('plan.gap.scenario'))
    return [part]
  },
}

function leftWords(least: Money, most: Money, values: SheetValues, { t, language }: Translator): string {
  const n = leavingIn(values)
  return least[0] === most[0]
    ? t('membership.ifLeave.same', { n, left: writeMoney(least, language) })
    : t('membership.ifLeave', { n, least: writeMoney(least, language), most: writeMoney(most, language) })
}

const listMoney = (sums: readonly Money[], { list, language }: Translator) =>
  list(sums.map((money) => writeMoney(money, language)))
