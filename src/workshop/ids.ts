import { toBase64UrlEncoded } from 'lib0/buffer'

type Id<Brand extends string> = string & { readonly __brand: Brand }
export type NoteId = Id<'NoteId'>
export type TrendId = Id<'TrendId'>
export type CrossId = Id<'CrossId'>
export type PillarId = Id<'PillarId'>
export type PrincipleId = Id<'PrincipleId'>
export type ObjectiveId = Id<'ObjectiveId'>
export type ProjectId = Id<'ProjectId'>
/** A row of any table. */
export type RowId = Id<'RowId'>
export type SurveyId = Id<'SurveyId'>
export type OrganisationId = Id<'OrganisationId'>
/** A person of the network's register; a person of a workshop, with a device, is a `PersonId`. */
export type MemberId = Id<'MemberId'>
export type PersonId = Id<'PersonId'>
export type DeviceId = Id<'DeviceId'>
/** What stands for a person in one round: found by who holds the person's secret, by nobody else. */
export type BallotId = Id<'BallotId'>
/** Marks one ballot of a round as put in by another's hand; which one, nobody can tell. */
export type HandId = Id<'HandId'>
/** An activity of the agenda; notes remember in which one they were written. */
export type ActivityId = Id<'ActivityId'>
/** A phase of private writing: each time it is switched on is another, in the same activity too. */
export type WritingId = Id<'WritingId'>
export type CheckpointId = Id<'CheckpointId'>
/** A question or a reaction in a decision. */
export type StatementId = Id<'StatementId'>
/** A drawing by lot. */
export type LotId = Id<'LotId'>
/** `0` is what is rated outside any round. */
export type RoundId = Id<'RoundId'>
export const NO_ROUND = '0' as RoundId

/** Boards name their zones themselves, `pestel-political`: permanent words, never translated, never reused. */
export type ZoneId = `${string}-${string}`

/** 64 random bits, 11 characters. `/`, `>` and `:` never occur in an id: they divide the documents' keys. */
export const ID_BYTES = 8

/** @param random that many random bytes; the caller's, so that a test can repeat itself. */
export function newId<AnyId extends Id<string>>(random: (bytes: number) => Uint8Array): AnyId {
  return toBase64UrlEncoded(random(ID_BYTES)) as AnyId
}

/** Never `__proto__`: under that key a record is written here and arrives elsewhere without it. */
const idPattern = /^(?!__proto__$)[A-Za-z0-9_-]{1,22}$/
export const isId = (value: unknown): value is Id<string> =>
  typeof value === 'string' && idPattern.test(value)

/** A zone's name begins with its board's; a board of one zone has the same name as that. */
export const boardOfZone = (zone: ZoneId): string => zone.slice(0, zone.indexOf('-'))

const zonePattern = /^[a-z]{1,20}-[a-z-]{1,40}$/
export const isZoneId = (value: unknown): value is ZoneId =>
  typeof value === 'string' && zonePattern.test(value)
