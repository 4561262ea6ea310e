import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBase64Url, encodeBase64Url } from '../../../src/protocol/base64url.ts'
import {
  isWorkshopId,
  keyChain,
  participantKeyOf,
  roleOf,
  roles,
  secretFor,
  viewerKeyOf,
  workshopIdOf,
  type FacilitatorKey,
  type Key,
  type Secret,
} from '../../../src/protocol/keys.ts'
import { formatLink, parseLink } from '../../../src/protocol/links.ts'

const facilitator = 'AAECAwQFBgcICQoLDA0ODw' as FacilitatorKey
const sixteen = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => encodeBase64Url(bytes))

describe('the key chain', () => {
  test('is the one every implementation agrees on', () => {
    const participant = participantKeyOf(facilitator)
    const viewer = viewerKeyOf(participant)
    expect([participant, viewer, workshopIdOf(viewer)]).toEqual([
      'jjS4Pu7fNLazuIdOhp8cqA',
      'Jb1Xpp6OW1dkWVallzffAg',
      'NrisOUBIx40O-Hl0-1b6tQ',
    ])
  })

  test('each key proves its own role and opens no other workshop', () => {
    fc.assert(
      fc.property(sixteen, sixteen, (mine, other) => {
        fc.pre(mine !== other)
        const { workshopId, keys } = keyChain(mine as Key, 'facilitator')
        for (const role of roles) {
          expect(roleOf(keys[role]!, workshopId)).toBe(role)
          expect(roleOf(keys[role]!, keyChain(other as Key, 'facilitator').workshopId)).toBeUndefined()
        }
      }),
    )
  })

  test('holds only what is weaker: nobody climbs up', () => {
    const { keys } = keyChain(participantKeyOf(facilitator), 'participant')
    expect(Object.keys(keys)).toEqual(['participant', 'viewer'])
    expect(Object.values(keys)).not.toContain(facilitator)
  })

  test('an id or a key that is not canonical base64url of 16 bytes is none', () => {
    // The last letter of 22 carries four bits: `x` spells the same bytes as `w`, and is refused.
    expect(isWorkshopId('AAECAwQFBgcICQoLDA0ODw')).toBe(true)
    for (const wrong of [
      'AAECAwQFBgcICQoLDA0ODx',
      'AAECAwQFBgcICQoLDA0OD',
      'AAECAwQFBgcICQoLDA0ODw=',
      '',
      7,
      null,
    ]) {
      expect(isWorkshopId(wrong)).toBe(false)
    }
  })

  test('secrets go forward role by role, from whichever role one stands', () => {
    const secret = 'AAECAwQFBgcICQoLDA0ODw' as Secret
    const participants = secretFor('participant', secret)
    expect(secretFor('facilitator', secret)).toBe(secret)
    expect(participants).not.toBe(secret)
    expect(secretFor('viewer', secret)).toBe(secretFor('viewer', participants, 'participant'))
  })
})

test('base64url decodes what it encodes and nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(decodeBase64Url(encodeBase64Url(bytes))).toEqual(bytes)
    }),
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 24 }), (text) => {
      const bytes = decodeBase64Url(text)
      expect(bytes ? encodeBase64Url(bytes) : text).toBe(text)
    }),
  )
})

describe('links', () => {
  test('are read back whole, whatever a message left around them', () => {
    fc.assert(
      fc.property(
        sixteen,
        sixteen,
        fc.constantFrom(...roles),
        fc.boolean(),
        (top, secret, role, withSecret) => {
          const { keys, workshopId } = keyChain(top as Key, 'facilitator')
          const link = { workshopId, key: keys[role]!, ...(withSecret && { secret: secret as Secret }) }
          for (const [before, after] of [
            ['', ''],
            ['  ', '\n'],
            ['Entra aquí: ', '.'],
            ['<', '>'],
            ['_', '_'],
            ['(', ').'],
            ['«', '» – '],
          ]) {
            const text = `${before}${formatLink({ origin: 'https://tertulia.example', ...link })}${after}`
            expect(parseLink(text)).toEqual({ ok: true, value: { ...link, role } })
          }
        },
      ),
    )
  })

  test('say what is wrong with them', () => {
    const { keys, workshopId } = keyChain(facilitator, 'facilitator')
    const good = formatLink({ origin: 'http://192.168.1.5:4321', workshopId, key: keys.participant! })
    const kindOf = (text: string) => {
      const parsed = parseLink(text)
      return parsed.ok ? 'ok' : parsed.refusal.kind
    }
    expect(kindOf(good.slice(0, -1))).toBe('cut-off')
    expect(kindOf(good.split('#')[0]!)).toBe('cut-off')
    expect(kindOf(good.replace(keys.participant!, 'AAECAwQFBgcICQoLDA0OEA'))).toBe('wrong-key')
    expect(kindOf(`${good}.${'A'.repeat(21)}`)).toBe('cut-off')
    expect(kindOf(`${good}.${'A'.repeat(21)}x`)).toBe('wrong-key') // not canonical
    expect(kindOf(`${good}${'A'.repeat(22)}`)).toBe('not-a-link')
    expect(kindOf('https://example.org/hola')).toBe('not-a-link')
    expect(kindOf('')).toBe('not-a-link')
    expect(kindOf('x'.repeat(100_000))).toBe('not-a-link')
  })

  test('no text, however odd, breaks the reader', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseLink(`/w/${text}`).ok).toBe(false)
      }),
    )
  })
})
