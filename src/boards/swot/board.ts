import type { NoteBoard, Zone } from '../../kinds/declaration.ts'
import { isHelpful, type Quadrant } from '../../method/swot.ts'

const zone = (quadrant: Quadrant): Zone => ({
  id: `swot-${quadrant}`,
  paper: 0,
  letter: `swot.${quadrant}.letter`,
  tag: `swot.${quadrant}.letter`,
  title: `swot.${quadrant}`,
  question: `swot.${quadrant}.question`,
  sign: isHelpful(quadrant) ? 'plus' : 'minus',
})

/** What we are, and what surrounds us: fed by weighed trends and by what members see. No Manual, step 6.2. */
export const swot: NoteBoard = {
  kind: 'notes',
  name: 'swot',
  title: 'swot.title',
  columns: 2,
  zones: [zone('strengths'), zone('weaknesses'), zone('opportunities'), zone('threats')],
}
