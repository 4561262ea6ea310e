import type { SheetBoard } from '../../kinds/declaration.ts'

/** Why we exist, what we do, where we want to get to. Values and pillars are lists beside it. No Manual, step 6.3. */
export const foundations: SheetBoard = {
  kind: 'sheet',
  name: 'foundations',
  title: 'foundations.title',
  fields: [
    {
      field: 'purpose',
      title: 'foundations.purpose',
      help: 'foundations.purpose.help',
      question: 'foundations.purpose.question',
      words: 30,
      shared: 'foundations.purpose.shared',
    },
    {
      field: 'mission',
      title: 'foundations.mission',
      help: 'foundations.mission.help',
      question: 'foundations.mission.question',
      words: 30,
    },
    {
      field: 'vision',
      title: 'foundations.vision',
      help: 'foundations.vision.help',
      question: 'foundations.vision.question',
      words: 60,
    },
  ],
  lists: [
    { list: 'principles', title: 'foundations.values' },
    { list: 'pillars', title: 'foundations.pillars' },
  ],
  tables: [],
}
