// Blobs on disk, a folder a workshop, a file a blob, named by its SHA-256. A file stands under its name only when it is
// whole and on disk: what a crash leaves behind has another name, and nobody reads it.
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isBlobHash, WORKSHOP_BLOB_BYTES, type BlobHash } from '../src/protocol/blobs.ts'
import type { WorkshopId } from '../src/protocol/keys.ts'

/** So many small ones would fill a disk with file names. */
const MOST_BLOBS = 2_000

export interface BlobStore {
  /** `undefined` for one that is not here. */
  read(workshop: WorkshopId, hash: BlobHash): Promise<Uint8Array | undefined>
  /** Resolves when it is on disk; `full` when the workshop has no room for it, and nothing is then kept. */
  keep(workshop: WorkshopId, hash: BlobHash, bytes: Uint8Array): Promise<'kept' | 'full'>
  /** Removes all of a workshop. */
  removeAll(workshop: WorkshopId): Promise<void>
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Makes what was renamed in a folder outlast a power cut. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export function openBlobStore(folder: string): BlobStore {
  const folderOf = (workshop: WorkshopId) => join(folder, workshop)
  /** One write a workshop at a time: its room is counted before each. */
  const writing = new Map<WorkshopId, Promise<unknown>>()
  let attempts = 0

  const hasRoom = async (workshop: WorkshopId, bytes: number) => {
    const names = (await readdir(folderOf(workshop))).filter(isBlobHash)
    const sizes = await Promise.all(
      names.map(async (name) => (await stat(join(folderOf(workshop), name))).size),
    )
    return (
      names.length < MOST_BLOBS && sizes.reduce((sum, size) => sum + size, 0) + bytes <= WORKSHOP_BLOB_BYTES
    )
  }

  const write = async (workshop: WorkshopId, hash: BlobHash, bytes: Uint8Array) => {
    const path = join(folderOf(workshop), hash)
    if (await stat(path).catch(() => undefined)) return 'kept' as const
    await mkdir(folderOf(workshop), { recursive: true })
    if (!(await hasRoom(workshop, bytes.length))) return 'full' as const
    attempts += 1
    const unfinished = join(folderOf(workshop), `.${attempts}.unfinished`)
    try {
      await writeWhole(unfinished, bytes)
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, { force: true }).catch(() => undefined) // the write's own error says what is wrong
      throw error
    }
    await flushFolder(folderOf(workshop))
    await flushFolder(folder)
    await flushFolder(dirname(folder))
    return 'kept' as const
  }

  const inTurn = <Outcome>(workshop: WorkshopId, act: () => Promise<Outcome>): Promise<Outcome> => {
    const before = writing.get(workshop) ?? Promise.resolve()
    const done = before.then(act)
    const settled = done.catch(() => undefined)
    writing.set(workshop, settled)
    void settled.then(() => {
      if (writing.get(workshop) === settled) writing.delete(workshop)
    })
    return done
  }

  return {
    async read(workshop, hash) {
      try {
        return await readFile(join(folderOf(workshop), hash))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    keep: (workshop, hash, bytes) => inTurn(workshop, () => write(workshop, hash, bytes)),
    removeAll: (workshop) => inTurn(workshop, () => rm(folderOf(workshop), { recursive: true, force: true })),
  }
}
