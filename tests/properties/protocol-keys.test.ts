import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeBase64Url } from '../../src/protocol/base64url.ts'
import { keyChain, roleOf, roles, secretFor, type Key, type Secret } from '../../src/protocol/keys.ts'

const sixteen = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => encodeBase64Url(bytes))

test('nobody climbs up: from a key one makes the weaker ones, and none of them proves more than it is', () => {
  fc.assert(
    fc.property(sixteen, fc.constantFrom(...roles), (top, mine) => {
      const whole = keyChain(top as Key, 'facilitator')
      const { workshopId, keys, role } = keyChain(whole.keys[mine]!, mine)
      expect([workshopId, role]).toEqual([whole.workshopId, mine])
      const rank = (of: (typeof roles)[number]) => roles.indexOf(of)
      expect(Object.keys(keys)).toEqual(roles.slice(rank(mine)))
      for (const key of [...Object.values(keys), workshopId]) {
        const proved = roleOf(key, workshopId)
        expect(proved === undefined || rank(proved) >= rank(mine)).toBe(true)
      }
      expect(roleOf(workshopId, workshopId)).toBeUndefined()
    }),
  )
})

test('a key taken for a stronger role names another workshop', () => {
  fc.assert(
    fc.property(sixteen, (top) => {
      const { keys, workshopId } = keyChain(top as Key, 'facilitator')
      expect(keyChain(keys.viewer!, 'participant').workshopId).not.toBe(workshopId)
      expect(keyChain(keys.participant!, 'facilitator').workshopId).not.toBe(workshopId)
    }),
  )
})

test('a key with one letter changed opens nothing', () => {
  fc.assert(
    fc.property(
      sixteen,
      fc.constantFrom(...roles),
      fc.nat(21),
      fc.constantFrom('A', 'Q', 'g', 'w', 'B', '-', '_'),
      (top, role, at, letter) => {
        const { keys, workshopId } = keyChain(top as Key, 'facilitator')
        const key = keys[role]!
        const changed = key.slice(0, at) + letter + key.slice(at + 1)
        expect(roleOf(changed, workshopId)).toBe(changed === key ? role : undefined)
      },
    ),
  )
})

test('each role has a secret of its own, and none is a key', () => {
  fc.assert(
    fc.property(sixteen, (secret) => {
      const all = roles.map((role) => secretFor(role, secret as Secret))
      expect(new Set(all).size).toBe(3)
      const keys = Object.values(keyChain(secret as Key, 'facilitator').keys)
      expect(all.slice(1).filter((each) => keys.map(String).includes(each))).toEqual([])
    }),
  )
})
