import type { Section } from '../../plan/compile.ts'
import type { Block, Gap } from '../../plan/tree.ts'
import { foundations } from './board.ts'

/** The foundations in the plan: each text, each value, each pillar with its group; what is missing stays marked. */
export const foundationsSection: Section = {
  id: 'foundations',
  compile({ sheets, principles, pillars }, { t }) {
    const gaps: Gap[] = []
    const miss = (what: string): Block => {
      gaps.push({ text: what, board: foundations.name })
      return { kind: 'paragraph', line: { text: `[${t('plan.missing', { what })}]`, isGap: true } }
    }
    const blocks: Block[] = foundations.fields.flatMap(({ field, title }): Block[] => {
      const text = sheets[field]?.trim()
      return [
        { kind: 'heading', level: 2, text: t(title) },
        ...(text
          ? text.split(/\n+/u).map((line): Block => ({
              kind: 'paragraph',
              line: { text: line, isVoice: true, source: `f:${field}` },
            }))
          : [miss(t(title))]),
      ]
    })
    blocks.push({ kind: 'heading', level: 2, text: t('foundations.values') })
    if (principles.length === 0) blocks.push(miss(t('plan.gap.values')))
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
    blocks.push({ kind: 'heading', level: 2, text: t('foundations.pillars') })
    if (pillars.length === 0) blocks.push(miss(t('plan.gap.pillars')))
    for (const { id, name, text, group } of pillars) {
      blocks.push({
        kind: 'heading',
        level: 3,
        text: name || t('foundations.pillars.name'),
        source: `p:${id}`,
      })
      if (text.trim()) blocks.push({ kind: 'paragraph', line: { text, isVoice: true, source: `p:${id}` } })
      blocks.push(
        group.trim()
          ? {
              kind: 'paragraph',
              line: { text: t('plan.pillarFor', { group }), isVoice: true, source: `p:${id}` },
            }
          : miss(t('plan.gap.group', { name })),
      )
    }
    return [{ id: 'foundations', title: t('foundations.title'), blocks, gaps }]
  },
}
