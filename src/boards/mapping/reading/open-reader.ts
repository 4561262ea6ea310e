import type { SurveyPieces } from '../../../workshop/content/surveys.ts'
import type { Reading, ReadingNews, ReadingOrder } from './orders.ts'

type Answer = Reading | SurveyPieces
type OnProgress = (share: number) => void

export interface SurveyReader {
  /** `undefined` when it was ended meanwhile. @throws when it cannot be read */
  read(
    order: Omit<Extract<ReadingOrder, { kind: 'read' }>, 'kind'>,
    onProgress: OnProgress,
  ): Promise<Reading | undefined>
  fold(leaveOut: readonly number[], onProgress: OnProgress): Promise<SurveyPieces | undefined>
  /** Leaves nothing behind. */
  end(): void
}

/** A reader of one source, one order after the other. */
export function openReader(): SurveyReader {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' })
  let stop = () => undefined as void
  const ask = <Wanted extends Answer>(
    order: ReadingOrder,
    onProgress: OnProgress,
    wantedOf: (news: ReadingNews) => Wanted | undefined,
  ) =>
    new Promise<Wanted | undefined>((resolve, reject) => {
      stop = () => resolve(undefined)
      const fail = () => reject(new Error('the survey could not be read'))
      worker.onmessage = ({ data }: MessageEvent<ReadingNews>) => {
        if (data.kind === 'progress') return onProgress(data.share)
        const wanted = wantedOf(data)
        return wanted ? resolve(wanted) : fail()
      }
      worker.onerror = fail
      worker.postMessage(order)
    })
  return {
    read: (order, onProgress) =>
      ask({ kind: 'read', ...order }, onProgress, (news) =>
        news.kind === 'read' ? news.reading : undefined,
      ),
    fold: (leaveOut, onProgress) =>
      ask({ kind: 'fold', leaveOut }, onProgress, (news) =>
        news.kind === 'folded' ? news.pieces : undefined,
      ),
    end() {
      worker.terminate()
      stop()
    },
  }
}
