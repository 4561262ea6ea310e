import type { NoteBoard, Zone } from '../../kinds/declaration.ts'
import { isHelpful, type Quadrant } from '../../method/swot.ts'
import type { ZoneId } from '../../workshop/ids.ts'

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

/** The quadrant of a zone of this board. */
export function quadrantOf(zone: ZoneId): Quadrant | undefined {
  const name = zone.startsWith('swot-') ? zone.slice('swot-'.length) : ''
  return swot.zones.some(({ id }) => id === zone) ? (name as Quadrant) : undefined
}
