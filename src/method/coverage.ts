// Whether the objectives a group settles on, taken together, answer every pillar.

export interface Answering {
  readonly id: string
  readonly pillars: readonly string[]
}

export interface Coverage<Pillar, Objective> {
  readonly pillar: Pillar
  /** Which of the chosen answer it; none: it is uncovered. */
  readonly by: readonly Objective[]
  /** Which of the others would cover it. */
  readonly candidates: readonly Objective[]
}

/**
 * Every pillar with the chosen objectives that answer it, and those that would [OB4]. One that is gone answers nothing, and
 * an objective answers as many pillars as it says.
 * Source: No Manual, step 6.4: three to five objectives that cover all pillars.
 */
export const coverageOf = <Pillar extends { readonly id: string }, Objective extends Answering>(
  pillars: readonly Pillar[],
  objectives: readonly Objective[],
  isChosen: (objective: Objective) => boolean,
): readonly Coverage<Pillar, Objective>[] =>
  pillars.map((pillar) => {
    const answering = objectives.filter((objective) => objective.pillars.includes(pillar.id))
    return {
      pillar,
      by: answering.filter(isChosen),
      candidates: answering.filter((objective) => !isChosen(objective)),
    }
  })

/** The most relevant that a group keeps. Source: No Manual, step 6.4. */
export const choiceSizes = [3, 4, 5] as const
export type ChoiceSize = (typeof choiceSizes)[number]
