// Large immutable things (checkpoints, later surveys and templates): named by their SHA-256, kept locally, sent and fetched
// when wanted.
import { sha256 } from '@noble/hashes/sha2.js'
import { encodeBase64Url } from './base64url.ts'
import type { WorkshopId } from './keys.ts'

/** SHA-256 of the bytes, 43 letters of base64url. */
export type BlobHash = string & { readonly __brand: 'BlobHash' }

/** The largest blob, and all of a workshop's together. */
export const BLOB_BYTES = 8 * 1024 * 1024
export const WORKSHOP_BLOB_BYTES = 64 * 1024 * 1024

const hashPattern = /^[\w-]{42}[AEIMQUYcgkosw048]$/
export const isBlobHash = (value: unknown): value is BlobHash =>
  typeof value === 'string' && hashPattern.test(value)

export const hashOf = (bytes: Uint8Array): BlobHash => encodeBase64Url(sha256(bytes)) as BlobHash

/** Where the relay takes and gives it, with a key of the workshop as bearer. */
export const blobPath = (workshop: WorkshopId, hash: BlobHash): string =>
  `/api/workshops/${workshop}/blobs/${hash}`
