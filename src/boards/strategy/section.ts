import type { Section } from '../../plan/compile.ts'
import { tellPart } from '../../plan/part.ts'
import { objectivesThatCount, orphansOf } from '../../plan/orphans.ts'
import { originsOf } from '../../plan/thread.ts'
import { say, type Block, type Line } from '../../plan/tree.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { Objective } from '../../workshop/content/objectives.ts'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { voteOnObjectives } from '../../workshop/vote-results.ts'
import { coverageOf } from '../../method/coverage.ts'
import { strategy } from './board.ts'

/** Objectives in the plan: those the group settled on with what each comes from, the others, and what they leave uncovered. */
export const strategySection: Section = {
  id: strategy.name,
  title: 'objectives.title',
  compile(snapshot, translator) {
    const { objectives, pillars, chosen } = snapshot
    const { t } = translator
    const { blocks, gaps, miss } = tellPart(strategy, translator)
    const part = { id: strategy.name, title: t('objectives.title'), blocks, gaps }
    if (objectives.length === 0) {
      miss(t('plan.gap.objectives'))
      return [part]
    }
    blocks.push(say(howChosen(snapshot, translator)))
    if (chosen.size === 0) miss(t('plan.gap.chosen'))
    const taken = objectives.filter(({ id }) => chosen.has(id))
    const others = objectives.filter(({ id }) => !chosen.has(id))
    if (taken.length > 0) blocks.push({ kind: 'heading', level: 2, text: t('plan.objectives.will') })
    for (const objective of taken) {
      blocks.push(...blocksOf(objective, snapshot, translator))
      if (objective.pillars.length === 0 && pillars.length > 0)
        miss(t('plan.gap.objectivePillar', { name: objective.name }))
    }
    if (others.length > 0) {
      blocks.push(
        { kind: 'heading', level: 2, text: t(taken.length > 0 ? 'plan.objectives.also' : 'objectives.list') },
        { kind: 'list', lines: others.flatMap(linesOf) },
      )
    }
    if (pillars.length > 0) blocks.push(...coverage(snapshot, translator))
    const orphans = orphansOf(snapshot)
    for (const { name } of orphans.pillars)
      gaps.push({ text: t('objectives.uncovered', { name }), board: strategy.name })
    const alone: Line[] = [
      ...orphans.objectives.map(({ id, name }): Line => ({
        text: t('plan.objectives.noTrend', { text: name }),
        isVoice: true,
        source: `o:${id}`,
      })),
      ...orphans.trends.map(({ id, title }): Line => ({
        text: t('plan.objectives.ledNowhere', { text: title }),
        isVoice: true,
        source: `t:${id}`,
      })),
    ]
    if (alone.length > 0)
      blocks.push(
        { kind: 'heading', level: 2, text: t('plan.objectives.alone') },
        { kind: 'list', lines: alone },
      )
    return [part]
  },
}

/** How many were proposed, and how it was settled which stay. */
function howChosen({ objectives, chosen, rounds }: WorkshopSnapshot, { t }: Translator): string {
  const proposed = objectives.reduce((n, { merged }) => n + 1 + merged.length, 0)
  const newest = voteOnObjectives(rounds.map(({ round }) => round))
  const vote = rounds.find(({ round }) => round === newest)
  const words = [t('plan.objectives.proposed', { n: proposed })]
  if (chosen.size > 0 && vote)
    words.push(
      t('plan.objectives.byVote', {
        n: chosen.size,
        ballots: t('rounds.turnout', { n: vote.counted.size }),
      }),
      ...(vote.kind === 'dots' && vote.isBroken ? [t('plan.rounds.tieBroken')] : []),
    )
  else if (chosen.size > 0) words.push(t('plan.objectives.bySaying', { n: chosen.size }))
  return words.join(' ')
}

/** What was merged into an objective, in the words of each that the objective does not say itself. */
const mergedWords = ({ name, text, merged }: Objective): readonly string[] =>
  merged
    .map((other) => [other.name === name ? '' : other.name, other.text === text ? '' : other.text])
    .map(inOneLine)
    .filter((words) => words !== '')

/** «name: text», on one line; what is empty is left out. */
const inOneLine = (words: readonly string[]): string =>
  words
    .map((each) => each.trim().replaceAll(/\n+/gu, ' '))
    .filter((each) => each !== '')
    .join(': ')

const linesOf = (objective: Objective): readonly Line[] =>
  [inOneLine([objective.name, objective.text]), ...mergedWords(objective)].map((text) => ({
    text,
    isVoice: true,
    source: `o:${objective.id}`,
  }))

function blocksOf(objective: Objective, snapshot: WorkshopSnapshot, { t, list }: Translator): Block[] {
  const { id, name, text, pillars } = objective
  const source = `o:${id}` as const
  const answered = snapshot.pillars
    .filter((pillar) => pillars.includes(pillar.id))
    .map((pillar) => pillar.name)
  // The pillars it answers are said above; what it came from is the rest.
  const origins = (originsOf(snapshot, source)[1] ?? []).filter(({ kind }) => kind !== 'pillar')
  const blocks: Block[] = [
    { kind: 'heading', level: 3, text: name || t('objectives.noWords'), source },
    ...text
      .split(/\n+/u)
      .filter((line) => line.trim())
      .map((line): Block => ({ kind: 'paragraph', line: { text: line, isVoice: true, source } })),
    ...mergedWords(objective).map((words): Block => ({
      kind: 'paragraph',
      line: { text: t('plan.objectives.merged', { text: words }), isVoice: true, source },
    })),
  ]
  if (answered.length > 0) blocks.push(say(t('plan.objectives.pillars', { names: list(answered) })))
  if (origins.length > 0)
    blocks.push(say(t('plan.objectives.from')), {
      kind: 'list',
      lines: origins.map((step) => ({ text: step.text, isVoice: true, source: step.ref })),
    })
  return blocks
}

/** Every pillar with the objectives that answer it. */
function coverage(snapshot: WorkshopSnapshot, { t }: Translator): Block[] {
  const counting = objectivesThatCount(snapshot)
  return [
    { kind: 'heading', level: 2, text: t('plan.objectives.coverage') },
    {
      kind: 'table',
      header: [t('plan.col.pillar'), t('plan.col.objectives')],
      rows: coverageOf(snapshot.pillars, counting, () => true).flatMap(({ pillar, by }) => {
        const named: Line = { text: pillar.name, isVoice: true, source: `p:${pillar.id}` }
        if (by.length === 0)
          return [[named, { text: t('objectives.uncovered', { name: pillar.name }), isGap: true }]]
        return by.map(({ id, name }): readonly Line[] => [
          named,
          { text: name, isVoice: true, source: `o:${id}` },
        ])
      }),
    },
  ]
}
