import type { MessageId } from '../../i18n/message-ids.ts'
import type { SheetValueName, SheetValues } from '../../workshop/content/sheet-values.ts'
import { choiceOf } from '../../workshop/content/cells.ts'

/** What of a sheet is chosen: one of a few, each with a sentence that says what it means. */
export interface ChoiceField {
  readonly value: SheetValueName
  readonly title: MessageId
  readonly help: MessageId
  readonly question: MessageId
  readonly choices: readonly Chosen[]
}
export interface Chosen {
  /** A permanent word, as in the documents. */
  readonly value: string
  readonly label: MessageId
  readonly about: MessageId
}

/** What the group chose; `undefined` while it has not. */
export function chosenIn(values: SheetValues, { value, choices }: ChoiceField): Chosen | undefined {
  const word = choiceOf(
    values[value],
    choices.map((each) => each.value),
  )
  return choices.find((each) => each.value === word)
}
