import type { SampleSurveys } from './survey-shape.ts'

export const surveys: SampleSurveys = {
  name: 'Survey in five countries, rebuilt from its printed figures',
  questions: [
    { heading: 'Country', answers: ['Colombia', 'Mexico', 'Chile', 'Argentina', 'Brazil'] },
    {
      heading: 'What does a regional network open up?',
      answers: [
        'joining forces with others',
        'advocacy that reaches further',
        'exchange and collective intelligence',
      ],
    },
    {
      heading: 'What is hardest in a network?',
      answers: ['lack of resources', 'governance and decisions', 'priorities that change', 'something else'],
    },
    {
      heading: 'What stands in the way of the public agenda?',
      answers: [
        'political will',
        'the budget at hand',
        'bureaucracy',
        'participation that binds nobody',
        'lack of social interest',
        'lack of time',
        'spaces that ask for expertise',
      ],
    },
    {
      heading: 'Whom do you work with?',
      answers: ['women', 'LGTBIQ+ communities', 'indigenous communities', 'youth', 'others'],
    },
    {
      heading: 'How should funds be raised?',
      answers: ['applying to calls together', 'raising funds for joint projects', 'productive projects'],
    },
    {
      heading: 'What are your projects about?',
      answers: [
        'political advocacy',
        'public innovation',
        'participatory democracy',
        'direct democracy',
        'deliberative democracy',
      ],
    },
    {
      heading: 'Which pillar suits you best?',
      answers: ['diverse democracy', 'innovative democracy', 'environmental democracy'],
    },
    { heading: 'Would you join the network?', answers: ['yes', 'no'] },
    {
      heading: 'What support would you look for?',
      answers: ['access to funding networks', 'connection with other organisations'],
    },
  ],
  group: {
    name: 'What the six need and offer (invented)',
    headings: ['Organisation', 'Needs', 'Offers', 'What would help you most this year?'],
    rows: [
      [
        'a place for large meetings; legal advice',
        'training of facilitators',
        'A room where forty people can sit without paying rent.',
      ],
      [
        'volunteers for events; training of facilitators',
        'contacts in the provincial government',
        'That someone else runs the meeting, so that I can listen.',
      ],
      [
        'help with budgets',
        'design and social media',
        'Half a day a month with someone who understands budgets.',
      ],
      ['design and social media', 'volunteers for events', 'Being told early which calls are coming.'],
      [
        'contacts in the provincial government',
        'help with budgets; open data',
        'Knowing whom to ring when the city hall does not answer.',
      ],
      [
        'access to calls in other countries',
        'legal advice',
        'A partner to apply with: alone we are too small.',
      ],
    ],
  },
}
