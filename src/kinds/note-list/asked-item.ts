import { useEffect, useRef } from 'react'
import { useSearchParams } from 'wouter'
import { useBoardValue } from '../../hooks/board-values.ts'
import { useWorkshop } from '../../hooks/workshop-context.tsx'
import { useNotes } from '../../hooks/notes.ts'
import type { ZoneId } from '../../workshop/ids.ts'

/** In which of these zones a note, a trend or a carried trend stands in the list. */
function useZoneOfItem(zones: readonly ZoneId[], id: string | null): ZoneId | undefined {
  const notes = useNotes()
  const trends = useBoardValue('trends')
  const carried = useBoardValue('carried')
  if (id === null) return undefined
  const trend = trends.find((each) => each.id === id || each.notes.some((note) => note === id))
  const places = [
    trend?.place,
    notes.find((note) => note.id === id)?.place,
    carried.find((each) => each.trend === id)?.place,
  ]
  return places.flatMap((place) => (place && zones.includes(place[0]) ? [place[0]] : []))[0]
}

/** `?item=` in the address: its zone is shown, and once it stands in the page it is in sight and has the focus. */
export function useAskedItem(zones: readonly ZoneId[], showZone: (zone: ZoneId) => void): void {
  const { id: workshop } = useWorkshop()
  const [parameters] = useSearchParams()
  const asked = parameters.get('item')
  const zone = useZoneOfItem(zones, asked)
  const waitsFor = useRef<string | null>(null)
  useEffect(() => {
    waitsFor.current = asked
  }, [asked, workshop])
  useEffect(() => {
    if (asked && zone && waitsFor.current === asked) showZone(zone)
  }, [asked, zone, showZone])
  // After any render: the zone may be drawn by a later one than the one that asked for it.
  useEffect(() => {
    const wanted = waitsFor.current
    if (!wanted || !zone) return
    const trend = document.getElementById(`trend-${wanted}`)
    const row = document.getElementById(`note-${wanted}`) ?? document.getElementById(`carried-${wanted}`)
    const found = trend ?? row?.querySelector<HTMLElement>('[data-row]')
    if (!found) return
    waitsFor.current = null
    found.scrollIntoView({ block: 'center' })
    found.focus({ preventScroll: true })
  })
}
