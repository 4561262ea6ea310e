import { useEffect } from 'react'
import { useStillOpen } from '../../hooks/open-activities.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import type { WorkshopId } from '../../protocol/keys.ts'
import { changeWorkshop, findWorkshop, type KeptOpen } from '../../sync/device-registry.ts'
import { useOpenWords } from './use-open-words.ts'

async function keep(id: WorkshopId, open: string): Promise<void> {
  if (JSON.stringify((await findWorkshop(id))?.open ?? []) === open) return
  await changeWorkshop(id, (row) => ({ ...row, open: JSON.parse(open) as readonly KeptOpen[] }))
}

/** Keeps in Home's row what stays open in this workshop, so that Home says it while the workshop is not open. */
export function useRememberOpen(): void {
  const { id } = useWorkshop()
  const open = useStillOpen()
  const wordsOf = useOpenWords()
  const kept = JSON.stringify(
    open.map((each) => ({ act: each.act, until: each.until, words: wordsOf(each) })),
  )
  useEffect(() => {
    // Where nothing can be kept Home cannot say it: the workshop does.
    void keep(id, kept).catch(() => undefined)
  }, [id, kept])
}
