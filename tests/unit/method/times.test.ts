import { expect, test } from 'vitest'
import { isClockTime, minutesOf, parseTime } from '../../../src/method/times.ts'

test('[CO1] an hour is read as people write it', () => {
  for (const typed of ['18:30', '18.30', '18h30', '6:30 pm', '6:30 p. m.', '18:30 hs', '6.30PM'])
    expect(parseTime(typed), typed).toBe('18:30')
  for (const typed of ['8', '8h', '08:00', '8 am', '8 a.m.']) expect(parseTime(typed), typed).toBe('08:00')
  expect(parseTime('12 am')).toBe('00:00')
  expect(parseTime('12 pm')).toBe('12:00')
  expect(minutesOf('18:30')).toBe(1110)
})

test('[CO1] what is no hour of the clock is not guessed', () => {
  for (const typed of ['', '25:00', '18:60', '13 pm', '0 am', 'noon', '18:3', '-1', '1830']) {
    const read = parseTime(typed)
    expect(read, typed).toBeUndefined()
  }
  expect(['24:00', '1:00', '18:30:00', 18, undefined].filter(isClockTime)).toEqual([])
})
