// What was said on the way to a decision. The close fixes it: who writes into the content later rewrites no minutes [RO10].
import type { Content } from '../content/content.ts'
import { byAge } from '../content/notes.ts'
import { readStatement, readStatements, writeStatement, type Statement } from '../content/statements.ts'
import { readCuts } from './cuts.ts'
import { TALK_LETTERS, thatFit } from './fitting.ts'
import type { DecisionRules, RoundState } from './round-rules.ts'
import type { Stage } from './stage.ts'

export interface Talk {
  /** Oldest first. */
  readonly said: readonly Statement[]
  /** Said, or changed, since the close. */
  readonly late: readonly Statement[]
}

// A statement that was read says something: it has a value.
const plain = (statement: Statement): object => writeStatement(statement) ?? {}
const isSame = (a: Statement, b: Statement | undefined) =>
  b !== undefined && JSON.stringify(plain(a)) === JSON.stringify(plain(b))

/** As a cut keeps it. */
export const plainTalk = (content: Content, { id }: RoundState): Readonly<Record<string, unknown>> =>
  thatFit(
    readStatements(content, id).map((each) => [each.id, plain(each)]),
    TALK_LETTERS,
  )

/** Of what is in two cuts the value of the smaller device holds. Older apps' cuts say nothing of it: then it is as it stands. */
export function readTalk(stage: Stage, content: Content, round: DecisionRules & RoundState): Talk {
  const standing = readStatements(content, round.id)
  const talks = readCuts(stage, round.id).flatMap(({ said }) => (said ? [said] : []))
  if (talks.length === 0) return { said: standing, late: [] }
  const said = new Map<string, Statement>()
  for (const talk of talks) {
    for (const [id, value] of Object.entries(talk)) {
      const statement = readStatement(id, value)
      if (statement && !said.has(id)) said.set(id, statement)
    }
  }
  return {
    said: [...said.values()].toSorted(byAge),
    late: standing.filter((each) => !isSame(each, said.get(each.id))),
  }
}
