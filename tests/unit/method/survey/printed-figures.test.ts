// A survey rebuilt from its printed figures gives them back, through all that an import does to a file.
import { unparse } from 'papaparse'
import { describe, expect, test } from 'vitest'
import { decodeText, readDelimited, sniffDelimiter } from '../../../../src/method/delimited.ts'
import { proposeType } from '../../../../src/method/survey/columns.ts'
import { countColumn, cross, percentOf, tell, type BaseKind } from '../../../../src/method/survey/counting.ts'
import {
  cities,
  countries,
  inNetwork,
  kindsByCountry,
  ledNetwork,
  questions,
  surveyResponses,
} from '../../../support/survey-responses.ts'

const file = Buffer.from(
  unparse(surveyResponses() as string[][], { delimiter: ';', newline: '\r\n' }),
  'utf16le',
)
const text = decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), file]))
const { head, rows, faults } = readDelimited(text, sniffDelimiter(text), 10_000)
const typeOf = (heading: string) => {
  const column = head.indexOf(heading)
  return {
    column,
    type: proposeType(
      heading,
      rows.map((row) => row[column]!),
      'en',
    ),
  }
}
const count = (heading: string) => {
  const { column, type } = typeOf(heading)
  return countColumn(rows, column, type, 'en')
}
const told = (heading: string, of: BaseKind = 'answered') =>
  Object.fromEntries(tell(count(heading), of).map(({ answer, n }) => [answer, n]))
const percents = (heading: string, of: BaseKind, decimals: number) =>
  Object.fromEntries(
    tell(count(heading), of).map(({ answer, n }) => [
      answer,
      percentOf(n, count(heading).bases[of], decimals),
    ]),
  )
const crossed = (heading: string, by: string) => {
  const { rows: down, columns, n } = cross(rows, typeOf(heading), typeOf(by))
  return (answer: string, other: string) =>
    n[down.findIndex((each) => each.answer === answer)]?.[
      columns.findIndex((each) => each.answer === other)
    ] ?? 0
}

describe('[SV1] the printed figures of the survey come out', () => {
  test('of ninety-six organisations, the personal column told', () => {
    expect([rows.length, faults]).toEqual([96, []])
    expect(typeOf('E-mail').type).toEqual({ kind: 'personal' })
    expect(typeOf('Organisation').type).toEqual({ kind: 'text' })
  })
  test('countries, as counts and as percentages that add up to 100.1', () => {
    expect(told('Country')).toEqual(countries)
    expect(percents('Country', 'respondents', 1)).toEqual({
      Colombia: 30.2,
      Mexico: 21.9,
      Chile: 18.8,
      Argentina: 17.7,
      Brazil: 11.5,
    })
  })
  test('cities, with the gaps of Mexico and Argentina and a Bolivia in Chile', () => {
    const at = crossed('Country', 'City')
    for (const [country, listed] of Object.entries(cities))
      for (const [city, n] of Object.entries(listed)) expect(at(country, city)).toBe(n)
    expect(count('City').bases.answered).toBe(18 + 15 + 18 + 11 + 14)
  })
  test('kinds of organisation', () => {
    expect(percents('Kind', 'respondents', 2)).toMatchObject({
      'citizen participation': 28.13,
      'political activism': 15.63,
      'defence of human rights': 12.5,
      environment: 12.5,
      'research in general': 8.33,
      "women's rights": 7.29,
      'innovation and technology': 5.21,
    })
    const { culture, 'another kind': another } = told('Kind')
    expect(percentOf(culture! + another!, 96, 2)).toBe(10.42)
  })
  test('kinds by country; of participation two fewer than its share says', () => {
    const at = crossed('Kind, by country', 'Country')
    const printed = {
      ...kindsByCountry,
      'citizen participation': { ...kindsByCountry['citizen participation'], Colombia: 8 },
    }
    for (const [kind, by] of Object.entries(printed))
      for (const [country, n] of Object.entries(by)) expect(at(kind, country)).toBe(n)
    expect([
      told('Kind')['citizen participation'],
      told('Kind, by country')['citizen participation'],
    ]).toEqual([27, 25])
  })
  test.each([
    ['In a network', inNetwork, [52, 44]],
    ['Led a network', ledNetwork, [46, 50]],
  ] as const)('%s, by country', (heading, yes, all) => {
    const at = crossed(heading, 'Country')
    for (const [country, n] of Object.entries(yes)) {
      expect(at('yes', country)).toBe(n)
      expect(at('no', country)).toBe(countries[country as keyof typeof countries] - n)
    }
    expect([told(heading)['yes'], told(heading)['no']]).toEqual(all)
  })
  test.each(questions)('the counts of $heading', ({ heading, counts }) => {
    expect(told(heading, 'answers')).toMatchObject(
      Object.fromEntries(
        // Two spellings of one answer are one: the one of most.
        Object.entries(counts).map(([answer, n]) => [answer, n]),
      ),
    )
  })
  test('shares of the answers given, of which there may be more than organisations', () => {
    expect(percents('Population', 'answers', 2)).toMatchObject({
      women: 34.58,
      'LGTBIQ+ communities': 19.63,
      'indigenous communities': 16.82,
      youth: 10.28,
      others: 18.69,
    })
    expect(percents('Difficulties', 'answers', 2)).toMatchObject({
      'lack of resources': 41.94,
      'governance and decision-making': 12.5,
      'changes in priorities': 12.1,
    })
    expect(told('Difficulties', 'answered')['lack of resources']).toBe(96)
  })
  test('shares of those who answered', () => {
    expect([count('Pillar').bases.answered, count('Objective').bases.answered]).toEqual([92, 94])
    expect(percents('Pillar', 'answered', 1)).toEqual({
      'Diverse Democracy': 45.7,
      'Innovative Democracy': 33.7,
      'Environmental Democracy': 20.7,
    })
    const figure = [29.79, 15.96, 13.83, 12.77, 11.7, 10.64, 4.26, 1.06]
    expect(tell(count('Objective'), 'answered').map(({ n }) => percentOf(n, 94, 2))).toEqual(figure)
    expect(
      tell(count('Objective'), 'answered')
        .slice(0, 5)
        .map(({ n }) => percentOf(n, 94, 1)),
    ).toEqual([29.8, 16, 13.8, 12.8, 11.7])
  })
  test('ties stay ties, and two questions with one option stay two', () => {
    const governance = told('Good governance')
    expect(governance['representativeness']).toBe(governance['formality in the governance model'])
    expect(
      [told('Fundamental elements'), governance].map((each) => each['transparency in decision-making']),
    ).toEqual([34, 60])
  })
  test('who would join', () => {
    expect(percents('Would join', 'respondents', 1)['yes']).toBe(96.9)
    expect(percents('Led a network', 'respondents', 1)['no']).toBe(52.1)
  })
})
