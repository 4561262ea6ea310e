import { expect, test } from 'vitest'
import { foundAt } from '../../../server/network.ts'

const addresses = () => ['192.168.1.7', '10.0.0.3']

test.each([
  ['0.0.0.0', { here: 'localhost', lan: addresses() }],
  ['::', { here: 'localhost', lan: addresses() }],
  ['127.0.0.1', { here: 'localhost', lan: [] }],
  ['::1', { here: 'localhost', lan: [] }],
  ['127.0.0.9', { here: '127.0.0.9', lan: [] }],
  ['192.168.1.7', { here: '192.168.1.7', lan: ['192.168.1.7'] }],
  ['fd00::7', { here: '[fd00::7]', lan: ['[fd00::7]'] }],
])('what listens on %s is found where it listens, and nowhere else', (bound, found) => {
  expect(foundAt(bound, addresses)).toEqual(found)
})
