import { isFilled } from '../../kinds/table/plan-table.ts'
import type { Section } from '../../plan/compile.ts'
import { say, type Block, type Gap } from '../../plan/tree.ts'
import { rowsOf, specificObjectives } from '../../workshop/content/rows.ts'
import { admissions, reach } from './board.ts'

/** Reach in the plan. What nobody began is one gap; once begun, each missing part is named. The purpose stands in the foundations. */
export const reachSection: Section = {
  id: reach.name,
  compile({ sheets, rows, values }, { t, list }) {
    const gaps: Gap[] = []
    const blocks: Block[] = []
    const miss = (what: string) => {
      gaps.push({ text: t('plan.gap.field', { what }), board: reach.name })
      blocks.push({ kind: 'paragraph', line: { text: `[${t('plan.missing', { what })}]`, isGap: true } })
    }
    const part = { id: reach.name, title: t('reach.title'), blocks, gaps }
    const own = reach.fields.filter(({ field }) => field !== 'purpose')
    const specific = rowsOf(rows, specificObjectives).filter(isFilled)
    const admitted = admissions.filter((who) => values[`reach/admits-${who}`] === true)
    const isBegun = own.some(({ field }) => sheets[field]?.trim()) || specific.length + admitted.length > 0
    if (!isBegun) {
      gaps.push({ text: t('plan.gap.reach'), board: reach.name })
      blocks.push({
        kind: 'paragraph',
        line: { text: `[${t('plan.missing', { what: t('plan.gap.reach') })}]`, isGap: true },
      })
      return [part]
    }
    for (const { field, title } of own) {
      const text = sheets[field]?.trim()
      blocks.push({ kind: 'heading', level: 2, text: t(title) })
      if (field === 'criteria' && admitted.length > 0)
        blocks.push(
          say(t('plan.reach.admits', { who: list(admitted.map((who) => t(`reach.admits.${who}`))) })),
        )
      if (text)
        for (const line of text.split(/\n+/u))
          blocks.push({ kind: 'paragraph', line: { text: line, isVoice: true, source: `f:${field}` } })
      else miss(t(title))
      if (field !== 'general-objective') continue
      blocks.push({ kind: 'heading', level: 2, text: t('reach.specific') })
      if (specific.length === 0) miss(t('reach.specific'))
      for (const [index, { id, texts }] of specific.entries()) {
        const programme = texts['programme']?.trim()
        blocks.push({
          kind: 'heading',
          level: 3,
          text: texts['text']?.trim() || t('objectives.noWords'),
          source: `r:${id}`,
        })
        if (programme)
          blocks.push({
            kind: 'paragraph',
            line: { text: t('plan.reach.programme', { text: programme }), isVoice: true, source: `r:${id}` },
          })
        else miss(t('plan.gap.programme', { n: index + 1 }))
      }
    }
    return [part]
  },
}
