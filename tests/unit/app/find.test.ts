import { expect, test } from 'vitest'
import { findIn } from '../../../src/app/find/matches.ts'

const items = ['La cooperación se achica', 'Achican los fondos', 'agua', 'Fondos que se achican'].map(
  (words) => ({
    words,
  }),
)
const found = (typed: string, most = 10) => findIn(items, typed, most).map(({ words }) => words)

test('every word is looked for, without accents and in any order', () => {
  expect(found('COOPERACION achica')).toEqual(['La cooperación se achica'])
  expect(found('achican fondos')).toEqual(['Achican los fondos', 'Fondos que se achican'])
})

test('what begins with the words comes first, and a screenful is enough', () => {
  expect(found('fondos')).toEqual(['Fondos que se achican', 'Achican los fondos'])
  expect(found('a', 2)).toHaveLength(2)
})

test('nothing typed, nothing found', () => {
  expect(found('   ')).toEqual([])
  expect(found('fondos agua')).toEqual([])
})
