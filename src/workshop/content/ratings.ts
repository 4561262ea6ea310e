import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { toBase64UrlEncoded } from 'lib0/buffer'
import type { Level, Rating } from '../../method/ratings.ts'
import { ID_BYTES, isId, type BallotId, type HandId, type RoundId, type TrendId } from '../ids.ts'
import { applyApart } from './apart.ts'
import { act, CAST, type Content } from './content.ts'

/** One participant's rating of one trend in one round; under its ballot id it names nobody. */
export interface CastRating {
  readonly round: RoundId
  readonly trend: TrendId
  readonly ballot: BallotId
  readonly rating: Rating
}

/**
 * What stands for a person in a round: the first 8 bytes of SHA-256(`tertulia:ballot` ‖ the person's secret ‖ round).
 * One person and device has one ballot, found again after a reload, not to be guessed by others beforehand.
 * @param personSecret 16 bytes that never leave the device
 */
export const ballotOf = (personSecret: Uint8Array, round: RoundId): BallotId =>
  hashedId('tertulia:ballot', personSecret, round) as BallotId

/** The same for the mark of a ballot that another's hand puts in: nobody can tell to which ballot it belongs. */
export const handOf = (personSecret: Uint8Array, round: RoundId): HandId =>
  hashedId('tertulia:hand', personSecret, round) as HandId

function hashedId(label: string, secret: Uint8Array, round: RoundId): string {
  const hash = sha256.create().update(utf8ToBytes(label)).update(secret).update(utf8ToBytes(round)).digest()
  return toBase64UrlEncoded(hash.slice(0, ID_BYTES))
}

const isLevelOrNone = (value: unknown): value is Level | null =>
  value === null || value === 1 || value === 2 || value === 3

/** Writes a rating, or changes it: one participant, one rating a trend and round, the last one holds. */
export function rate(content: Content, cast: CastRating): void {
  const { probability, impact } = cast.rating
  act(content, () => content.ratings.set(`${cast.round}/${cast.trend}/${cast.ballot}`, [probability, impact]))
}

/** The same in a weighing round: under a client id of its own, used once, and no act to undo [BA1]. */
export function rateApart(content: Content, cast: CastRating, clientId: number): void {
  const { probability, impact } = cast.rating
  const key = `${cast.round}/${cast.trend}/${cast.ballot}`
  applyApart(content, clientId, () => content.ratings.set(key, [probability, impact]), CAST)
}

/** A rating as it stands in a document or a cut; `undefined` for what is none. */
export function readRatingValue(value: unknown): Rating | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [probability, impact] = value as unknown[]
  return isLevelOrNone(probability) && isLevelOrNone(impact) ? { probability, impact } : undefined
}

/** Takes one's rating back, as if one had not answered. */
export function withdrawRating(content: Content, { round, trend, ballot }: Omit<CastRating, 'rating'>): void {
  if (content.ratings.has(`${round}/${trend}/${ballot}`)) {
    act(content, () => content.ratings.set(`${round}/${trend}/${ballot}`, null))
  }
}

/** All valid ratings of all rounds, as cast. */
export function readRatings(content: Content): CastRating[] {
  const cast: CastRating[] = []
  for (const [key, value] of content.ratings.entries()) {
    const [round, trend, ballot, ...rest] = key.split('/')
    if (rest.length > 0 || !isId(round) || !isId(trend) || !isId(ballot)) continue
    const rating = readRatingValue(value)
    if (!rating) continue
    cast.push({
      round: round as RoundId,
      trend: trend as TrendId,
      ballot: ballot as BallotId,
      rating,
    })
  }
  return cast
}
