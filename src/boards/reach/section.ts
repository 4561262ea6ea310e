import { isFilled } from '../../kinds/table/plan-table.ts'
import type { Section } from '../../plan/compile.ts'
import { tellPart } from '../../plan/part.ts'
import { rowsOf, specificObjectives } from '../../workshop/content/rows.ts'
import { admissions, reach } from './board.ts'

/** Reach in the plan. What nobody began is one gap; once begun, each missing part is named. The purpose stands in the foundations. */
export const reachSection: Section = {
  id: reach.name,
  title: 'reach.title',
  compile({ sheets, rows, values }, translator) {
    const { t, list } = translator
    const telling = tellPart(reach, translator)
    const { blocks, gaps } = telling
    const part = { id: reach.name, title: t('reach.title'), blocks, gaps }
    const own = reach.fields.filter(({ field }) => field !== 'purpose')
    const specific = rowsOf(rows, specificObjectives).filter(isFilled)
    const admitted = admissions.filter((who) => values[`reach/admits-${who}`] === true)
    const isBegun = own.some(({ field }) => sheets[field]?.trim()) || specific.length + admitted.length > 0
    if (!isBegun) {
      telling.miss(t('plan.gap.reach'))
      return [part]
    }
    for (const { field, title } of own) {
      telling.heading(t(title))
      if (field === 'criteria' && admitted.length > 0)
        telling.say(t('plan.reach.admits', { who: list(admitted.map((who) => t(`reach.admits.${who}`))) }))
      telling.field(sheets[field], `f:${field}`, t(title))
      if (field !== 'general-objective') continue
      telling.heading(t('reach.specific'))
      const miss = (what: string) => telling.miss(what, t('plan.gap.field', { board: t(reach.title), what }))
      if (specific.length === 0) miss(t('reach.specific'))
      for (const [index, { id, texts }] of specific.entries()) {
        const programme = texts['programme']?.trim()
        telling.heading(texts['text']?.trim() || t('objectives.noWords'), 3, `r:${id}`)
        if (programme) telling.words(t('plan.reach.programme', { text: programme }), `r:${id}`)
        else miss(t('plan.gap.programme', { n: index + 1 }))
      }
    }
    return [part]
  },
}
