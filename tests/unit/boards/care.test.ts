import { describe, expect, test } from 'vitest'
import { careSection } from '../../../src/boards/care/section.ts'
import { readSignatures } from '../../../src/boards/care/signatures.ts'
import { digestOf } from '../../../src/plan/changes.ts'
import { compilePlan } from '../../../src/plan/compile.ts'
import { setLink } from '../../../src/workshop/content/links.ts'
import { addToRegister } from '../../../src/workshop/content/register.ts'
import { wordsOf } from '../../../src/workshop/content/responses.ts'
import { addRows } from '../../../src/workshop/content/rows.ts'
import { setSheetValue } from '../../../src/workshop/content/sheet-values.ts'
import { editText } from '../../../src/workshop/content/text-edits.ts'
import type { MemberId, RowId } from '../../../src/workshop/ids.ts'
import { deliverEverything, openReplicas, snapshotOf, type Replica } from '../../support/replicas.ts'
import { wholeTranslator } from '../../support/sample.ts'

const en = wholeTranslator('en')
const jitter = () => Uint8Array.of(1, 2)
const lucia = 'lucia' as MemberId
const CODE = 'We listen before we judge.'
const partOf = (replica: Replica) => careSection.compile(snapshotOf(replica), en)[0]!
const saidIn = (replica: Replica) => JSON.stringify(partOf(replica).blocks)

function withContact(): Replica {
  const [replica] = openReplicas(1)
  const { content } = replica!
  addToRegister(content, { members: [{ id: lucia, made: 1, fields: { name: 'Lucía' } }] })
  addRows(
    content,
    [
      {
        id: 'c1' as RowId,
        table: 'care-contacts',
        made: 1,
        cells: { who: { to: lucia }, reach: '+52 55 1234 5678' },
      },
    ],
    jitter,
  )
  return replica!
}
const sign = ({ content }: Replica, id: string, who: string, code: string) =>
  addRows(
    content,
    [
      {
        id: id as RowId,
        table: 'code-signatures',
        made: 1,
        cells: { who: { to: who }, signed: '2026-11-24', words: wordsOf(code) },
      },
    ],
    jitter,
  )

describe('the violence-prevention protocol in the plan', () => {
  test('is one gap while nobody began it', () => {
    const [replica] = openReplicas(1)
    expect(partOf(replica!).gaps).toEqual([{ text: 'Care protocol', board: 'care' }])
  })
  test('prints whom to talk to, and names each principle and measure that says nothing', () => {
    const replica = withContact()
    editText(replica.content, 'sheet/care-listening', '', 'Two of us listen, never alone')
    setLink(replica.content, { kind: 'responsible', from: 'care-listening', to: lucia }, true)
    setSheetValue(replica.content, 'care/listening-by', '2027-03-01')
    expect(saidIn(replica)).toContain('+52 55 1234 5678')
    expect(saidIn(replica)).toContain('Two of us listen, never alone')
    expect(saidIn(replica)).toContain('Who sees to it: Lucía. By Mar 1, 2027.')
    expect(partOf(replica).gaps.map(({ text }) => text)).toHaveLength(7)
    expect(saidIn(replica)).toContain('No re-victimisation')
  })
  test('[CA1] tells nobody what is done, who signed and that anything changed', () => {
    const replica = withContact()
    editText(replica.content, 'sheet/code-of-ethics', '', CODE)
    sign(replica, 's1', lucia, CODE)
    const before = saidIn(replica)
    setSheetValue(replica.content, 'care/listening-done', true)
    sign(replica, 's2', 'somebody-else', CODE)
    expect(saidIn(replica)).toBe(before)
    expect(digestOf(compilePlan(snapshotOf(replica), [careSection], en, 0))).toEqual({})
  })
})

test('[CA2] a signature stands for the words that were signed; signed again, the person stands once', () => {
  const replicas = openReplicas(2)
  const [one, other] = replicas as [Replica, Replica]
  sign(one, 's1', lucia, CODE)
  sign(other, 's2', lucia, CODE)
  deliverEverything(replicas)
  const signed = (code: string) => readSignatures(snapshotOf(one).rows, code)
  expect(signed(CODE)).toEqual([
    { who: lucia, signed: '2026-11-24', isOfTheseWords: true, rows: ['s1', 's2'] },
  ])
  const next = `${CODE} And we act.`
  expect(signed(next)).toMatchObject([{ isOfTheseWords: false }])
  sign(one, 's3', lucia, next)
  expect(signed(next)).toMatchObject([{ who: lucia, isOfTheseWords: true }])
  expect(readSignatures(snapshotOf(other).rows, CODE)).toMatchObject([{ isOfTheseWords: true }])
})
