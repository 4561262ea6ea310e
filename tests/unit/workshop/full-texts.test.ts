import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitEdit } from '../../../src/workshop/content/text-edits.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 30 })
/** Half of a letter stands alone. */
const isWhole = (part: string) => part.isWellFormed()

test('[TX5] what fits and what is given back are all that was put in, whole letters, and the text is never too full', () => {
  fc.assert(
    fc.property(text, text, text, text, fc.nat(40), (start, out, end, put, limit) => {
      const [before, after] = [start + out + end, start + put + end]
      const { fits, rest, at } = fitEdit(before, after, limit)
      if (after.length <= limit || after.length <= before.length) {
        expect({ fits, rest }).toEqual({ fits: after, rest: '' })
        return
      }
      expect(fits.slice(0, at) + rest + fits.slice(at)).toBe(after)
      expect(isWhole(fits) && isWhole(rest)).toBe(true)
      // What others wrote beyond the limit stays, and nothing is added to it.
      expect(fits.length).toBeLessThanOrEqual(Math.max(limit, before.length))
    }),
  )
})

test('[TX5] a selection that is replaced makes room for what takes its place', () => {
  expect(fitEdit('abcdef', 'abXYZWef', 6)).toEqual({ fits: 'abXYef', rest: 'ZW', at: 4 })
})
