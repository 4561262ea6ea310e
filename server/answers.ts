// What answers a sync step 1: made once, and sent to all who ask for the same within a second, however many they are.
import { deflateRaw, constants } from 'node:zlib'
import { SYNC_STEP_2, SYNC_UPDATE } from '../src/protocol/messages.ts'
import { inFrame, syncFrame, syncMessage, type Frame } from './frames.ts'
import type { RoomDocument } from './room-document.ts'

export interface Answer {
  /** Everything that the other side lacks, or had lacked a moment ago. */
  readonly state: Frame
  /** The same for who understands compressed messages; absent where it would save next to nothing. */
  readonly compressed?: () => Promise<Frame>
  /** What came since then; goes out first, so that who has the state has everything. */
  readonly tail?: Frame
}

export interface Answers {
  /** @throws when the state vector is malformed */
  to(stateVector: Uint8Array, now: number): Answer
  /** A snapshot from the log, and what came after it: newcomers get it as it is. */
  begin(snapshot: Uint8Array, rest: readonly Uint8Array[], now: number): void
  /** An update that the document now has. */
  applied(update: Uint8Array, now: number): void
  /** Lets go of what nobody asked for lately. */
  tick(now: number): void
}

/** How long an answer is given again, with what came since before it, while people write. */
const SAME_FOR_MS = 1_000
/** And while nobody writes, until it is given up for its memory. */
const KEPT_FOR_MS = 30_000
/** Who lost the network at once asks for the same; others each for their own. */
const MOST_ANSWERS = 32
const MOST_BYTES = 16 * 1024 * 1024
export const WORTH_COMPRESSING_BYTES = 64 * 1024

/** As permessage-deflate has it: without the four bytes that every flush ends with. */
const compress = (message: Uint8Array) =>
  new Promise<Frame>((resolve, reject) => {
    deflateRaw(message, { finishFlush: constants.Z_SYNC_FLUSH }, (error, bytes) => {
      if (error) reject(error)
      else resolve(inFrame(bytes.subarray(0, -4), true))
    })
  })

/** The state vector of who has nothing yet. */
export const NOTHING = Uint8Array.of(0)
const nameOf = (stateVector: Uint8Array) => Buffer.from(stateVector).toString('latin1')

function newAnswer(state: Uint8Array): Answer {
  const message = syncMessage(SYNC_STEP_2, state)
  if (message.length < WORTH_COMPRESSING_BYTES) return { state: inFrame(message) }
  let compressed: Promise<Frame> | undefined
  return { state: inFrame(message), compressed: () => (compressed ??= compress(message)) }
}

interface Kept {
  readonly answer: Answer
  /** What came since, as far as it has been made one. */
  tail: readonly Uint8Array[]
}

export function openAnswers(document: Pick<RoomDocument, 'since' | 'merge'>): Answers {
  let known = new Map<string, Kept>()
  let bytes = 0
  let since = -Infinity

  const keep = (asked: string, kept: Kept, now: number) => {
    if (known.size === 0) since = now
    if (known.size >= MOST_ANSWERS || bytes + kept.answer.state.length > MOST_BYTES) return
    known.set(asked, kept)
    bytes += kept.answer.state.length
  }

  const forget = () => {
    known = new Map()
    bytes = 0
  }

  return {
    to(stateVector, now) {
      const asked = nameOf(stateVector)
      const kept = known.get(asked)
      if (!kept) {
        const answer = newAnswer(document.since(stateVector))
        keep(asked, { answer, tail: [] }, now)
        return answer
      }
      if (kept.tail.length === 0) return kept.answer
      kept.tail = [document.merge(kept.tail)]
      return { ...kept.answer, tail: syncFrame(SYNC_UPDATE, kept.tail[0]!) }
    },
    begin(snapshot, rest, now) {
      keep(nameOf(NOTHING), { answer: newAnswer(snapshot), tail: rest }, now)
    },
    applied(update, now) {
      if (now - since >= SAME_FOR_MS) forget()
      for (const kept of known.values()) kept.tail = [...kept.tail, update]
    },
    tick(now) {
      if (now - since >= KEPT_FOR_MS) forget()
    },
  }
}
