// What people say in a decision before they answer: questions and reactions, by name, each written once.
import { isId, type PersonId, type RoundId, type StatementId } from '../ids.ts'
import { isTime, isRecord } from '../values.ts'
import { CAST, type Content } from './content.ts'
import { byAge } from './notes.ts'
import { tidyName } from './people.ts'
import { tidyLine } from './texts.ts'

/** Before the group answers: what is not clear, then what each thinks of it. */
export const talkPhases = ['clarify', 'react'] as const
/** Of an open election: whom each nominates and why, then, having heard all, whom now. */
export const electionPhases = ['nominate', 'change'] as const
export const statementPhases = [...talkPhases, ...electionPhases] as const
export type StatementPhase = (typeof statementPhases)[number]
export type TalkPhase = (typeof talkPhases)[number]
export type ElectionPhase = (typeof electionPhases)[number]
export const isStatementPhase = (value: unknown): value is StatementPhase =>
  statementPhases.includes(value as StatementPhase)

const isElectionPhase = (phase: StatementPhase): phase is ElectionPhase =>
  electionPhases.includes(phase as ElectionPhase)

export interface Statement {
  readonly id: StatementId
  readonly phase: StatementPhase
  readonly by: PersonId
  readonly made: number
  readonly text: string
  /** The question that this one answers. */
  readonly to?: StatementId | undefined
  /** Who is nominated; the text then says why. */
  readonly nominee?: string | undefined
}
export const STATEMENT_LETTERS = 500

/** A person nominates once a phase, and may change it while the phase is on: one key, one writer. */
export const nominationId = (person: PersonId, phase: ElectionPhase): StatementId =>
  `${person}-${phase === 'nominate' ? 1 : 2}` as StatementId

/** A statement as it stands in the document; `undefined` for one that says nothing. */
export function writeStatement({ phase, by, made, text, to, nominee }: Statement) {
  const line = tidyLine(text, STATEMENT_LETTERS)
  const name = tidyName(nominee ?? '')
  if (!line && !name) return undefined
  return { phase, by, made, text: line, ...(to && { to }), ...(name && { nominee: name }) }
}

export function readStatement(id: string, value: unknown): Statement | undefined {
  if (!isId(id) || !isRecord(value)) return undefined
  const { phase, by, made, text, to, nominee } = value
  if (!isStatementPhase(phase) || !isId(by) || typeof text !== 'string') return undefined
  // Under any other id it would be a second one.
  if (isElectionPhase(phase) && id !== nominationId(by as string as PersonId, phase)) return undefined
  const line = tidyLine(text, STATEMENT_LETTERS)
  const name = typeof nominee === 'string' ? tidyName(nominee) : ''
  if (!line && !name) return undefined
  return {
    id: id as string as StatementId,
    phase,
    by: by as string as PersonId,
    made: isTime(made) ? made : 0,
    text: line,
    to: isId(to) ? (to as string as StatementId) : undefined,
    nominee: name || undefined,
  }
}

/** Nothing is written for an empty text. */
export function state(content: Content, round: RoundId, statement: Statement): void {
  const value = writeStatement(statement)
  if (value) content.y.transact(() => content.statements.set(`${round}/${statement.id}`, value), CAST)
}

/** What was said in a round, oldest first. */
export function readStatements(content: Content, round: RoundId): readonly Statement[] {
  const said: Statement[] = []
  for (const [key, value] of content.statements.entries()) {
    const [of, id, ...rest] = key.split('/')
    const statement = of === round && id && rest.length === 0 ? readStatement(id, value) : undefined
    if (statement) said.push(statement)
  }
  return said.toSorted(byAge)
}

/** Whom each person nominates now: the change, where there is one. */
export function standingNominations(statements: readonly Statement[]): readonly Statement[] {
  const standing = new Map<PersonId, Statement>()
  for (const phase of electionPhases)
    for (const each of statements) if (each.phase === phase && each.nominee) standing.set(each.by, each)
  return [...standing.values()]
}

/** Who was nominated how often, most first. */
export function countNominees(nominations: readonly Statement[]): readonly (readonly [string, number])[] {
  const counted = new Map<string, number>()
  for (const { nominee = '' } of nominations) counted.set(nominee, (counted.get(nominee) ?? 0) + 1)
  return [...counted].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}
