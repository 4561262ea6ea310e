import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { olderOf } from '../../../server/connection.ts'

const clocks = fc.dictionary(fc.constantFrom('1', '2', '3', '4'), fc.integer({ min: 1, max: 9 }))
const encode = (of: Record<string, number>) =>
  Y.encodeStateVector(new Map(Object.entries(of).map(([client, clock]) => [Number(client), clock])))

test('[RN2] what two state vectors both cover is no more than either', () => {
  fc.assert(
    fc.property(clocks, clocks, (a, b) => {
      const both = Y.decodeStateVector(olderOf(encode(a), encode(b)))
      for (const client of ['1', '2', '3', '4']) {
        expect(both.get(Number(client)) ?? 0).toBe(Math.min(a[client] ?? 0, b[client] ?? 0))
      }
    }),
  )
})
