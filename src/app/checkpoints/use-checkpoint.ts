import { useEffect, useState } from 'react'
import { useLive, useWorkshop } from '../../hooks/workshop-context.tsx'
import { isBlobHash } from '../../protocol/blobs.ts'
import { decodeCheckpoint, withoutErased, type CheckpointContent } from '../../workshop/checkpoints.ts'
import type { Checkpoint } from '../../workshop/stage/checkpoints.ts'

export type Opened =
  | { readonly kind: 'opening' }
  /** The relay does not have it, or there is none now: it is asked again when the line changes. */
  | { readonly kind: 'away' | 'damaged' | 'newer' }
  | { readonly kind: 'open'; readonly content: CheckpointContent }

/** What a checkpoint says: from this device or the relay. */
export function useCheckpoint({ blob }: Checkpoint): Opened {
  const { blobs, connection, content } = useWorkshop()
  const { chip } = useLive(connection)
  const [opened, setOpened] = useState<Opened>({ kind: 'opening' })
  const isOpen = opened.kind === 'open'
  useEffect(() => {
    if (isOpen) return undefined
    let isWanted = true
    const open = async (): Promise<Opened> => {
      const bytes = isBlobHash(blob) ? await blobs.get(blob) : undefined
      if (!bytes) return { kind: 'away' }
      const decoded = decodeCheckpoint(bytes)
      if (!decoded.ok) return decoded.refusal
      return { kind: 'open', content: withoutErased(decoded.value, content) }
    }
    void open().then((found) => {
      if (isWanted) setOpened(found)
    })
    return () => {
      isWanted = false
    }
  }, [blob, blobs, chip, isOpen, content])
  return opened
}
