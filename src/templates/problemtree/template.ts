import { declareTemplate } from '../template.ts'

/** What holds a problem up and what grows out of it: effects above, causes below, as the tree stands. */
export const template = declareTemplate({
  name: 'problemtree',
  columns: 1,
  zones: [
    { name: 'effects', paper: 2 },
    { name: 'problem', paper: 6 },
    { name: 'causes', paper: 5 },
  ],
})
