import type { ActivityId, PersonId } from '../workshop/ids.ts'
import type { Role } from '../protocol/keys.ts'
import type { Live } from '../workshop/live.ts'

/** What others see of a person right now; nothing of it lasts. Kept apart by Yjs client id: one a page. */
export interface Present {
  readonly client: number
  readonly person: PersonId
  /** `''` for who gave none. */
  readonly name: string
  readonly role: Role
  readonly device: 'phone' | 'laptop'
  readonly board?: string | undefined
  /** The text in which the caret stands, a root text's name, and where, as a Yjs relative position in JSON. */
  readonly field?: { readonly name: string; readonly caret?: unknown } | undefined
  /** The activity of which this person said «I am done». */
  readonly done?: ActivityId | undefined
  /** How many notes this person has written in private and not shown yet; nothing else of them. */
  readonly written?: number | undefined
  /** The number of the «ready?» that this person answered. */
  readonly ready?: number | undefined
  /** The pointer on a canvas, in board units. */
  readonly pointer?: { readonly board: string; readonly x: number; readonly y: number } | undefined
}

export interface Presence {
  /** Everyone else here now, by role and name; never this page itself. */
  readonly others: Live<readonly Present[]>
  /** Changes what others see of this page. */
  show(
    change: Partial<Pick<Present, 'board' | 'field' | 'pointer' | 'name' | 'done' | 'written' | 'ready'>>,
  ): void
}
