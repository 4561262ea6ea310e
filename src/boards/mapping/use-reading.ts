import { useEffect, useRef, useState } from 'react'
import { useWorkshopValue } from '../../hooks/workshop-context.tsx'
import type { SurveyPieces } from '../../workshop/content/surveys.ts'
import { openReader, type SurveyReader } from './reading/open-reader.ts'
import type { HowToRead, Reading } from './reading/orders.ts'

export type ReadingState =
  | { readonly kind: 'waiting' | 'failed' }
  | { readonly kind: 'busy'; readonly share: number; readonly reading?: Reading }
  | { readonly kind: 'read'; readonly reading: Reading }

/** Reads a survey beside the page: how far it is, what came out, and a way to stop. */
export function useReading() {
  // Figures and days are read as the workshop's language writes them, for whoever looks at them.
  const { language } = useWorkshopValue('meta')
  const reader = useRef<SurveyReader>(undefined)
  const [state, setState] = useState<ReadingState>({ kind: 'waiting' })
  const end = () => {
    reader.current?.end()
    reader.current = undefined
  }
  useEffect(() => end, [])

  const read = async (asked: {
    readonly source?: Uint8Array<ArrayBuffer> | string
    readonly how: HowToRead
  }) => {
    if (asked.source !== undefined) end()
    reader.current ??= openReader()
    const own = reader.current
    setState({ kind: 'busy', share: 0 })
    try {
      const reading = await own.read({ ...asked, language }, (share) => setState({ kind: 'busy', share }))
      if (reading) setState({ kind: 'read', reading })
    } catch {
      setState({ kind: 'failed' })
    }
  }
  /** `undefined` when it was stopped, or could not be done. */
  const fold = async (reading: Reading, leaveOut: readonly number[]): Promise<SurveyPieces | undefined> => {
    setState({ kind: 'busy', share: 0, reading })
    try {
      const pieces = await reader.current?.fold(leaveOut, (share) =>
        setState({ kind: 'busy', share, reading }),
      )
      if (pieces) setState({ kind: 'read', reading })
      return pieces
    } catch {
      setState({ kind: 'failed' })
      return undefined
    }
  }
  const stop = () => {
    end()
    setState({ kind: 'waiting' })
  }
  return { state, read, fold, stop }
}
