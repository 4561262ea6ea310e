import { expect, test } from 'vitest'
import { takeTemperature } from '../../../src/method/temperature.ts'

test('[TE1] counts from a fist to five, the one in the middle, and how many are to be heard first', () => {
  expect(takeTemperature([0, 2, 3, 5])).toEqual({ counts: [1, 0, 1, 1, 0, 1], median: 2.5, low: 2 })
  expect(takeTemperature([])).toEqual({ counts: [0, 0, 0, 0, 0, 0], median: undefined, low: 0 })
})
