import * as Y from 'yjs'
import { OTHER_TAB, ownOrigins } from './origins.ts'

interface Message {
  readonly kind: 'update' | 'hello'
  readonly part: string
  readonly bytes: Uint8Array
}

/**
 * Tabs of one browser hold one workshop, also offline. What is written in one goes to the others; what the relay says each
 * hears by itself, once. A tab that opens asks for what the others have and may not have kept yet.
 */
export function openTabChannel(name: string, docs: Readonly<Record<string, Y.Doc>>): { close(): void } {
  if (typeof BroadcastChannel === 'undefined') return { close: () => undefined }
  const channel = new BroadcastChannel(`tertulia.${name}`)
  const post = (message: Message) => channel.postMessage(message)

  const handlers = Object.entries(docs).map(([part, doc]) => {
    const onUpdate = (bytes: Uint8Array, origin: unknown) => {
      if (origin !== OTHER_TAB && ownOrigins.includes(origin)) post({ kind: 'update', part, bytes })
    }
    doc.on('update', onUpdate)
    post({ kind: 'hello', part, bytes: Y.encodeStateVector(doc) })
    return () => doc.off('update', onUpdate)
  })

  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const doc = docs[data.part]
    if (!doc) return // another version of the app
    if (data.kind === 'update') Y.applyUpdate(doc, data.bytes, OTHER_TAB)
    else post({ kind: 'update', part: data.part, bytes: Y.encodeStateAsUpdate(doc, data.bytes) })
  })

  return {
    close() {
      handlers.forEach((stop) => stop())
      channel.close()
    },
  }
}
