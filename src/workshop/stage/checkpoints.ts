import { act } from '../content/content.ts'
import { tidyLine } from '../content/texts.ts'
import { isId, type CheckpointId } from '../ids.ts'
import { isRecord, isTime } from '../values.ts'
import type { Stage } from './stage.ts'

/** Where the boards stood at an instant. What they said is a blob, named by its SHA-256: fetched when somebody looks. */
export interface Checkpoint {
  readonly id: CheckpointId
  readonly label: string
  /** The maker's clock, in ms. */
  readonly at: number
  readonly blob: string
}

export const LABEL_LETTERS = 120
const blobPattern = /^[\w-]{43}$/

export function noteCheckpoint(stage: Stage, { id, label, at, blob }: Checkpoint): void {
  act(stage, () => stage.checkpoints.set(id, { label: tidyLine(label, LABEL_LETTERS), at, blob }))
}

/** Newest first. */
export function readCheckpoints(stage: Stage): Checkpoint[] {
  const checkpoints: Checkpoint[] = []
  for (const [id, value] of stage.checkpoints.entries()) {
    if (!isId(id) || !isRecord(value)) continue
    const { label, at, blob } = value
    if (typeof blob !== 'string' || !blobPattern.test(blob) || !isTime(at)) continue
    const words = typeof label === 'string' ? tidyLine(label, LABEL_LETTERS) : ''
    checkpoints.push({ id: id as string as CheckpointId, label: words, at, blob })
  }
  return checkpoints.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
}
