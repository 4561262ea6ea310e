import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BadVariable, readEnvironment } from '../../../server/environment.ts'

test('without variables the defaults hold', () => {
  expect(readEnvironment({})).toEqual({
    host: '0.0.0.0',
    port: 4321,
    dataDir: resolve('data'),
    trustProxy: false,
  })
})

test('an empty variable is none', () => {
  const empty = { HOST: '', PORT: '', DATA_DIR: '', PUBLIC_URL: '', TRUST_PROXY: '' }
  expect(readEnvironment(empty)).toEqual(readEnvironment({}))
})

test('variables are taken as they are meant', () => {
  const variables = {
    HOST: '127.0.0.1',
    PORT: '8080',
    DATA_DIR: '/srv/tertulia',
    PUBLIC_URL: 'https://tertulia.example:8443/',
    TRUST_PROXY: '1',
  }
  expect(readEnvironment(variables)).toEqual({
    host: '127.0.0.1',
    port: 8080,
    dataDir: resolve('/srv/tertulia'),
    publicUrl: 'https://tertulia.example:8443',
    trustProxy: true,
  })
})

describe('refuses, and names the variable', () => {
  test.each([
    ['PORT', '-1'],
    ['PORT', '4321x'],
    ['PORT', '65536'],
    ['PORT', '1e3'],
    ['PUBLIC_URL', 'tertulia.example'],
    ['PUBLIC_URL', 'ftp://tertulia.example'],
    ['PUBLIC_URL', 'https://tertulia.example/app'],
    ['PUBLIC_URL', 'https://me:secret@tertulia.example'],
    ['TRUST_PROXY', 'true'],
  ])('%s=%s', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(BadVariable)
    expect(() => readEnvironment({ [name]: value })).toThrow(`${name} is «${value}»`)
  })
})
