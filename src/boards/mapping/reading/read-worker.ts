// Reads a survey beside the page, which stays as quick as it is however many rows there are. It is ended by whoever no
// longer wants it.
import { foldRows } from '../../../workshop/content/surveys.ts'
import type { ReadingNews, ReadingOrder } from './orders.ts'
import { readSource, rowsToTake, type ReadSource } from './read-source.ts'

interface Port {
  onmessage: ((event: MessageEvent<ReadingOrder>) => void) | null
  postMessage(news: ReadingNews): void
}
const port = globalThis as unknown as Port

/** So often news of progress is worth a message. */
const STEP = 0.02

function teller(): (share: number) => void {
  let told = 0
  return (share) => {
    if (share - told < STEP) return
    told = share
    port.postMessage({ kind: 'progress', share })
  }
}

let source: Uint8Array<ArrayBuffer> | string = ''
let read: ReadSource | undefined

function follow(order: ReadingOrder): ReadingNews {
  if (order.kind === 'read') {
    source = order.source ?? source
    read = readSource(source, order.how, order.language, teller())
    return { kind: 'read', reading: read.reading }
  }
  if (!read) return { kind: 'failed' }
  return { kind: 'folded', pieces: foldRows(rowsToTake(read, order.leaveOut), teller()) }
}

port.onmessage = ({ data }) => {
  try {
    port.postMessage(follow(data))
  } catch {
    port.postMessage({ kind: 'failed' })
  }
}
