import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BadVariable, readEnvironment } from '../../../server/environment.ts'
import { defaultLimits } from '../../../server/limits.ts'

test('without variables the defaults hold', () => {
  expect(readEnvironment({})).toEqual({
    host: '0.0.0.0',
    port: 4321,
    dataDir: resolve('data'),
    trustProxy: false,
    limits: defaultLimits,
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
    limits: defaultLimits,
  })
})

test('every limit is set by a variable of its name, and is in the table of the page on running', () => {
  const page = readFileSync(new URL('../../../docs/running.md', import.meta.url), 'utf8')
  for (const [limit, standard] of Object.entries(defaultLimits)) {
    const variable = `LIMIT_${limit.replace(/[A-Z]/g, '_$&').toUpperCase()}`
    const isRate = typeof standard === 'object'
    const { limits } = readEnvironment({ [variable]: isRate ? '7/70' : '7' })
    expect(limits).toEqual({ ...defaultLimits, [limit]: isRate ? { aSecond: 7, burst: 70 } : 7 })
    const written = isRate ? `${standard.aSecond}/${standard.burst}` : String(standard)
    expect(page).toContain(`| \`${variable}\` | ${written} |`)
  }
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
    ['LIMIT_ROOMS', '0'],
    ['LIMIT_ROOMS', 'many'],
    ['LIMIT_ROOMS', '1/2'],
    ['LIMIT_FRAMES', '1000'],
    ['LIMIT_FRAMES', '1/2/3'],
  ])('%s=%s', (name, value) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(BadVariable)
    expect(() => readEnvironment({ [name]: value })).toThrow(`${name} is «${value}»`)
  })
})
