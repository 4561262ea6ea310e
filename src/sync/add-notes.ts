import type { Content } from '../workshop/content/content.ts'
import { addNotes, readNotes, type NewNote } from '../workshop/content/notes.ts'
import type { TextTooLong } from '../workshop/content/texts.ts'
import { addDrafts, type Drafts } from '../workshop/drafts.ts'
import { newId, type NoteId, type PersonId } from '../workshop/ids.ts'
import { ok, type Result } from '../workshop/result.ts'
import type { Now } from '../workshop/stage/now.ts'
import type { Stage } from '../workshop/stage/stage.ts'
import { holdMode, type WritingMode } from '../workshop/writing-mode.ts'
import { randomBytes, randomClientId } from './random.ts'

export interface NoteMakerOptions {
  readonly content: Content
  readonly stage: Stage
  readonly drafts: Drafts
  readonly person: PersonId
  readonly now: () => Now | undefined
  readonly remember: (ids: readonly NoteId[]) => void
}

/**
 * The one way notes are made: in private while private writing is on, whoever writes; without a name each under a client id
 * of its own. A note without a name bears no time of its writer's clock, which is a fingerprint: it follows the newest note
 * there is and the start of its activity, so that it still stands where it came in.
 */
export function openNoteMaker({ content, stage, drafts, person, now, remember }: NoteMakerOptions) {
  return (
    texts: readonly Pick<NewNote, 'zone' | 'text' | 'at'>[],
    signed: boolean,
    begun?: WritingMode,
  ): Result<readonly NoteId[], TextTooLong> => {
    const { act, startedAt, anonymous, writing } = holdMode(stage, begun, now())
    const signs = signed && !anonymous
    const newest = () => readNotes(content).reduce((latest, note) => Math.max(latest, note.made), 0)
    const made = signs || writing ? Date.now() : Math.max(startedAt ?? 0, newest()) + 1
    const added = texts.map((text, index) => ({
      ...text,
      id: newId<NoteId>(randomBytes),
      made: made + index, // in the order of the lines
      by: signs ? person : undefined,
      act,
    }))
    const ids = added.map(({ id }) => id)
    const result = writing
      ? addDrafts(drafts, added, writing)
      : addNotes(content, added, signs ? undefined : randomClientId)
    if (!result.ok) return result
    if (!writing) remember(ids)
    return ok(ids)
  }
}
