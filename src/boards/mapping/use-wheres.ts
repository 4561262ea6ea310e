import { useCallback, useMemo } from 'react'
import { useKeptText } from '../../hooks/kept-text.ts'
import type { Where } from '../../method/survey/counting.ts'
import { MOST_WHERES } from '../../workshop/content/evidence.ts'
import type { Survey } from '../../workshop/content/surveys.ts'
import { choicesAmong, type AskedQuestion } from './questions.ts'

/** As kept: a column and its answer each; of anything else that stands there, and of questions that are gone, nothing. */
function readWheres(text: string, questions: readonly AskedQuestion[]): readonly Where[] {
  const choices = choicesAmong(questions)
  let kept: unknown
  try {
    kept = JSON.parse(text)
  } catch {
    return []
  }
  if (!Array.isArray(kept)) return []
  return kept
    .flatMap((each: unknown): Where[] => {
      if (!Array.isArray(each)) return []
      const [column, answer] = each as readonly unknown[]
      const question = choices.find((choice) => choice.column === column)
      return question && typeof answer === 'string'
        ? [{ column: question.column, type: question.type, answer }]
        : []
    })
    .slice(0, MOST_WHERES)
}

/** Among whom one counts: for the one who filters alone, and still so after a reload. */
export function useWheres(survey: Survey, questions: readonly AskedQuestion[]) {
  const { text, setText } = useKeptText(`#survey.${survey.id}`)
  const wheres = useMemo(() => readWheres(text, questions), [text, questions])
  const setWheres = useCallback(
    (next: readonly Where[]) =>
      setText(next.length === 0 ? '' : JSON.stringify(next.map(({ column, answer }) => [column, answer]))),
    [setText],
  )
  return [wheres, setWheres] as const
}
