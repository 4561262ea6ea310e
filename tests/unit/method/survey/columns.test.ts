import { describe, expect, test } from 'vitest'
import { proposeType } from '../../../../src/method/survey/columns.ts'
import { countColumn, figuresOf, tell } from '../../../../src/method/survey/counting.ts'

const times = (n: number, ...cells: string[]) => Array.from({ length: n }, () => cells).flat()
const kind = (heading: string, cells: readonly string[]) => proposeType(heading, cells, 'es')

describe('[SV7] what a column holds is proposed from its values', () => {
  test.each([
    ['one choice', 'País', times(10, 'Chile', 'México', ''), { kind: 'choice' }],
    [
      'several, by semicolons',
      'Dificultades',
      times(9, 'a; b', 'b', 'a; b; c'),
      { kind: 'choices', by: ';' },
    ],
    [
      'several, by commas',
      'Temas',
      times(9, 'agua, tierra', 'agua', 'tierra, aire'),
      { kind: 'choices', by: ',' },
    ],
    ['several, by lines', 'Temas', times(9, 'agua\ntierra', 'tierra\naire'), { kind: 'choices', by: '\n' }],
    ['figures', '¿Cuántas personas?', ['12', '1.200', '7', '', '33,5'], { kind: 'number' }],
    [
      'days',
      'Marca temporal',
      ['2023-05-04 10:22:33', '4/5/2023 9:01', '5 de mayo de 2023'],
      { kind: 'date' },
    ],
    [
      'words',
      '¿Qué haría falta?',
      Array.from({ length: 30 }, (_, n) => `Nos hace falta, creo, la cosa ${n}`),
      { kind: 'text' },
    ],
    ['nothing at all', 'x', ['', ''], { kind: 'text' }],
  ])('%s', (_, heading, cells, type) => {
    expect(kind(heading, cells)).toEqual(type)
  })
  test.each([
    ['Correo electrónico', ['x']],
    ['Nome completo', ['x']],
    ['Your name', ['x']],
    ['Teléfono', ['x']],
    ['How to reach you', times(4, 'ana@example.org', 'by post')],
    ['Contact', ['+52 55 1234 5678', '(011) 4321-9876', '+57 300 123 4567']],
  ])('%s tells who somebody is', (heading, cells) => {
    expect(kind(heading, cells)).toEqual({ kind: 'personal' })
  })
  test('an organisation’s name is nobody’s own', () => {
    expect(
      kind(
        'Nombre de la organización',
        Array.from({ length: 20 }, (_, n) => `Casa ${n}`),
      ),
    ).toEqual({ kind: 'text' })
  })
})

describe('[SV5] counts', () => {
  test('of one answer in several spellings are one, under that of most', () => {
    const count = countColumn([['Sí'], ['si'], ['Sí'], ['NO'], ['']], 0, { kind: 'choice' }, 'es')
    expect(tell(count, 'answered')).toEqual([
      { answer: 'Sí', n: 3 },
      { answer: 'NO', n: 1 },
    ])
    expect(count.bases).toEqual({ respondents: 5, answered: 4, answers: 4 })
  })
  test('of figures: each where they are few, else in ranges in their order; what is none is said', () => {
    const few = countColumn(
      times(2, '3', '1', 'many').map((cell) => [cell]),
      0,
      { kind: 'number' },
      'en',
    )
    expect(tell(few, 'answered')).toEqual([
      { answer: '1', n: 2 },
      { answer: '3', n: 2 },
    ])
    const rows = Array.from({ length: 100 }, (_, n) => [String(n)])
    const ranges = tell(countColumn(rows, 0, { kind: 'number' }, 'en'), 'answered')
    expect(ranges[0]).toEqual({ answer: '0 – < 20', n: 20 })
    expect(ranges.reduce((sum, { n }) => sum + n, 0)).toBe(100)
    expect(figuresOf([...rows, ['many']], 0, 'en')).toEqual({
      read: 100,
      unread: 1,
      least: 0,
      median: 49.5,
      most: 99,
    })
    expect(figuresOf([['many']], 0, 'en')).toBeUndefined()
  })
  test('of days by month, in their order', () => {
    const count = countColumn([['2023-05-04'], ['2023-04-30'], ['2023-05-05']], 0, { kind: 'date' }, 'en')
    expect(tell(count, 'answered')).toEqual([
      { answer: '2023-04', n: 1 },
      { answer: '2023-05', n: 2 },
    ])
  })
})
