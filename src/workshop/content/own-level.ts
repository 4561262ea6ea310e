import type { PersonId, RowId } from '../ids.ts'
import { act, type Content } from './content.ts'

/**
 * The level of taking part that somebody chooses on their own device, whether or not the register has them: one level, or
 * none. A key a person and level, which only that person's device writes.
 */
export function chooseLevel(
  content: Content,
  person: PersonId,
  chosen: RowId | undefined,
  levels: readonly RowId[],
): void {
  act(content, () => {
    for (const level of levels) {
      const key = `${level}/${person}`
      const isChosen = level === chosen
      if ((content.agreed.get(key) === true) !== isChosen) content.agreed.set(key, isChosen)
    }
  })
}
