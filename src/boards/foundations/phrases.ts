import type { NoteBoard, Zone } from '../../kinds/declaration.ts'

const zone = (name: 'purpose' | 'mission' | 'vision' | 'values' | 'pillars'): Zone => ({
  id: `foundations-${name}`,
  paper: 0,
  letter: `foundations.${name}.tag`,
  tag: `foundations.${name}.tag`,
  title: `foundations.${name}`,
  question: `foundations.${name}.question`,
})

/** What people say before a field has its words: phrases, written on phones, of which the group makes the text. */
export const phrases: NoteBoard = {
  kind: 'notes',
  name: 'foundations',
  title: 'foundations.title',
  zones: [zone('purpose'), zone('mission'), zone('vision'), zone('values'), zone('pillars')],
  columns: 3,
}
