// Who was elected into a circle: what passed decisions about it say. Nobody is seated by it; it follows from the record.
import type { Statement } from './content/statements.ts'
import { isPassed, type CountedDecision } from './governance.ts'
import type { RowId } from './ids.ts'
import type { DecisionRecord, RoundRecord } from './round-records.ts'
import type { CircleRole } from './stage/about.ts'

export interface ElectionRecord extends CountedDecision {
  readonly statements: readonly Statement[]
}

export interface Election {
  readonly circle: RowId
  readonly role: CircleRole
  /** As whoever nominated them wrote it. */
  readonly name: string
  /** When its round was closed. */
  readonly at: number
}

/** Which of those nominated the group was asked about: the one whose name the proposal begins with. */
const proposedIn = ({ round, statements }: ElectionRecord): string | undefined =>
  statements
    .flatMap(({ nominee }) => (nominee && round.texts.at(-1)?.startsWith(`${nominee} `) ? [nominee] : []))
    .toSorted((a, b) => b.length - a.length)[0]

/** Every election into a circle that passed, oldest first; one of coordinators gives way to the next of its circle. */
export function electionsIn(
  rounds: readonly (ElectionRecord | Exclude<RoundRecord, DecisionRecord>)[],
): readonly Election[] {
  const all = rounds.flatMap((record): readonly Election[] => {
    if (record.kind !== 'decision' || record.round.about?.kind !== 'part' || !isPassed(record)) return []
    const name = proposedIn(record)
    const { circle, role } = record.round.about
    return name ? [{ circle, role, name, at: record.round.closed?.at || record.round.made }] : []
  })
  return all.filter(
    ({ circle, role }, index) =>
      role !== 'coordinator' ||
      !all.slice(index + 1).some((later) => later.circle === circle && later.role === role),
  )
}
