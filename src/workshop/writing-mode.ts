import { isId, type ActivityId, type WritingId } from './ids.ts'
import type { Now } from './stage/now.ts'
import type { Stage } from './stage/stage.ts'
import { isShown } from './stage/shown.ts'
import { isTime, isRecord } from './values.ts'

/** How something is written: it holds from the first letter on, whatever the group goes on to do. */
export interface WritingMode {
  readonly act?: ActivityId | undefined
  /** When that activity began, in the relay's time. */
  readonly startedAt?: number | undefined
  /** The activity asks for notes without a name. */
  readonly anonymous: boolean
  /** The phase of private writing: the note stays on this device until that is shown. */
  readonly writing?: WritingId | undefined
}

const modeOf = (now: Now | undefined): WritingMode => ({
  act: now?.act,
  startedAt: now?.startedAt,
  anonymous: now?.anonymous === true,
  writing: now?.writing,
})

/** The mode of this moment, or of the moment at which it was begun: of the two always the one that shows less. */
export function holdMode(stage: Stage, begun: WritingMode | undefined, now: Now | undefined): WritingMode {
  const current = modeOf(now)
  if (!begun) return current
  const waits = begun.writing !== undefined && !isShown(stage, begun.writing)
  return {
    ...begun,
    anonymous: begun.anonymous || current.anonymous,
    writing: waits ? begun.writing : current.writing,
  }
}

/** A mode as it was kept beside the text; `undefined` for what is none. */
export function readMode(value: unknown): WritingMode | undefined {
  if (!isRecord(value)) return undefined
  const { act, startedAt, anonymous, writing } = value
  return {
    act: isId(act) ? (act as string as ActivityId) : undefined,
    startedAt: isTime(startedAt) ? startedAt : undefined,
    anonymous: anonymous === true,
    writing: isId(writing) ? (writing as string as WritingId) : undefined,
  }
}
