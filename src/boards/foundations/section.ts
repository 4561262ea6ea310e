import type { Section } from '../../plan/compile.ts'
import { tellPart } from '../../plan/part.ts'
import { foundations } from './board.ts'

/** The foundations in the plan: each text, each value, each pillar with its group; what is missing stays marked. */
export const foundationsSection: Section = {
  id: 'foundations',
  title: 'foundations.title',
  compile({ sheets, principles, pillars }, translator) {
    const { t } = translator
    const { blocks, gaps, heading, words, miss } = tellPart(foundations, translator)
    for (const { field, title } of foundations.fields) {
      heading(t(title))
      const text = sheets[field]?.trim()
      if (text) words(text, `f:${field}`)
      else miss(t(title))
    }
    heading(t('foundations.values'))
    if (principles.length === 0) miss(t('plan.gap.values'))
    else {
      blocks.push({
        kind: 'list',
        lines: principles.map(({ id, name, text }) => ({
          text: [name, text].filter((each) => each.trim()).join(': '),
          isVoice: true,
          source: `v:${id}`,
        })),
      })
    }
    heading(t('foundations.pillars'))
    if (pillars.length === 0) miss(t('plan.gap.pillars'))
    for (const { id, name, text, group } of pillars) {
      heading(name || t('foundations.pillars.name'), 3, `p:${id}`)
      words(text, `p:${id}`)
      if (group.trim()) words(t('plan.pillarFor', { group }), `p:${id}`)
      else miss(t('plan.gap.group', { name }))
    }
    return [{ id: foundations.name, title: t('foundations.title'), blocks, gaps }]
  },
}
