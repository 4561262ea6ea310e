import type { Translator } from '../../i18n/translator.ts'
import { handOf, type Hand } from '../../kinds/table/hand.ts'
import type { ProjectPart } from '../../method/projects.ts'
import { missingLine } from '../../plan/part.ts'
import type { Line } from '../../plan/tree.ts'
import type { WorkshopSnapshot } from '../../workshop/snapshot.ts'
import { numberObjectives, type FullProject } from './facts.ts'
import { partTitle } from './words.ts'

/** What a project of the plan is told with: the snapshot, its language, and how people and cells are written in it. */
export interface Telling {
  readonly snapshot: WorkshopSnapshot
  readonly translator: Translator
  readonly hand: Hand
  /** People of the register in one text, in the order of the alphabet. */
  readonly namesOf: (members: readonly string[]) => string
  readonly numberOf: ReadonlyMap<string, number>
}

export const tellingOf = (snapshot: WorkshopSnapshot, translator: Translator): Telling => ({
  snapshot,
  translator,
  hand: handOf(translator, snapshot),
  namesOf: (ids) =>
    translator.list(
      ids
        .map((id) => snapshot.members.find((each) => each.id === id)?.name ?? translator.t('register.gone'))
        .toSorted(translator.compare),
    ),
  numberOf: numberObjectives(snapshot.objectives, snapshot.chosen),
})

export const nameOfProject = ({ texts }: FullProject['project'], { t }: Translator) =>
  texts.name.trim() || t('projects.noName')
export const gapWords = (part: ProjectPart, translator: Translator) =>
  partTitle(part, translator).toLowerCase()
export const gapLine = (part: ProjectPart, translator: Translator): Line =>
  missingLine(gapWords(part, translator), translator)
