import { newDeviceId } from '../../hooks/ids.ts'
import { countAnswers, tell } from '../../method/survey/counting.ts'
import { act, type Content } from '../../workshop/content/content.ts'
import { writeEvidence } from '../../workshop/content/evidence.ts'
import { addSurvey, foldRows, sayBase } from '../../workshop/content/surveys.ts'
import type { NoteId, SurveyId } from '../../workshop/ids.ts'
import type { SampleWorkshop } from './shape.ts'
import { citedBy, printedCounts, rebuiltRows } from './survey-shape.ts'

const several = { kind: 'choices', by: ';' } as const

/** The example's surveys, and under the notes that cite a figure, that figure with its base. */
export function fillSurveys(
  content: Content,
  { surveys: { name, questions, group }, organisations }: SampleWorkshop,
  notes: readonly NoteId[],
  now: number,
): void {
  const [who, needs, offers, words] = group.headings
  addSurvey(
    content,
    {
      id: newDeviceId<SurveyId>(),
      made: now,
      name: group.name,
      columns: [
        { heading: who, type: { kind: 'text' } },
        { heading: needs, type: several },
        { heading: offers, type: several },
        { heading: words, type: { kind: 'text' } },
      ],
      roles: { who: 0, needs: 1, offers: 2 },
    },
    foldRows(group.rows.map((row, at) => [organisations[at]!.name, ...row])),
  )
  const id = newDeviceId<SurveyId>()
  const rows = rebuiltRows(questions)
  const typeOf = (at: number) => (printedCounts[at]!.isSeveral ? several : ({ kind: 'choice' } as const))
  addSurvey(
    content,
    {
      id,
      made: now + 1,
      name,
      columns: questions.map(({ heading }, at) => ({ heading, type: typeOf(at) })),
    },
    foldRows(rows),
  )
  printedCounts.forEach(({ base }, at) => sayBase(content, id, at, base))
  act(content, () => {
    for (const [note, question, at] of citedBy) {
      const { base: of } = printedCounts[question]!
      const count = countAnswers(rows, question, typeOf(question))
      const { heading, answers } = questions[question]!
      const answer = answers[at]!
      const n = tell(count, of).find((told) => told.answer === answer)!.n
      writeEvidence(content, notes[note]!, {
        kind: 'finding',
        survey: id,
        question: heading,
        answer,
        n,
        base: count.bases[of],
        of,
        where: [],
      })
    }
  })
}
