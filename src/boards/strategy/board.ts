import type { ItemBoard } from '../../kinds/declaration.ts'

/** General objectives that answer the pillars: a long list, of which the group keeps three to five. No Manual, step 6.4. */
export const strategy: ItemBoard = {
  kind: 'items',
  name: 'strategy',
  title: 'objectives.title',
  items: 'objectives',
  tables: [],
}
