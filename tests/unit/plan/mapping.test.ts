// The survey of organisations in the plan: who answered, what most said, and which figure stands behind which line.
import { describe, expect, test } from 'vitest'
import { sections } from '../../../src/app/plan/sections.ts'
import { mappingSection } from '../../../src/boards/mapping/section.ts'
import { languages } from '../../../src/i18n/languages.ts'
import { proposeType } from '../../../src/method/survey/columns.ts'
import { compilePlan } from '../../../src/plan/compile.ts'
import { pinEvidence, type Finding } from '../../../src/workshop/content/evidence.ts'
import { addSurvey, foldRows, sayBase, takeSurveyAway } from '../../../src/workshop/content/surveys.ts'
import { groupNotes } from '../../../src/workshop/content/trends.ts'
import type { NoteId, SurveyId, TrendId } from '../../../src/workshop/ids.ts'
import { linesOf } from '../../support/plan-lines.ts'
import { openReplicas, snapshotOf, type Replica } from '../../support/replicas.ts'
import { wholeTranslator } from '../../support/sample.ts'
import { PLAN_AT } from '../../support/sample-plan.ts'
import { surveyResponses } from '../../support/survey-responses.ts'

const id = 'survey-1' as SurveyId
const [head = [], ...rows] = surveyResponses()
const finding: Finding = {
  kind: 'finding',
  survey: id,
  question: 'Difficulties',
  answer: 'lack of resources',
  n: 104,
  base: 248,
  of: 'answers',
  where: [['Country', 'Chile']],
}

function surveyed(): Replica {
  const replica = openReplicas(1)[0]!
  const columns = head.map((heading, at) => ({
    heading,
    type: proposeType(
      heading,
      rows.map((row) => row[at]!),
      'en',
    ),
  }))
  addSurvey(
    replica.content,
    { id, made: 1, name: 'Five countries', columns, roles: { who: 0 } },
    foldRows(rows),
  )
  sayBase(replica.content, id, head.indexOf('Difficulties'), 'answers')
  return replica
}
const pin = ({ content }: Replica, note: string, zone: 'pestel-economic' | 'swot-weaknesses') =>
  pinEvidence(content, { id: note as NoteId, zone, text: `Too little money: ${note}`, made: 2 }, finding)
const linesIn = (replica: Replica, part: string, language = 'en' as (typeof languages)[number]) =>
  linesOf({
    ...compilePlan(snapshotOf(replica), sections, wholeTranslator(language), PLAN_AT),
    parts: compilePlan(snapshotOf(replica), sections, wholeTranslator(language), PLAN_AT).parts.filter(
      (each) => each.id === part,
    ),
  }).map(({ text }) => text)

describe('the mapping in the plan', () => {
  test('says who answered, and of each question what most answered, of how many', () => {
    const [part] = mappingSection.compile(snapshotOf(surveyed()), wholeTranslator('en'))
    expect(part?.blocks.slice(0, 2)).toEqual([
      { kind: 'heading', level: 2, text: 'Five countries' },
      { kind: 'paragraph', line: { text: '96 answered 22 questions. Each figure says of how many.' } },
    ])
    const table = part?.blocks[2]
    const told = table?.kind === 'table' ? table.rows.map((row) => row.map(({ text }) => text)) : []
    expect(told).toHaveLength(22)
    expect(told).toContainEqual(['Country', '96 of 96', 'Colombia (29, 30.2 %)'])
    expect(told).toContainEqual(['Difficulties', '96 of 96', 'lack of resources (104, 41.9 %)'])
    expect(told).toContainEqual(['Pillar', '92 of 96', 'Diverse Democracy (42, 45.7 %)'])
    expect(JSON.stringify(part)).not.toContain('example.org')
  })
  test.each(languages)('says nothing where there is no survey and no evidence, in %s', (language) => {
    expect(mappingSection.compile(snapshotOf(openReplicas(1)[0]!), wholeTranslator(language))).toEqual([])
  })
  test('tells ties as ties', () => {
    const replica = openReplicas(1)[0]!
    addSurvey(
      replica.content,
      { id, made: 1, name: '', columns: [{ heading: 'Colour', type: { kind: 'choice' } }] },
      foldRows([['red'], ['blue'], ['green'], ['']]),
    )
    expect(linesIn(replica, 'mapping')).toContain('blue, green, and red (1, 33.3 %)')
  })
  test('[EV1] the figure stands behind its note wherever the plan cites it, and stays when its survey is gone', () => {
    const replica = surveyed()
    pin(replica, 'one', 'pestel-economic')
    pin(replica, 'two', 'swot-weaknesses')
    groupNotes(
      replica.content,
      { id: 'trend-1' as TrendId, place: ['pestel-economic', 0, 0], made: 3, title: 'Money' },
      ['one' as NoteId],
    )
    const cited = 'Too little money: one (104 of 248 answers, 41.9 %)'
    for (const part of ['pestel', 'annex']) expect(linesIn(replica, part)).toContain(cited)
    expect(linesIn(replica, 'swot')).toContain('W1. Too little money: two (104 of 248 answers, 41.9 %)')
    const rowOf = () => {
      const lines = linesIn(replica, 'mapping')
      const at = lines.indexOf('Too little money: one')
      return lines.slice(at + 1, at + 3)
    }
    const asked = 'Difficulties: lack of resources · among Country: Chile'
    expect(rowOf()).toEqual(['104 of 248 answers, 41.9 %', asked])
    takeSurveyAway(replica.content, id)
    expect(rowOf()).toEqual(['104 of 248 answers, 41.9 %', asked])
    expect(linesIn(replica, 'mapping')).toContain('From interviews and surveys that are gone')
  })
})
