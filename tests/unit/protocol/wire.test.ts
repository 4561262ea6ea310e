import * as decoding from 'lib0/decoding'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closeCodes, closeReasonOf, comesBack, type CloseReason } from '../../../src/protocol/close-codes.ts'
import { roles, type WorkshopId } from '../../../src/protocol/keys.ts'
import {
  carriesUpdate,
  encodeRole,
  encodeStored,
  MESSAGE_ROLE,
  MESSAGE_STORED,
  readRole,
  readStored,
} from '../../../src/protocol/messages.ts'
import { mayRead, mayWrite, parseSyncPath, parts, roomId, syncPath } from '../../../src/protocol/rooms.ts'
import { offeredKey, offeredProtocols } from '../../../src/protocol/subprotocol.ts'

const workshop = 'NrisOUBIx40O-Hl0-1b6tQ' as WorkshopId

describe('rooms', () => {
  test('who may read and write which part is one table', () => {
    const table = parts.map((part) => [
      part,
      roles.filter((role) => mayRead(role, part)),
      roles.filter((role) => mayWrite(role, part)),
    ])
    expect(table).toEqual([
      ['content', ['facilitator', 'participant', 'viewer'], ['facilitator', 'participant']],
      ['stage', ['facilitator', 'participant', 'viewer'], ['facilitator']],
      ['backstage', ['facilitator'], ['facilitator']],
    ])
  })

  test('an address names a room, or none', () => {
    for (const part of parts) {
      expect(parseSyncPath(syncPath(workshop, part))).toEqual({ workshop, part })
      expect(roomId(workshop, part)).toBe(`${workshop}/${part}`)
    }
    expect(parseSyncPath(`/sync/${workshop}/attic`)).toEqual({ workshop, part: undefined })
    expect(parseSyncPath(`/sync/${workshop}/content/x`)).toEqual({ workshop, part: undefined })
    for (const nowhere of ['/sync', '/sync/short/content', `/sync/${workshop}x/content`]) {
      expect(parseSyncPath(nowhere)).toEqual({ workshop: undefined, part: undefined })
    }
    for (const other of ['/', '/nope', `/syncs/${workshop}/content`, `sync/${workshop}/content`]) {
      expect(parseSyncPath(other)).toBeUndefined()
    }
  })
})

describe('our two messages', () => {
  const past = (frame: Uint8Array) => {
    const decoder = decoding.createDecoder(frame)
    return { type: decoding.readVarUint(decoder), decoder }
  }

  test('stored is read back as it was written', () => {
    fc.assert(
      fc.property(fc.nat(), (frames) => {
        const { type, decoder } = past(encodeStored(frames))
        expect([type, readStored(decoder)]).toEqual([MESSAGE_STORED, frames])
      }),
    )
  })

  test('role is read back as it was written', () => {
    for (const [writes, reason] of [
      [true, ''],
      [false, 'viewer'],
      [false, 'closed'],
    ] as const) {
      const { type, decoder } = past(encodeRole(writes, reason))
      expect([type, readRole(decoder)]).toEqual([MESSAGE_ROLE, { mayWrite: writes, reason }])
    }
  })

  test('what stored counts is sync step 2 and update, nothing else', () => {
    const frames = [[0, 0], [0, 1], [0, 2], [1, 1], [1, 2], [3], []]
    expect(frames.map((frame) => carriesUpdate(Uint8Array.from(frame)))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('close codes', () => {
  test('each number has one name and back', () => {
    for (const reason of Object.keys(closeCodes) as CloseReason[]) {
      expect(closeReasonOf(closeCodes[reason])).toBe(reason)
    }
    expect(closeReasonOf(1000)).toBeUndefined()
  })

  test('between 4400 and 4499, where a stock client stays away, stands only what cannot heal', () => {
    const reasons = Object.keys(closeCodes) as CloseReason[]
    const isFinalForStock = (reason: CloseReason) => closeCodes[reason] >= 4400 && closeCodes[reason] < 4500
    expect(reasons.filter((reason) => isFinalForStock(reason) && comesBack[reason])).toEqual([])
    expect(reasons.filter((reason) => !comesBack[reason] && !isFinalForStock(reason))).toEqual(['tooLarge'])
  })
})

test('the key is found among the offered subprotocols, and only beside ours', () => {
  expect(offeredKey(offeredProtocols('AAECAwQFBgcICQoLDA0ODw'))).toBe('AAECAwQFBgcICQoLDA0ODw')
  expect(offeredKey(['key.AAECAwQFBgcICQoLDA0ODw'])).toBeUndefined()
  expect(offeredKey(['tertulia.1'])).toBeUndefined()
  expect(offeredKey([])).toBeUndefined()
})
