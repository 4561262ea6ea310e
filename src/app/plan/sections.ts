import { careSection } from '../../boards/care/section.ts'
import { circlesSection } from '../../boards/circles/section.ts'
import { coordinationSection } from '../../boards/coordination/section.ts'
import { communicationSection } from '../../boards/communication/section.ts'
import { financingSection } from '../../boards/financing/section.ts'
import { foundationsSection } from '../../boards/foundations/section.ts'
import { governanceSection } from '../../boards/governance/section.ts'
import { mappingSection } from '../../boards/mapping/section.ts'
import { membershipSection } from '../../boards/membership/section.ts'
import { pestel } from '../../boards/pestel/board.ts'
import { pestelSection } from '../../boards/pestel/section.ts'
import { calendarSection } from '../../boards/projects/calendar-section.ts'
import { projectsSection } from '../../boards/projects/section.ts'
import { reachSection } from '../../boards/reach/section.ts'
import { reviewSection } from '../../boards/review/section.ts'
import { strategySection } from '../../boards/strategy/section.ts'
import { swotSection } from '../../boards/swot/section.ts'
import { parkingZone } from '../../kinds/parking-lot.ts'
import { annexSection, parkingSection } from '../../plan/annex-section.ts'
import type { Section } from '../../plan/compile.ts'
import { glossarySection } from '../../plan/glossary-section.ts'
import { howSection } from '../../plan/how-section.ts'
import { ratingsSection } from '../../plan/ratings-section.ts'
import { roundsSection } from '../../plan/rounds-section.ts'
import { templateSection } from '../../templates/section.ts'
import { noteBoards } from '../note-boards.ts'
import { templates } from '../templates.ts'
import { summarySection } from './summary-section.ts'

/** The plan's parts in the order that funders and networks expect. A new board's section is a line here. */
export const sections: readonly Section[] = [
  summarySection(pestel.zones),
  howSection,
  reachSection,
  governanceSection,
  circlesSection,
  coordinationSection,
  careSection,
  membershipSection,
  mappingSection,
  pestelSection,
  swotSection,
  foundationsSection,
  strategySection,
  projectsSection,
  calendarSection,
  financingSection,
  communicationSection,
  reviewSection,
  ...templates.map(templateSection),
  annexSection(
    noteBoards.flatMap(({ zones }) => zones),
    parkingZone.id,
  ),
  ratingsSection,
  roundsSection,
  glossarySection,
  parkingSection(parkingZone.id),
]
