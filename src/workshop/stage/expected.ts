// Who is expected to answer a decision: those who were there when it opened, and what facilitators tick since.
import { act } from '../content/content.ts'
import { isId, type PersonId, type RoundId } from '../ids.ts'
import type { Stage } from './stage.ts'

/** A facilitator says that somebody is expected, or is not: a key a person, so that two who tick at once lose nothing. */
export function expectPerson(stage: Stage, round: RoundId, person: PersonId, is: boolean): void {
  act(stage, () => stage.rounds.set(`${round}/expected/${person}`, is))
}

/** Those of `seen` whom no facilitator unticked, and those whom one ticked. */
export function expectedPeople(
  stage: Stage,
  round: RoundId,
  seen: Iterable<PersonId>,
): ReadonlySet<PersonId> {
  const expected = new Set(seen)
  const prefix = `${round}/expected/`
  for (const [key, is] of stage.rounds.entries()) {
    const id = key.slice(prefix.length)
    if (!key.startsWith(prefix) || !isId(id)) continue
    if (is === true) expected.add(id as string as PersonId)
    else if (is === false) expected.delete(id as string as PersonId)
  }
  return expected
}
