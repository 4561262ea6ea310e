// Phases of private writing: each has an id of its own, a record that stays, and is shown once. Nothing else lets out what
// was written in it: not a second phase in the same activity, not the same activity started again.
import { act } from '../content/content.ts'
import { tidyLine } from '../content/texts.ts'
import { isId, type ActivityId, type WritingId } from '../ids.ts'
import { isTime, isRecord } from '../values.ts'
import { isShown } from './shown.ts'
import type { Stage } from './stage.ts'

export interface Writing {
  readonly id: WritingId
  /** When it began, in the relay's time. */
  readonly made: number
  readonly act: ActivityId | undefined
  /** What was asked; empty when nothing was. */
  readonly question: string
  readonly anonymous: boolean
}

const QUESTION_LETTERS = 500

/** Puts a phase on record, inside the caller's transaction; a record that stands is never rewritten. */
export function recordWriting(stage: Stage, { id, made, act: activity, question, anonymous }: Writing): void {
  if (stage.rounds.has(id)) return
  stage.rounds.set(id, {
    kind: 'writing',
    made,
    anonymous,
    ...(activity && { act: activity }),
    ...(question && { question: question.slice(0, QUESTION_LETTERS) }),
  })
}

export function readWriting(stage: Stage, id: string): Writing | undefined {
  const record = stage.rounds.get(id)
  if (!isId(id) || !isRecord(record) || record['kind'] !== 'writing') return undefined
  const { made, act: activity, question, anonymous } = record
  return {
    id: id as string as WritingId,
    made: isTime(made) ? made : 0,
    act: isId(activity) ? (activity as string as ActivityId) : undefined,
    question: typeof question === 'string' ? tidyLine(question, QUESTION_LETTERS) : '',
    anonymous: anonymous === true,
  }
}

function readWritings(stage: Stage): Writing[] {
  const writings: Writing[] = []
  for (const key of stage.rounds.keys()) {
    const writing = key.includes('/') ? undefined : readWriting(stage, key)
    if (writing) writings.push(writing)
  }
  return writings.toSorted((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1))
}

/** Ends a phase: what everyone wrote in it is published, now or when a phone is back. It moves nobody elsewhere. */
export const revealWriting = (stage: Stage, id: WritingId): void =>
  act(stage, () => stage.rounds.set(`${id}/shown`, true))

/** Phases that were begun and not shown, oldest first, the one of the moment among them: each can still be shown. */
export const openWritings = (stage: Stage): Writing[] =>
  readWritings(stage).filter(({ id }) => !isShown(stage, id))

/**
 * Whether a draft may go out. One of version 1 knows its activity only: it goes with the first phase of that activity that
 * is shown.
 */
export function isRevealed(
  stage: Stage,
  draft: { readonly writing: WritingId | undefined; readonly act: ActivityId | undefined },
): boolean {
  if (draft.writing) return isShown(stage, draft.writing)
  if (!draft.act) return false
  if (isShown(stage, draft.act)) return true
  return readWritings(stage).some(({ id, act: activity }) => activity === draft.act && isShown(stage, id))
}
