// Boards that the method does not ask for and that help many groups: notes on zones, a folder each beside this file, which is
// all of it. Its words stand in the folder, its name is the folder's.
import type { NoteBoard, Zone } from '../kinds/declaration.ts'

interface TemplateZone {
  /** Small letters; with the board's name before it, it stands in documents for good. */
  readonly name: string
  readonly paper: Zone['paper']
}

interface Template {
  /** At most 20 small letters: as in addresses and live commands, and in documents for good. */
  readonly name: string
  /** Zones side by side on the canvas. */
  readonly columns: number
  readonly zones: readonly TemplateZone[]
}

/**
 * A template as any board of notes. Its words, in `words/<language>.json` of its folder: `title`, and of each zone `<zone>`,
 * `<zone>.question`, and `<zone>.letter`, one or two letters.
 */
export function declareTemplate({ name, columns, zones }: Template): NoteBoard {
  return {
    kind: 'notes',
    name,
    title: `template.${name}.title`,
    columns,
    zones: zones.map(({ name: zone, paper }) => ({
      id: `${name}-${zone}`,
      paper,
      letter: `template.${name}.${zone}.letter`,
      tag: `template.${name}.${zone}.letter`,
      title: `template.${name}.${zone}`,
      question: `template.${name}.${zone}.question`,
    })),
  }
}
