import type { Blobs, BlobsOptions } from './blobs.ts'

/** Blobs whose part is fetched when somebody first keeps, wants or sends one. */
export function openLateBlobs(options: BlobsOptions): Blobs {
  let opened: Promise<Blobs> | undefined
  const blobs = () => {
    opened ??= import('./late-parts.ts').then(({ openBlobs }) => openBlobs(options))
    opened.catch(() => (opened = undefined)) // no network for it now: asked for again the next time
    return opened
  }
  return {
    keep: async (bytes) => (await blobs()).keep(bytes),
    get: async (hash) => (await blobs()).get(hash),
    sendWaiting: async () => (await blobs().catch(() => undefined))?.sendWaiting(),
  }
}
