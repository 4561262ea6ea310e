import { ruleOfModel } from '../../method/governance.ts'
import type { Section } from '../../plan/compile.ts'
import { missing } from '../../plan/part.ts'
import { say, type Block, type Gap } from '../../plan/tree.ts'
import { chosenModel, modelDecisions } from '../../workshop/governance.ts'
import { governance, noteOn, rows } from './board.ts'
import { decisionWords } from './words.ts'

/** How the network governs itself: the model with its rule, the decisions that led there, and what the group noted. */
export const governanceSection: Section = {
  id: governance.name,
  title: 'steps.governance',
  compile(snapshot, translator) {
    const { t } = translator
    const chosen = chosenModel(snapshot)
    const history = modelDecisions(snapshot.rounds)
    const gaps: Gap[] = chosen ? [] : [{ text: t('governance.gap'), board: governance.name }]
    const noted = rows.flatMap((row): Block[] => {
      const lines = (snapshot.sheets[noteOn(row)] ?? '').split(/\n+/u).filter((text) => text.trim())
      if (lines.length === 0) return []
      return [
        { kind: 'heading', level: 2, text: t(`governance.row.${row}`) },
        ...(chosen ? [say(t(`governance.${chosen.model}.${row}`))] : []),
        ...lines.map((text): Block => ({
          kind: 'paragraph',
          line: { text, isVoice: true, source: `f:${noteOn(row)}` },
        })),
      ]
    })
    const blocks: Block[] = [
      ...(chosen
        ? [
            say(
              `${t('governance.holds', { model: t(`governance.${chosen.model}`) })} ${t(
                `governance.rule.${ruleOfModel[chosen.model] === 'consensus' ? 'consensus' : 'quarters'}`,
              )}`,
            ),
          ]
        : [missing(t('governance.gap'), translator)]),
      ...(history.length > 0
        ? [
            {
              kind: 'list',
              lines: history.map((each) => ({ text: decisionWords(each, translator) })),
            } as const,
          ]
        : []),
      ...noted,
    ]
    return [{ id: governance.name, title: t('steps.governance'), blocks, gaps }]
  },
}
