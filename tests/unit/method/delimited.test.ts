import { describe, expect, test } from 'vitest'
import { decodeText, readDelimited, sniffDelimiter, sniffEncoding } from '../../../src/method/delimited.ts'

const read = (text: string) => readDelimited(text, sniffDelimiter(text), 10_000)

describe('[SV2] a file is read however its letters were written down', () => {
  const words = 'país;acción\nMéxico;formação\n'
  const wide = (order: 'le' | 'be', mark: boolean) => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + words, 'utf16le')
    return order === 'le' ? bytes : bytes.swap16()
  }
  test.each([
    ['UTF-8', 'utf-8', Buffer.from(words)],
    ['UTF-8 with its mark', 'utf-8', Buffer.from(`\ufeff${words}`)],
    ['UTF-16', 'utf-16le', wide('le', true)],
    ['UTF-16 the other way round', 'utf-16be', wide('be', true)],
    ['UTF-16 without a mark', 'utf-16le', wide('le', false)],
    ['UTF-16 the other way round, without a mark', 'utf-16be', wide('be', false)],
    ['Latin-1', 'windows-1252', Buffer.from(words, 'latin1')],
  ])('%s', (_, encoding, bytes) => {
    expect(sniffEncoding(bytes)).toBe(encoding)
    expect(decodeText(bytes)).toBe(words)
  })
})

describe('[SV3] cells are told apart by whatever divides them', () => {
  test.each([',', ';', '\t', '|', '^', '~', ':'])('%j', (delimiter) => {
    const text = [
      ['a', 'b', 'c'],
      ['1,5', 'x. y', 'z'],
      ['2,5', '"two\nlines"', ''],
    ]
      .map((row) => row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter))
      .join('\n')
    expect(sniffDelimiter(text)).toBe(delimiter)
    expect(read(text).rows).toEqual([
      ['1,5', 'x. y', 'z'],
      ['2,5', 'two\nlines', ''],
    ])
  })
  test('as the file says itself', () => {
    expect(read('sep=|\na|b;c\n1|2;3\n')).toEqual({ head: ['a', 'b;c'], rows: [['1', '2;3']], faults: [] })
  })
  test('one column is one, and nothing is nothing', () => {
    expect(read('name\nAna\nLuz').rows).toEqual([['Ana'], ['Luz']])
    expect(read('')).toEqual({ head: [], rows: [], faults: [] })
    expect(read('\n\n').head).toEqual([])
  })
  test('three hundred columns', () => {
    const row = (what: string) => Array.from({ length: 300 }, (_, at) => `${what}${at}`).join(';')
    const { head, rows } = read([row('h'), row('a'), row('b')].join('\r\n'))
    expect([head.length, rows.length, rows[1]![299]]).toEqual([300, 2, 'b299'])
  })
})

describe('[SV4] a broken row is named, and the rest taken', () => {
  test('a quote that never closes', () => {
    expect(read('a,b\n1,2\n3,"four\n5,6\n7,8\n')).toEqual({
      head: ['a', 'b'],
      rows: [
        ['1', '2'],
        ['5', '6'],
        ['7', '8'],
      ],
      faults: [{ kind: 'broken-quotes', row: 3 }],
    })
  })
  test('two of them, of which one seems to close the other', () => {
    const { rows, faults } = read('a,b\n1,"x\n2,y\n3,"z\n4,"w",\n5,v\n')
    expect(faults.map(({ row }) => row)).toEqual([2, 4])
    expect(rows).toEqual([
      ['2', 'y'],
      ['4', 'w'],
      ['5', 'v'],
    ])
  })
  test('letters behind a quote; one within plain words is a letter like others', () => {
    const { rows, faults } = read('a,b\n"x"y,1\n5" wide,2\n')
    expect(faults).toEqual([{ kind: 'broken-quotes', row: 2 }])
    expect(rows).toEqual([['5" wide', '2']])
  })
  test('one wider than its headings is named with how much; a shorter one is filled', () => {
    expect(read('a,b\n1,2,3,4\n5\n6,7,,\n')).toEqual({
      head: ['a', 'b'],
      rows: [
        ['5', ''],
        ['6', '7'],
      ],
      faults: [{ kind: 'too-wide', row: 2, n: 2 }],
    })
  })
  test('what is more than a survey holds is named from where', () => {
    const text = 'a,b\n1,2\n3,4\n5,6\n'
    expect(readDelimited(text, ',', 2)).toMatchObject({
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
      faults: [{ kind: 'too-many', row: 4 }],
    })
  })
})
