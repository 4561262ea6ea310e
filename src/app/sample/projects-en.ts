import type { SampleProjectWords } from './project-plan.ts'

export const projects: readonly SampleProjectWords[] = [
  {
    name: 'Ten budget tables',
    specific: 'In ten municipalities people read the budget before it is passed, and decide a part of it.',
    intermediate:
      'Five tables work by rules that those who take part wrote.\nThree city halls publish their accounts in plain words.',
    final: 'Ten municipalities have a table that meets by itself, with the network or without.',
    resources: 'Rooms that libraries lend, and an afternoon a month of twenty people.',
    indicators: [
      { what: 'Municipalities with a table that meets every quarter', unit: 'municipalities' },
      { what: 'Women among those who take the floor', unit: '%' },
    ],
    milestones: [
      'Agreement signed with the first four city halls',
      'First round voted',
      'The tables elect their own coordination',
    ],
    means: ['Going along with the tables', 'Materials and travel'],
  },
  {
    name: 'Library of labs',
    specific: 'What one lab tried can be repeated in another city with a guide of ten pages.',
    intermediate: 'Twelve experiences written down, four of them failures.',
    final: '',
    resources: 'Somebody who edits and somebody who translates.',
    indicators: [
      { what: 'Experiences published', unit: 'cards' },
      { what: 'Cities that repeat one', unit: 'cities' },
    ],
    milestones: ['The first six cards are out'],
    means: ['Editing and translation'],
  },
  {
    name: 'Five-minute ways in',
    specific: 'Who is in no organisation can join from a phone, without an account and in five minutes.',
    intermediate: 'A thousand people answered at least one of the network’s questions.',
    final: 'One in ten stays in a working group.',
    resources: 'The message groups that there are already.',
    indicators: [{ what: 'People of no organisation who take part each month', unit: 'people' }],
    milestones: ['First question of the week', 'Looking back with those who came in'],
    means: ['Messages and design'],
  },
]
