import { describe, expect, test } from 'vitest'
import { matchNeeds } from '../../../../src/method/survey/matching.ts'

const [needs, offers] = [0, 1].map((column) => ({ column, type: { kind: 'choices', by: ';' } as const }))
const match = (rows: readonly (readonly [needs: string, offers: string])[]) =>
  matchNeeds(rows, needs!, offers!)

describe('[SV8] needs and offers', () => {
  const rows = [
    ['Capacitación en campañas; fondos', 'horas de asesoría'],
    ['fondos', 'Formación y capacitaciones'],
    ['voluntariado', 'Fondos'],
  ] as const
  test('that say the same come first, then by the words they share, and say which', () => {
    expect(match(rows)).toMatchObject([
      { need: 'fondos', offer: 'Fondos', needers: [0, 1], offerers: [2], shared: [], score: 1 },
      {
        need: 'Capacitación en campañas',
        offer: 'Formación y capacitaciones',
        needers: [0],
        offerers: [1],
        shared: ['capacitaciones'],
      },
    ])
  })
  test('are never one’s own alone', () => {
    expect(match([['fondos', 'fondos']])).toEqual([])
    expect(
      match([
        ['fondos', 'fondos'],
        ['fondos', ''],
      ]),
    ).toHaveLength(1)
  })
  test('share no match through little words, and none through nothing', () => {
    expect(
      match([
        ['apoyo para jóvenes', ''],
        ['', 'salas para reuniones'],
        ['¿?', '¿?'],
      ]),
    ).toEqual([])
  })
  test('come in the same order whoever was asked first', () => {
    const pairs = (all: Parameters<typeof match>[0]) => match(all).map(({ need, offer }) => [need, offer])
    expect(pairs([...rows].toReversed())).toEqual(pairs(rows))
  })
})
