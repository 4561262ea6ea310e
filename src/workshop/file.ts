// A workshop as one file that another device swallows, in any order and any number of times. Laid out as FORMAT.md says:
// magic, version, SHA-256 of what follows, then a deflated body.
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { deflateSync } from 'fflate'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { decodeUpdate } from 'yjs'
import { inflateBounded } from './inflate.ts'
import { err, ok, type Result } from './result.ts'

const MAGIC = utf8ToBytes('TERTULIA')
export const FILE_VERSION = 1
const HASH_BYTES = 32
const HEAD_BYTES = MAGIC.length + 1 + HASH_BYTES

/** Larger files are not read at all. */
export const MOST_FILE_BYTES = 64 * 1024 * 1024
/** A small file may unfold into a huge one: it is not unfolded past this. */
const MOST_UNFOLDED_BYTES = 128 * 1024 * 1024

/** Keys, names and what deflating adds to bytes that do not shrink. */
const ROOM_FOR_THE_REST = 64 * 1024
const MOST_BLOBS = 10_000

export interface WorkshopFile {
  readonly lineage: string
  readonly workshopId: string
  /** Whole documents, each as one Yjs update. */
  readonly content: Uint8Array
  readonly stage: Uint8Array
  /** `key` or `key.secret` as in a link; only where the person chose to hand it over. */
  readonly key?: string
  /** HMAC-SHA-256 of the stage under the facilitator key: who made the file facilitates. */
  readonly seal?: Uint8Array
  /** What stands beside the documents, checkpoints among it: whoever takes one checks it against its name. */
  readonly blobs: readonly Uint8Array[]
}

export type FileRefusal = { readonly kind: 'not-ours' | 'damaged' | 'newer' | 'too-large' }

const sealOf = (stage: Uint8Array, facilitatorKey: string) => hmac(sha256, utf8ToBytes(facilitatorKey), stage)

/** @param sealWith the facilitator key, where this device has it; it is not in the file */
export function encodeWorkshopFile(
  file: Omit<WorkshopFile, 'seal' | 'blobs'> & { readonly sealWith?: string } & Partial<
      Pick<WorkshopFile, 'blobs'>
    >,
): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, file.lineage)
  encoding.writeVarString(encoder, file.workshopId)
  encoding.writeVarUint8Array(encoder, file.content)
  encoding.writeVarUint8Array(encoder, file.stage)
  encoding.writeVarString(encoder, file.key ?? '')
  encoding.writeVarUint8Array(encoder, file.sealWith ? sealOf(file.stage, file.sealWith) : new Uint8Array())
  // Behind all that first versions read, and unread by them: they open the file and leave this be.
  const blobs = whatFits(file)
  encoding.writeVarUint(encoder, blobs.length)
  for (const blob of blobs) encoding.writeVarUint8Array(encoder, blob)
  const body = deflateSync(encoding.toUint8Array(encoder))
  const bytes = new Uint8Array(HEAD_BYTES + body.length)
  bytes.set(MAGIC)
  bytes[MAGIC.length] = FILE_VERSION
  bytes.set(sha256(body), MAGIC.length + 1)
  bytes.set(body, HEAD_BYTES)
  return bytes
}

/** Of the blobs, first to last, those with which the file can still be read; they hardly shrink by deflating. */
function whatFits({
  content,
  stage,
  blobs = [],
}: Pick<WorkshopFile, 'content' | 'stage'> & Partial<WorkshopFile>) {
  let room = MOST_FILE_BYTES - content.length - stage.length - ROOM_FOR_THE_REST
  return blobs.filter((blob) => {
    const fits = blob.length <= room
    if (fits) room -= blob.length
    return fits
  })
}

function readBlobs(decoder: decoding.Decoder): Uint8Array[] {
  const count = decoding.readVarUint(decoder)
  if (count > MOST_BLOBS) throw new RangeError('more blobs than a workshop has')
  return Array.from({ length: count }, () => decoding.readVarUint8Array(decoder))
}

/** Whether the stage in a file was written by who has the facilitator key. */
export function isSealedBy({ stage, seal }: WorkshopFile, facilitatorKey: string): boolean {
  const expected = sealOf(stage, facilitatorKey)
  return seal?.length === expected.length && expected.every((byte, index) => byte === seal[index])
}

/** Reads a file that may be anything. Both documents have been decoded in full when it succeeds. */
export function decodeWorkshopFile(bytes: Uint8Array): Result<WorkshopFile, FileRefusal> {
  if (bytes.length > MOST_FILE_BYTES) return err({ kind: 'too-large' })
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) return err({ kind: 'not-ours' })
  const version = bytes[MAGIC.length]
  if (version === undefined || version < 1) return err({ kind: 'damaged' })
  if (version > FILE_VERSION) return err({ kind: 'newer' })
  const body = bytes.subarray(HEAD_BYTES)
  const written = bytes.subarray(MAGIC.length + 1, HEAD_BYTES)
  const found = sha256(body)
  if (written.length !== HASH_BYTES || !found.every((byte, index) => byte === written[index])) {
    return err({ kind: 'damaged' })
  }
  const unfolded = inflateBounded(body, MOST_UNFOLDED_BYTES)
  if (!unfolded) return err({ kind: 'damaged' })
  try {
    const decoder = decoding.createDecoder(unfolded)
    const lineage = decoding.readVarString(decoder)
    const workshopId = decoding.readVarString(decoder)
    const content = decoding.readVarUint8Array(decoder)
    const stage = decoding.readVarUint8Array(decoder)
    const key = decoding.readVarString(decoder)
    const seal = decoding.readVarUint8Array(decoder)
    decodeUpdate(content)
    decodeUpdate(stage)
    const blobs = decoding.hasContent(decoder) ? readBlobs(decoder) : []
    return ok({
      lineage,
      workshopId,
      content,
      stage,
      blobs,
      ...(key && { key }),
      ...(seal.length > 0 && { seal }),
    })
  } catch {
    return err({ kind: 'damaged' })
  }
}
