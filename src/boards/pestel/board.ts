import type { NoteBoard, Zone } from '../../kinds/declaration.ts'

const zone = (
  name: 'political' | 'economic' | 'social' | 'technological' | 'environmental' | 'legal',
  paper: 1 | 2 | 3 | 4 | 5 | 6,
): Zone => ({
  id: `pestel-${name}`,
  paper,
  letter: `pestel.${name}.letter`,
  tag: `pestel.${name}.tag`,
  title: `pestel.${name}`,
  question: `pestel.${name}.question`,
})

/** What happens around us: factors from outside, grouped into trends and weighed. No Manual, step 6.1. */
export const pestel: NoteBoard = {
  kind: 'notes',
  name: 'pestel',
  title: 'pestel.title',
  columns: 3,
  zones: [
    zone('political', 1),
    zone('economic', 2),
    zone('social', 3),
    zone('technological', 4),
    zone('environmental', 5),
    zone('legal', 6),
  ],
}
