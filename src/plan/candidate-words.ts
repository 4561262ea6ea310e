import type { CandidateRef } from '../workshop/content/ballots.ts'
import type { WorkshopSnapshot } from '../workshop/snapshot.ts'

/** What a candidate of a vote says now; `undefined` when it is gone. */
export function candidateText(
  ref: CandidateRef,
  { notes, trends, objectives }: Pick<WorkshopSnapshot, 'notes' | 'trends' | 'objectives'>,
): string | undefined {
  const id = ref.slice(2)
  if (ref.startsWith('n:')) return notes.find((note) => note.id === id)?.text
  if (ref.startsWith('t:')) return trends.find((trend) => trend.id === id)?.title
  return objectives.find((objective) => objective.id === id)?.name
}
