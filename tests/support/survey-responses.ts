// Responses of 96 organisations that nobody gave: made of the printed figures of a regional survey, by a seed, so that each
// printed count comes out. Where the printed figures contradict each other, so do these.

export interface Question {
  readonly heading: string
  /** How many gave each answer. */
  readonly counts: Readonly<Record<string, number>>
  readonly isSeveral?: boolean
}

/** A small generator of numbers, the same ones every time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const SEED = 96
export const countries = { Colombia: 29, Mexico: 21, Chile: 18, Argentina: 17, Brazil: 11 }
type Country = keyof typeof countries

/** Of each kind, in which countries; where a country is not printed, what makes the sums come out. */
export const kindsByCountry: Readonly<Record<string, Readonly<Partial<Record<Country, number>>>>> = {
  'citizen participation': { Argentina: 2, Brazil: 2, Chile: 5, Colombia: 10, Mexico: 8 },
  'political activism': { Argentina: 4, Brazil: 5, Chile: 1, Colombia: 1, Mexico: 4 },
  'defence of human rights': { Argentina: 2, Brazil: 1, Chile: 3, Colombia: 3, Mexico: 3 },
  environment: { Argentina: 3, Brazil: 1, Chile: 2, Colombia: 4, Mexico: 2 },
  'research in general': { Argentina: 1, Brazil: 1, Chile: 2, Colombia: 3, Mexico: 1 },
  "women's rights": { Argentina: 1, Chile: 1, Colombia: 4, Mexico: 1 },
  'innovation and technology': { Argentina: 1, Brazil: 1, Chile: 1, Colombia: 1, Mexico: 1 },
  culture: { Argentina: 2 },
  'another kind': { Argentina: 1, Chile: 3, Colombia: 3, Mexico: 1 },
}

export const cities: Readonly<Record<Country, Readonly<Record<string, number>>>> = {
  Mexico: {
    'Mexico City': 10,
    Monterrey: 2,
    Cholula: 1,
    Chihuahua: 1,
    'La Paz': 1,
    Oaxaca: 1,
    Veracruz: 1,
    Zapopan: 1,
  },
  Argentina: { 'Buenos Aires': 10, Rosario: 2, Resistencia: 1, Posadas: 1, 'La Rioja': 1 },
  Chile: { Santiago: 13, Bolivia: 1, Caldera: 1, Coyhaique: 1, Temuco: 1, 'Villa Alemana': 1 },
  Brazil: { 'Sao Paulo': 3, 'Rio de Janeiro': 2, 'another city': 6 },
  Colombia: { Bogotá: 8, Medellín: 4, Cali: 2 },
}

/** Of a country, how many said yes. */
export const inNetwork: Readonly<Record<Country, number>> = {
  Mexico: 13,
  Colombia: 9,
  Argentina: 11,
  Brazil: 10,
  Chile: 9,
}
export const ledNetwork: Readonly<Record<Country, number>> = {
  Chile: 8,
  Colombia: 10,
  Mexico: 9,
  Brazil: 7,
  Argentina: 12,
}

/** Asked of all alike. Counts are printed, or the only ones that give the printed percentages. */
export const questions: readonly Question[] = [
  {
    heading: 'Population',
    isSeveral: true,
    counts: { women: 37, 'LGTBIQ+ communities': 21, 'indigenous communities': 18, youth: 11, others: 20 },
  },
  {
    heading: 'Role',
    isSeveral: true,
    counts: {
      managers: 56,
      'management and coordination': 34,
      communications: 6,
      'institutional relations': 4,
    },
  },
  {
    heading: 'Opportunities',
    isSeveral: true,
    counts: {
      'articulation with other organisations': 83,
      'reach of advocacy actions': 71,
      'exchange and collective intelligence': 66,
    },
  },
  // More mentions than there are organisations: some named it twice.
  {
    heading: 'Difficulties',
    isSeveral: true,
    counts: {
      'lack of resources': 104,
      'governance and decision-making': 31,
      'changes in priorities': 30,
      others: 83,
    },
  },
  {
    heading: 'Fundamental elements',
    isSeveral: true,
    counts: {
      funding: 63,
      'collaborative design': 60,
      'strategic planning': 53,
      'clear roles': 46,
      'action agenda': 37,
      'transparency in decision-making': 34,
      'democratic governance': 32,
      'human resources': 27,
    },
  },
  {
    heading: 'Good governance',
    isSeveral: true,
    counts: {
      'transparency in decision-making': 60,
      'transparency in resource management': 48,
      collaboration: 44,
      representativeness: 36,
      'formality in the governance model': 36,
    },
  },
  {
    heading: 'Fundraising',
    isSeveral: true,
    counts: {
      'joint presentation to calls': 79,
      'fundraising for joint projects': 72,
      'productive projects': 53,
    },
  },
  {
    heading: 'Lines of action',
    isSeveral: true,
    counts: {
      'political advocacy': 65,
      'participation or deliberation': 61,
      'inclusion, gender and parity': 53,
      'public innovation': 49,
    },
  },
  {
    heading: 'Project themes',
    isSeveral: true,
    counts: {
      'political advocacy': 58,
      'public innovation': 43,
      'participatory democracy': 41,
      'direct democracy': 12,
      'deliberative democracy': 12,
    },
  },
  {
    heading: 'Pillar',
    counts: { 'Diverse Democracy': 42, 'Innovative Democracy': 31, 'Environmental Democracy': 19 },
  },
  {
    heading: 'Objective',
    counts: {
      'promote citizen participation': 28,
      'strengthen civic capacities': 15,
      'influence the decisions of agencies': 13,
      'influence the public agenda': 12,
      'training of public agents': 11,
      'solve a public problem': 10,
      'monitor the public sector': 4,
      'improve public services': 1,
    },
  },
  {
    heading: 'Area',
    isSeveral: true,
    counts: { 'participation and civic engagement': 47, 'human rights': 31, youth: 28, 'gender equity': 25 },
  },
  {
    heading: 'Challenges',
    isSeveral: true,
    counts: {
      'political will': 56,
      'available budget': 55,
      'institutional bureaucracies': 36,
      'non-binding participation': 30,
      'lack of social interest': 17,
      'lack of time': 14,
      'technical requirements': 12,
    },
  },
  { heading: 'Would join', counts: { yes: 93, no: 3 } },
  {
    heading: 'Needs',
    isSeveral: true,
    counts: {
      'access to funding networks': 42,
      'connection with other organisations': 25,
      'technical strengthening': 9,
    },
  },
  {
    heading: 'Offers',
    isSeveral: true,
    counts: {
      'training on specific topics': 20,
      'volunteer capacity': 15,
      'technical advisory hours': 18,
      'Access to funding networks': 2,
    },
  },
]

const ASKED = 96
const repeat = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts).flatMap(([answer, n]) => Array.from({ length: n }, () => answer))

/** The headings, and a row an organisation. */
export function surveyResponses(seed = SEED): readonly (readonly string[])[] {
  const random = seeded(seed)
  const shuffled = <Item>(items: readonly Item[]): Item[] => {
    const left = [...items]
    return items.map(() => left.splice(Math.floor(random() * left.length), 1)[0]!)
  }
  const country = shuffled(repeat(countries)) as Country[]
  const within = (counts: Readonly<Record<Country, Readonly<Record<string, number>>>>): string[] => {
    const left = Object.fromEntries(
      Object.entries(counts).map(([name, each]) => [
        name,
        shuffled(
          [...repeat(each), ...Array.from({ length: countries[name as Country] }, () => '')].slice(
            0,
            countries[name as Country],
          ),
        ),
      ]),
    )
    return country.map((name) => left[name]!.pop() ?? '')
  }
  const kinds = within(
    Object.fromEntries(
      Object.keys(countries).map((name) => [
        name,
        Object.fromEntries(
          Object.entries(kindsByCountry).map(([kind, each]) => [kind, each[name as Country] ?? 0]),
        ),
      ]),
    ) as unknown as Record<Country, Record<string, number>>,
  )
  const yesNo = (yes: Readonly<Record<Country, number>>) =>
    within(
      Object.fromEntries(
        Object.entries(yes).map(([name, n]) => [name, { yes: n, no: countries[name as Country] - n }]),
      ) as unknown as Record<Country, Record<string, number>>,
    )
  // The table by country tells of two fewer in Colombia than the table by kind.
  let untold = 2
  const kindsAsSplit = kinds.map((kind, at) =>
    kind === 'citizen participation' && country[at] === 'Colombia' && untold-- > 0 ? '' : kind,
  )
  const spread = ({ counts, isSeveral }: Question): string[] => {
    const cells = Array.from({ length: ASKED }, (): string[] => [])
    if (!isSeveral)
      return shuffled([...repeat(counts), ...Array.from({ length: ASKED }, () => '')].slice(0, ASKED))
    for (const [answer, n] of Object.entries(counts)) {
      const order = shuffled([...cells.keys()])
      for (let given = 0; given < n; given += 1) cells[order[given % ASKED]!]!.push(answer)
    }
    return cells.map((answers) => answers.join('; '))
  }
  const columns: readonly (readonly [string, readonly string[]])[] = [
    ['Organisation', country.map((_, at) => `Organisation ${at + 1}`)],
    ['E-mail', country.map((_, at) => `someone${at + 1}@example.org`)],
    ['Country', country],
    ['City', within(cities)],
    ['Kind', kinds],
    ['Kind, by country', kindsAsSplit],
    ['In a network', yesNo(inNetwork)],
    ['Led a network', yesNo(ledNetwork)],
    ...questions.map((question) => [question.heading, spread(question)] as const),
  ]
  return [
    columns.map(([heading]) => heading),
    ...country.map((_, at) => columns.map(([, cells]) => cells[at]!)),
  ]
}
