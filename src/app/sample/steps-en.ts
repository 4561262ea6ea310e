import type { SampleStepWords } from './steps-plan.ts'

export const steps: SampleStepWords = {
  model: {
    proposal: 'We govern ourselves in linked circles and decide by consensus, for two years.',
    aside: 'I would have begun with a small coordination. I can live with this and will not hold it up.',
  },
  texts: {
    'model-asks':
      'An hour a month of each organisation, and two people for every link. Who cannot give that says so.',
    'model-suits':
      'Most of us have worked together for years, and what we decide has to be carried in five countries.',
    'care-listening':
      'Who tells us something is heard in a quiet place by one person, without being interrupted, and says how much and when.',
    'care-respect':
      'What was told stays with the two contacts. Nothing is passed on without a yes, not even to help.',
    'care-no-harm': 'Nobody has to tell it twice. We write it down once, and they read what we wrote.',
    'care-containment':
      'The contact stays until there is a next step, goes along to the service if asked to, and calls again after a week.',
    'care-information': 'Rights, services and times are on one page a country, and every member has it.',
    'care-policy':
      'Whoever speaks for the network has read the policy and signed the code. A complaint suspends, it does not judge.',
    'care-reflection':
      'Two hours in each meeting in person: what we let pass this year, and what we will not let pass again.',
    'code-of-ethics':
      'We treat one another without violence, at work and on the way home.\nWe do not use the network to obtain favours, money or silence.\nWho has power in a meeting gives the floor before taking it.\nWe say what we were paid for, and by whom.',
    exchange: 'Each offers one thing a year that others can use: a workshop, a room, a translation.',
    contribution: 'A yearly fee by size. Who cannot pay it in money gives hours.',
    'scenario-a': 'All pay the same',
    'scenario-b': 'By size',
    access:
      'Four of our six organisations have had international funds, two have only ever had projects of their city hall. None has reserves for more than four months.',
    institutional:
      'A half-time coordination, translation between Spanish and Portuguese, and legal advice on working across borders.',
    'why-join':
      'Alone each of us opens a door in one city. Together we are asked for an opinion in five countries, learn from one another’s failures before repeating them, and can apply for funds that ask for a consortium.',
    goals:
      'By the end of 2027: thirty member organisations, ten budget tables at work, and three calls applied for together.',
    'member-needs':
      'Somebody to call when a government changes, materials ready to be adapted, and not having to be in every meeting.',
    showcase: 'A page for each member on the network’s site, and the last half hour of the monthly meeting.',
    'review-how':
      'The circle of projects brings the figures a week before, one page for each project. The meeting asks three things of each: keep, change or end. A change is a proposal and passes by consensus.',
  },
  rows: {
    circles: [
      {
        name: 'Centre',
        objectives:
          'That the circles pull the same way, and that every organisation knows what is being decided.',
        activities: 'Monthly meeting; the agenda of the network; relations with funders and governments.',
        authority: 'What concerns more than one circle; new members; the yearly budget.',
      },
      {
        name: 'Projects and learning',
        objectives: 'That the budget tables work, and that what was tried is written down.',
        activities: 'Accompanies the tables; school of facilitation; archive of experiences.',
        authority: 'Methods, calendar and spending of the projects within their budget.',
      },
      {
        name: 'Communication and care',
        objectives:
          'That people who are in no organisation can come in, and that nobody is harmed by taking part.',
        activities: 'Weekly message; five-minute ways in; the care protocol.',
        authority: 'What is published in the name of the network; the measures of the protocol.',
      },
      {
        name: 'Funds',
        objectives: 'That no source gives more than a third.',
        activities: 'Calendar of calls; applications; accounts open to all.',
        authority: 'Which calls are applied for, up to 20,000 dollars.',
      },
    ],
    'care-contacts': [
      { reach: 'cuidado@example.org, or a message at any hour', hours: 'answers within a day' },
      { reach: 'diego@example.org', hours: 'Tuesdays and Thursdays, 15 to 19 h' },
    ],
    'care-measures': [
      { what: 'The two contacts did the course on receiving a disclosure' },
      { what: 'Every meeting in person has a quiet room and a named person' },
    ],
    'care-resources': [
      { what: 'Guide to services in the five countries', address: 'https://example.org/services' },
      { what: 'How to accompany somebody to make a complaint', address: 'https://example.org/accompany' },
    ],
    memberships: [
      {
        name: 'Full member',
        who: 'Organisations with two years of work',
        asks: 'The fee by size, the code of ethics signed, one person in a circle',
        gives: 'A voice in every decision, joint applications, training',
      },
      {
        name: 'Person of a circle',
        who: 'Individuals who come alone',
        asks: 'The code of ethics signed and two hours a month',
        gives: 'A voice in their circle, training',
      },
      {
        name: 'Ally',
        who: 'Universities, media and public bodies',
        asks: 'One thing a year that the network can use',
        gives: 'News and meetings; no vote',
      },
    ],
    fees: [
      { who: 'All organisations' },
      { who: 'Small: up to five people' },
      { who: 'Medium: six to twenty' },
      { who: 'Large: more than twenty' },
    ],
    needs: [
      { what: 'Coordination: three people, half-time' },
      { what: 'Two meetings in person and translation' },
      { what: 'Coordination, second year' },
      { what: 'Meetings and translation, second year' },
    ],
    sources: [
      {
        name: 'Funds of participation of city halls',
        what: 'Yearly calls of the four capitals',
        contact: 'Data for All',
      },
      {
        name: 'Embassies and development agencies',
        what: 'Democracy, youth and climate',
        contact: 'Open House of the South',
      },
      {
        name: 'Foundations of companies',
        what: 'Only where their values are ours',
        contact: 'Río Claro Collective',
      },
      {
        name: 'Funding among peers',
        what: 'A common box: 5 in 100 of each grant',
        contact: 'Circle of funds',
      },
    ],
    calls: [
      {
        name: 'Neighbourhoods that decide (example)',
        funder: 'Fund of the capital',
        criteria: 'Direct work in districts; half of the team are women',
        conditions: 'Registered for two years; accounts audited',
      },
      {
        name: 'Democracy in practice (example)',
        funder: 'An embassy',
        criteria: 'At least three countries',
        conditions: 'One organisation answers for the consortium',
      },
      {
        name: 'Open knowledge (example)',
        funder: 'Foundation of a publisher',
        criteria: 'What is made can be copied',
        conditions: 'Report at six months',
      },
      {
        name: 'Cities of the future (example)',
        funder: 'Foundation of a mining company',
        criteria: 'Visibility of the brand',
        conditions: 'Its logo on all materials',
      },
    ],
    'action-lines': [
      { what: 'Apply for Neighbourhoods that decide, with the first four city halls' },
      { what: 'Agree with three embassies on one application' },
      { what: 'Accounts of the network open on its site' },
    ],
    'action-log': [
      { what: 'The accounts of 2025 and 2026 are published' },
      { what: 'Two of the four city halls signed the letter' },
    ],
    channels: [
      {
        name: 'Weekly message',
        audience: 'Everyone in the register',
        medium: 'Mail and messages',
        what: 'News, calls and dates: five lines at most',
      },
      {
        name: 'Meeting of the network',
        audience: 'One person of each organisation',
        medium: 'Video call',
        what: 'A slot for each circle, and half an hour of a member’s work',
      },
      {
        name: 'Workshop',
        audience: 'Whoever wants to learn',
        medium: 'Video call',
        what: 'In turns: facilitation, accounts, communication, funds',
      },
      {
        name: 'Meeting in person',
        audience: 'Two people of each organisation',
        medium: 'Two days in another city each time',
        what: 'Planning, care and trust',
      },
    ],
    commitments: [
      {
        name: 'Keep in touch',
        takes: 'Five minutes a week',
        what: 'Reads the message and answers its question',
      },
      {
        name: 'Take part',
        takes: 'A meeting a month',
        what: 'Comes to the meeting and brings back what was decided',
      },
      {
        name: 'Carry',
        takes: 'Four hours a month',
        what: 'Sits in a circle and answers for one of its tasks',
      },
    ],
    reviews: [
      { what: 'Whether the tables and the archive have begun, and who is carrying too much' },
      { what: 'A year of the plan: indicators, money, and whether the objectives are still the right ones' },
      { what: 'End of the plan: what was reached, what was learnt, what comes next' },
    ],
  },
}
