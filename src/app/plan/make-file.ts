import type { Rendered } from '../../plan/formats.ts'
import type { FileNews, FileOrder } from './file-order.ts'

export interface FileInTheMaking {
  /** `undefined` when it was stopped. @throws when it cannot be made */
  readonly file: Promise<Rendered | undefined>
  /** Leaves nothing behind. */
  readonly stop: () => void
}

/** @param onProgress told how far it is, 0 to 1 */
export function makeFile(order: FileOrder, onProgress: (share: number) => void): FileInTheMaking {
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' })
  let stop = () => worker.terminate()
  const file = new Promise<Rendered | undefined>((resolve, reject) => {
    const end = (settle: () => void) => {
      worker.terminate()
      settle()
    }
    stop = () => end(() => resolve(undefined))
    worker.addEventListener('message', ({ data }: MessageEvent<FileNews>) => {
      if (data.kind === 'progress') onProgress(data.share)
      else if (data.kind === 'done') end(() => resolve(data.file))
      else end(() => reject(new Error('the file could not be made')))
    })
    worker.addEventListener('error', () => end(() => reject(new Error('the file could not be made'))))
    worker.postMessage(order)
  })
  return { file, stop: () => stop() }
}
