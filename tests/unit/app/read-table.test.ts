import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guessFields, readTable, splitTable } from '../../../src/app/register/read-table.ts'

const read = (text: string, of: 'organisations' | 'members' = 'organisations', known: string[] = []) => {
  const rows = splitTable(text)
  return readTable(rows, guessFields(rows[0] ?? [], of), known)
}

describe('[RG2] a table', () => {
  test('is read as a spreadsheet pastes it, and as CSV with either mark and quotes', () => {
    const wanted = [{ row: 2, fields: { name: 'Casa, abierta', country: 'Chile', size: 'medium' } }]
    for (const text of [
      'Nombre\tPaís\tTamaño\nCasa, abierta\tChile\tmediana\n\n',
      '\ufeffnombre;pais;tamaño\r\nCasa, abierta;Chile;Mediano\r\n',
      'Organization,Country,Size\n"Casa, abierta",Chile,M\n',
      'Organização,País,Porte\n"Casa, abierta",Chile,médio\n',
    ])
      expect(read(text), text).toEqual({ entries: wanted, faults: [] })
  })
  test('keeps a line break and a quote inside a cell, and joins them when it is written as one line', () => {
    expect(read('name,contact\n"Casa ""La Red""","tel. 1\ntel. 2"').entries[0]?.fields).toEqual({
      name: 'Casa "La Red"',
      contact: 'tel. 1\ntel. 2',
    })
  })
  test('says of each row that it leaves out why, and takes the rest', () => {
    const { entries, faults } = read(
      [
        'name,country,size',
        'Casa,Chile,small',
        ',Peru,small',
        'Mesa,Peru,huge',
        'casa,Peru,',
        'Red,Peru,small,x,y',
        'Río,,',
      ].join('\n'),
      'organisations',
      ['rio'],
    )
    expect(entries).toEqual([
      { row: 2, fields: { name: 'Casa', country: 'Chile', size: 'small' } },
      { row: 4, fields: { name: 'Mesa', country: 'Peru' } },
    ])
    expect(faults).toEqual([
      { kind: 'no-name', row: 3 },
      { kind: 'no-class', row: 4, typed: 'huge' },
      { kind: 'twice', row: 5, name: 'casa' },
      { kind: 'too-many', row: 6, n: 2 },
      { kind: 'twice', row: 7, name: 'Río' },
    ])
  })
  test('of people tells the person from the organisation', () => {
    expect(read('Nome;Organização;Papel\nLúcia;Casa;coordenação', 'members').entries[0]?.fields).toEqual({
      name: 'Lúcia',
      organisation: 'Casa',
      role: 'coordenação',
    })
  })
  test('whose headings say nothing takes the first column for the name', () => {
    expect(guessFields(['?', 'x'], 'members')).toEqual(['name', undefined])
    expect(read('a\nb').entries).toEqual([{ row: 2, fields: { name: 'b' } }])
    expect(read('').entries).toEqual([])
  })
  test('accounts for every row, whatever is in it', () => {
    const cell = fc.stringMatching(/^[a-zñ ]{0,4}$/)
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 }), (rows) => {
        const { entries, faults } = readTable([['name', 'size'], ...rows], ['name', 'size'], [])
        const left = faults.filter(({ kind }) => kind !== 'no-class')
        expect([...entries, ...left].map(({ row }) => row).toSorted((a, b) => a - b)).toEqual(
          rows.map((_, index) => index + 2),
        )
        const names = entries.map(({ fields }) => fields.name)
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })
  test('that is nonsense breaks nobody', () => {
    fc.assert(fc.property(fc.string(), (text) => void read(text, 'members')))
  })
})
