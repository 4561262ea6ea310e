// What this person cast in a round, of whatever kind. Nobody else may change it, but anybody may write anywhere: what another
// changed or took out is cast again as it was left, and its owner is told.
import { useCallback, useEffect, useState } from 'react'
import { randomClientId } from '../sync/random.ts'
import { markHand } from '../workshop/content/hands.ts'
import { handOf } from '../workshop/content/ratings.ts'
import type { RoundId } from '../workshop/ids.ts'
import type { Casting } from '../workshop/stage/castings.ts'
import { useActing } from './acting.tsx'
import { useWorkshop } from './workshop-context.tsx'

/** Two devices of one secret would answer each other for ever. */
const MOST_RECASTS = 3

// What this device last cast, read anew each time: another window of it may have cast since.
const keyOf = (round: RoundId, voter: string) => `tertulia.cast.${round}.${voter}`
function lastCast(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null // refused: then nothing can be compared
  }
}
function rememberCast(key: string, cast: string): void {
  try {
    localStorage.setItem(key, cast)
  } catch {
    // refused or full: what was cast is in the document
  }
}

export interface MyCast<Value> {
  readonly mine: Value | undefined
  readonly cast: (value: Value) => void
  readonly wasChangedByAnother: boolean
}

/**
 * @param casting how what is cast in this round stands in the document
 * @param put writes it there; the same function as long as it does the same
 */
export function useMyCast<Voter extends string, Value>(
  { id, isOpen }: { readonly id: RoundId; readonly isOpen: boolean },
  { standing, read, write }: Pick<Casting<Voter, Value>, 'standing' | 'read' | 'write'>,
  voter: Voter,
  put: (value: Value) => void,
): MyCast<Value> {
  const mine = standing.get(voter)
  const key = keyOf(id, voter)
  const [recasts, setRecasts] = useState(0)
  const cast = useCallback(
    (value: Value) => {
      rememberCast(key, JSON.stringify(write(value)))
      put(value)
    },
    [key, write, put],
  )
  useEffect(() => {
    const own = lastCast(key)
    if (!isOpen || own === null || recasts >= MOST_RECASTS) return
    if (mine !== undefined && own === JSON.stringify(write(mine))) return
    const left = read(JSON.parse(own))
    if (left === undefined) return
    setRecasts(recasts + 1)
    put(left)
  }, [mine, key, isOpen, recasts, read, write, put])
  return { mine, cast, wasChangedByAnother: recasts > 0 }
}

const SOONEST_MS = 500
const AT_MOST_LATER_MS = 1_500

/**
 * Marks a ballot that a guest casts as put in by another's hand. A moment later, by chance: who watches what comes in could
 * else tell by the time which ballot the mark belongs to [BA3]; at once when the page goes, so that none is lost.
 */
export function useMarkHand(round: RoundId, hasCast: boolean): void {
  const { content, personSecret } = useWorkshop()
  const { guest } = useActing()
  useEffect(() => {
    if (!guest || !hasCast) return
    const hand = handOf(personSecret, round)
    const mark = () => {
      clearTimeout(waiting)
      removeEventListener('pagehide', mark)
      markHand(content, round, hand, randomClientId())
    }
    // Not stopped when this person gives the device back: the ballot stays, and so does the mark.
    const waiting = setTimeout(mark, SOONEST_MS + Math.random() * AT_MOST_LATER_MS)
    addEventListener('pagehide', mark)
  }, [guest, hasCast, content, personSecret, round])
}
