// Makes the files of a plan beside the page, which stays as quick as it is. It is ended by whoever no longer wants the file.
import { renderers } from '../../plan/formats.ts'
import { renderPictures } from '../../plan/pictures/pictures.ts'
import type { RenderMeans } from '../../plan/render-means.ts'
import { drawLetter } from './draw-letter.ts'
import type { FileNews, FileOrder } from './file-order.ts'
import { loadFont } from './font-files.ts'

interface Port {
  onmessage: ((event: MessageEvent<FileOrder>) => void) | null
  postMessage(news: FileNews): void
}
const port = globalThis as unknown as Port

/** So often news of progress is worth a message. */
const STEP = 0.02

async function make(order: FileOrder): Promise<FileNews> {
  let told = 0
  const means: RenderMeans = {
    loadFont,
    drawLetter,
    onProgress: (share) => {
      if (share - told < STEP) return
      told = share
      port.postMessage({ kind: 'progress', share })
    },
  }
  const file =
    order.kind === 'plan'
      ? await renderers[order.format](order.plan, means)
      : await renderPictures(order.pictures, order.format, means)
  return { kind: 'done', file }
}

port.onmessage = ({ data }) => {
  make(data).then(
    (news) => port.postMessage(news),
    () => port.postMessage({ kind: 'failed' }),
  )
}
