import type { NoteBoard } from '../kinds/declaration.ts'

/** Every folder of src/templates/ is a board: nothing else of the app knows its name. */
export const templates: readonly NoteBoard[] = Object.values(
  import.meta.glob<NoteBoard>('../templates/*/template.ts', { eager: true, import: 'template' }),
)
