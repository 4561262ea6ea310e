import { expect, test } from 'vitest'
import { admit, whileClosed } from '../../../server/permissions.ts'
import { keyChain, roles, type FacilitatorKey } from '../../../src/protocol/keys.ts'
import { parts } from '../../../src/protocol/rooms.ts'

const { workshopId: workshop, keys } = keyChain('AAECAwQFBgcICQoLDA0ODw' as FacilitatorKey, 'facilitator')

test('each key opens what its role may read, and writes what its role may write', () => {
  const table = parts.flatMap((part) =>
    roles.map((role) => {
      const admission = admit({ workshop, part }, keys[role])
      return [part, role, typeof admission === 'string' ? admission : admission.reason || 'writes']
    }),
  )
  expect(table).toEqual([
    ['content', 'facilitator', 'writes'],
    ['content', 'participant', 'writes'],
    ['content', 'viewer', 'viewer'],
    ['stage', 'facilitator', 'writes'],
    ['stage', 'participant', 'participant'],
    ['stage', 'viewer', 'viewer'],
    ['backstage', 'facilitator', 'writes'],
    ['backstage', 'participant', 'noSuchPart'],
    ['backstage', 'viewer', 'noSuchPart'],
  ])
})

test('[RK2] closed to writing, only facilitators write content, and say that it is closed', () => {
  const table = roles.map((role) => {
    const admission = admit({ workshop, part: 'content' }, keys[role])
    if (typeof admission === 'string') return admission
    const { mayWrite, reason } = whileClosed(admission)
    return [role, mayWrite, reason]
  })
  expect(table).toEqual([
    ['facilitator', true, 'closed'],
    ['participant', false, 'closed'],
    ['viewer', false, 'viewer'],
  ])
})

test('who has no key learns nothing, not even which parts there are', () => {
  for (const part of [...parts, undefined]) {
    expect(admit({ workshop, part }, undefined)).toBe('keyDoesNotOpen')
    expect(admit({ workshop, part }, 'AAECAwQFBgcICQoLDA0OEA')).toBe('keyDoesNotOpen')
  }
})
