import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react'
import { Tag } from '../ui/papers.tsx'
import { useTranslator } from '../i18n/react.tsx'
import type { ZoneId } from '../workshop/ids.ts'
import type { Board, Zone } from './declaration.ts'
import { parkingLot } from './parking-lot.ts'

const ZonesContext = createContext<ReadonlyMap<ZoneId, Zone>>(new Map())

/** All zones of all boards: a note keeps the paper of the zone where it was born, wherever it lies now. */
export function ZonesProvider({ boards, children }: { boards: readonly Board[]; children: ReactNode }) {
  const zones = useMemo(
    () =>
      new Map(
        [...boards, parkingLot].flatMap((board) =>
          board.kind === 'notes' ? board.zones.map((zone) => [zone.id, zone] as const) : [],
        ),
      ),
    [boards],
  )
  return <ZonesContext value={zones}>{children}</ZonesContext>
}

/** The zone with this id; `undefined` for one of a later version's boards. The same function between renders. */
export function useZoneOf(): (id: ZoneId) => Zone | undefined {
  const zones = useContext(ZonesContext)
  return useCallback((id) => zones.get(id), [zones])
}

/** All zones there are, in the order of the boards, the parking lot last. */
export const useZones = (): readonly Zone[] => [...useContext(ZonesContext).values()]

/** The two letters of the zone where something was born. */
export function ZoneTag({ zone: id }: { zone: ZoneId }) {
  const { t } = useTranslator()
  const zone = useZoneOf()(id)
  return zone ? <Tag paper={zone.paper} letters={t(zone.tag)} title={t(zone.title)} /> : null
}
