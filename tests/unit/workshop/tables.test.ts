import { describe, expect, test } from 'vitest'
import {
  choiceOf,
  dateOf,
  linkOf,
  moneyOf,
  numberOf,
  readCell,
  textOf,
} from '../../../src/workshop/content/cells.ts'
import {
  addToRegister,
  readMembers,
  readOrganisations,
  takeOutOfRegister,
  writeMember,
  writeOrganisation,
} from '../../../src/workshop/content/register.ts'
import {
  addRows,
  moveRow,
  readRows,
  rowsOf,
  rowText,
  setCell,
  takeRowsAway,
} from '../../../src/workshop/content/rows.ts'
import { readSheetValues, setSheetValue } from '../../../src/workshop/content/sheet-values.ts'
import { editText } from '../../../src/workshop/content/text-edits.ts'
import { fillFromSnapshot } from '../../../src/workshop/copy.ts'
import { openContent } from '../../../src/workshop/content/content.ts'
import { readLinks, setLink } from '../../../src/workshop/content/links.ts'
import type { MemberId, OrganisationId, ProjectId, RowId } from '../../../src/workshop/ids.ts'
import { addProject, readProjects } from '../../../src/workshop/content/projects.ts'
import { openStage } from '../../../src/workshop/stage/stage.ts'
import { takeSnapshot } from '../../../src/workshop/snapshot.ts'
import { openJournal } from '../../../src/workshop/undo.ts'
import { deliverEverything, openReplicas, snapshotOf } from '../../support/replicas.ts'

const row = (n: number) => `row-${n}` as RowId
const jitter = () => Uint8Array.of(1, 2)
const table = 'indicators'

describe('[TB1] a cell', () => {
  test('holds one value of its column’s kind; what is of another kind is no value', () => {
    const cells = [7, 'agua', true, ['1250.50', 'MXN'], '2026-11-24', { to: 'member-1' }].map(readCell)
    expect(cells.map(numberOf)).toEqual([7, ...Array<undefined>(5)])
    expect(cells.map(textOf)).toEqual([undefined, 'agua', undefined, undefined, '2026-11-24', undefined])
    expect(cells.map(moneyOf)[3]).toEqual(['1250.50', 'MXN'])
    expect(cells.map(dateOf)).toEqual([...Array<undefined>(4), '2026-11-24', undefined])
    expect(cells.map(linkOf)[5]).toBe('member-1')
    expect(choiceOf('won', ['applied', 'won'])).toBe('won')
    expect(choiceOf('later-word', ['applied', 'won'])).toBeUndefined()
    for (const value of [
      NaN,
      Infinity,
      '',
      'x'.repeat(501),
      ['1.5', 'mxn'],
      [1.5, 'MXN'],
      { to: 'a/b' },
      {},
      null,
      [[]],
    ])
      expect(readCell(value), JSON.stringify(value)).toBeUndefined()
  })
  test('too long is refused whole, in a row, a paste and a sheet', () => {
    const content = openContent()
    const long = 'x'.repeat(501)
    const refused = { ok: false, refusal: { kind: 'text-too-long', letters: 501, limit: 500 } }
    const paste = [1, 2].map((n) => ({ id: row(n), table, made: n, cells: { what: n === 2 ? long : 'x' } }))
    expect(addRows(content, paste, jitter)).toEqual(refused)
    expect(content.rows.size).toBe(0)
    addRows(content, [{ id: row(1), table, made: 1, cells: { what: 'x' } }], jitter)
    expect(setCell(content, row(1), 'what', long)).toEqual(refused)
    expect(setSheetValue(content, 'reach/scope', long)).toEqual(refused)
    expect(readRows(content)[0]?.cells).toEqual({ what: 'x' })
  })
  test('that another version wrote stays where it is', () => {
    const content = openContent()
    addRows(content, [{ id: row(1), table, made: 1, cells: { what: 'x' } }], jitter)
    content.rows.set('row-1/later', 'kept')
    content.rows.set('row-1/odd', [1, 2, 3])
    setCell(content, row(1), 'what', null)
    expect(readRows(content)[0]?.cells).toEqual({ later: 'kept' })
    expect(content.rows.get('row-1/odd')).toEqual([1, 2, 3])
  })
  test('of a long column is a text in which two may type', () => {
    const [a, b] = openReplicas(2)
    addRows(a!.content, [{ id: row(1), table, made: 1, texts: { how: 'we count' } }], jitter)
    deliverEverything([a!, b!])
    editText(a!.content, rowText(row(1), 'how'), 'we count', 'now we count')
    editText(b!.content, rowText(row(1), 'how'), 'we count', 'we count twice')
    deliverEverything([a!, b!])
    for (const { content } of [a!, b!])
      expect(readRows(content)[0]?.texts).toEqual({ how: 'now we count twice' })
  })
})

describe('[TB2] rows', () => {
  test('pasted at once stand in their order and are one act', () => {
    const content = openContent()
    addRows(content, [{ id: row(0), table, made: 0 }], jitter)
    const journal = openJournal(content)
    addRows(
      content,
      Array.from({ length: 40 }, (_, n) => ({ id: row(40 - n), table, made: 1, cells: { what: n } })),
      jitter,
    )
    expect(readRows(content).map(({ id }) => id)).toEqual([
      row(0),
      ...Array.from({ length: 40 }, (_, n) => row(40 - n)),
    ])
    expect(journal.undo()).toBe(true)
    expect(readRows(content)).toHaveLength(1)
    expect(journal.redo()).toBe(true)
    expect(readRows(content).at(-1)?.cells).toEqual({ what: 39 })
  })
  test('[TB9] are five thousand at once, in their order', () => {
    const content = openContent()
    const ids = Array.from({ length: 5_000 }, (_, n) => row(5_000 - n))
    addRows(
      content,
      ids.map((id, n) => ({ id, table, made: 1, cells: { what: n } })),
      jitter,
    )
    expect(readRows(content).map(({ id }) => id)).toEqual(ids)
  })
  test('move among those of their table, and are taken away', () => {
    const content = openContent()
    addRows(
      content,
      [1, 2, 3, 4].map((n) => ({ id: row(n), table: n === 2 ? 'calls' : table, of: 'project-1', made: n })),
      jitter,
    )
    moveRow(content, readRows(content)[3]!, row(1), Uint8Array.of(9, 9))
    expect(rowsOf(readRows(content), table, 'project-1').map(({ id }) => id)).toEqual([
      row(4),
      row(1),
      row(3),
    ])
    expect(rowsOf(readRows(content), table, 'project-2')).toEqual([])
    takeRowsAway(content, [row(1), row(4)])
    expect(rowsOf(readRows(content), table).map(({ id }) => id)).toEqual([row(3)])
  })
})

test('[CV1] of two answers to one choice of a sheet one stands; another sheet’s stay', () => {
  const [a, b] = openReplicas(2)
  setSheetValue(a!.content, 'reach/admits-people', true)
  setSheetValue(b!.content, 'reach/admits-people', false)
  setSheetValue(b!.content, 'membership/model', 'fixed')
  deliverEverything([a!, b!])
  const [mine, theirs] = [a!, b!].map(({ content }) => readSheetValues(content))
  expect(mine).toEqual(theirs)
  expect(mine).toMatchObject({ 'membership/model': 'fixed' })
})

describe('[RG1] the register', () => {
  const filled = () => {
    const content = openContent()
    addToRegister(content, {
      organisations: [
        {
          id: 'org-1' as OrganisationId,
          made: 1,
          fields: { name: ' Casa\nabierta ', country: 'Colombia', size: 'small', income: 'huge' },
        },
      ],
      members: [
        { id: 'member-1' as MemberId, made: 2, fields: { name: 'Lucía', organisation: 'org-1', role: '' } },
      ],
    })
    return content
  }
  test('says each once, in one line; a class that is none is none', () => {
    const content = filled()
    expect(readOrganisations(content)).toMatchObject([
      { name: 'Casa abierta', country: 'Colombia', city: '', size: 'small', income: undefined },
    ])
    writeOrganisation(content, 'org-1' as OrganisationId, 'income', 'large')
    writeMember(content, 'member-1' as MemberId, 'role', 'coordination')
    writeMember(content, 'nobody' as MemberId, 'role', 'x')
    expect(readOrganisations(content)[0]?.income).toBe('large')
    expect(readMembers(content)).toMatchObject([
      { name: 'Lucía', organisation: 'org-1', role: 'coordination' },
    ])
  })
  test('from which somebody was taken out changes nothing that points there, and takes them back', () => {
    const content = filled()
    setLink(content, { kind: 'responsible', from: 'project-1', to: 'member-1' }, true)
    const journal = openJournal(content)
    takeOutOfRegister(content, 'org-1' as OrganisationId)
    takeOutOfRegister(content, 'member-1' as MemberId)
    expect([readOrganisations(content), readMembers(content)]).toEqual([[], []])
    expect(readLinks(content)).toHaveLength(1)
    journal.undo()
    journal.undo()
    expect(readMembers(content)).toMatchObject([{ name: 'Lucía', organisation: 'org-1' }])
  })
  test('two who write one field at once: one stands, and the other fields stay', () => {
    const [a, b] = openReplicas(2)
    addToRegister(a!.content, {
      organisations: [{ id: 'org-1' as OrganisationId, made: 1, fields: { name: 'x' } }],
    })
    deliverEverything([a!, b!])
    writeOrganisation(a!.content, 'org-1' as OrganisationId, 'city', 'Cali')
    writeOrganisation(b!.content, 'org-1' as OrganisationId, 'city', 'Bogotá')
    writeOrganisation(b!.content, 'org-1' as OrganisationId, 'contact', 'tel. 1')
    deliverEverything([a!, b!])
    expect(snapshotOf(a!)).toEqual(snapshotOf(b!))
    expect(readOrganisations(a!.content)[0]?.contact).toBe('tel. 1')
  })
})

test('[DU1] a duplicate has register, tables and projects under new ids, and its links lead within it', () => {
  const [replica] = openReplicas(1)
  const { content } = replica!
  addToRegister(content, {
    organisations: [{ id: 'org-1' as OrganisationId, made: 1, fields: { name: 'Casa', size: 'small' } }],
    members: [{ id: 'member-1' as MemberId, made: 1, fields: { name: 'Lucía', organisation: 'org-1' } }],
  })
  addProject(
    content,
    { id: 'project-1' as ProjectId, made: 1, texts: { name: 'Tables' }, period: ['2026-01-01', null] },
    jitter(),
  )
  addRows(
    content,
    [{ id: row(1), table, of: 'project-1', made: 1, cells: { who: { to: 'member-1' }, cost: ['9', 'EUR'] } }],
    jitter,
  )
  setLink(content, { kind: 'responsible', from: 'project-1', to: 'member-1' }, true)
  setLink(content, { kind: 'staff', from: 'project-1', to: 'gone' }, true)
  const copy = openContent()
  let count = 0
  const newId = <Id extends string>() => `new-${(count += 1)}` as Id
  const copyOf = fillFromSnapshot(copy, snapshotOf(replica!), { newId, jitter, now: 5 })
  const copied = takeSnapshot(copy, openStage())
  const [project, member] = [copyOf('project-1'), copyOf('member-1')]
  expect(readProjects(copy)).toMatchObject([{ id: project, period: ['2026-01-01', null] }])
  expect(copied.rows).toMatchObject([{ of: project, cells: { who: { to: member }, cost: ['9', 'EUR'] } }])
  expect(copied.members).toMatchObject([{ id: member, name: 'Lucía', organisation: copyOf('org-1') }])
  expect(copied.links).toEqual([{ kind: 'responsible', from: project, to: member, role: undefined }])
  expect(JSON.stringify(copied.rows)).not.toMatch(/project-1|member-1|row-1/)
})
