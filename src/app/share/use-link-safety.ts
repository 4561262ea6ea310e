import { useEffect, useState } from 'react'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import {
  changeWorkshop,
  findWorkshop,
  subscribeToWorkshops,
  type KeptWorkshop,
} from '../../sync/device-registry.ts'

export interface LinkSafety {
  /** `offered`: nobody has put the facilitator link anywhere yet, nor said «later». */
  readonly is: 'unknown' | 'offered' | 'put-off' | 'safe'
  readonly markSafe: () => void
  readonly putOff: () => void
}

const safetyOf = ({ role, sample, isLinkSafe, isLinkPutOff }: KeptWorkshop): LinkSafety['is'] =>
  isLinkSafe ? 'safe' : isLinkPutOff || sample || role !== 'facilitator' ? 'put-off' : 'offered'

/** Whether the facilitator link of this workshop is anywhere but in this browser. */
export function useLinkSafety(): LinkSafety {
  const { id } = useWorkshop()
  const [is, setIs] = useState<LinkSafety['is']>('unknown')
  useEffect(() => {
    const read = () =>
      void findWorkshop(id).then(
        (kept) => kept && setIs(safetyOf(kept)),
        () => undefined, // what this device keeps cannot be read: the storage state says it
      )
    read()
    return subscribeToWorkshops(read)
  }, [id])
  const change = (next: 'put-off' | 'safe', changes: Partial<KeptWorkshop>) => {
    setIs(next)
    changeWorkshop(id, (kept) => ({ ...kept, ...changes })).catch(() => undefined) // the same
  }
  return {
    is,
    markSafe: () => change('safe', { isLinkSafe: true }),
    putOff: () => change('put-off', { isLinkPutOff: true }),
  }
}
