import { foundationsSection } from '../../boards/foundations/section.ts'
import { pestelSection } from '../../boards/pestel/section.ts'
import { projectsSection } from '../../boards/projects/section.ts'
import { reachSection } from '../../boards/reach/section.ts'
import { strategySection } from '../../boards/strategy/section.ts'
import { swotSection } from '../../boards/swot/section.ts'
import { parkingLot } from '../../kinds/parking-lot.ts'
import { annexSection } from '../../plan/annex-section.ts'
import type { Section } from '../../plan/compile.ts'
import { howSection } from '../../plan/how-section.ts'
import { roundsSection } from '../../plan/rounds-section.ts'
import { noteBoards } from '../note-boards.ts'

/** The plan's parts in their order. A new board's section is a line here. */
export const sections: readonly Section[] = [
  howSection,
  reachSection,
  foundationsSection,
  pestelSection,
  swotSection,
  strategySection,
  projectsSection,
  roundsSection,
  annexSection([...noteBoards, parkingLot].flatMap(({ zones }) => zones)),
]
